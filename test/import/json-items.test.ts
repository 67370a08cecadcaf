import fc from "fast-check";
import { expect, test } from "vitest";
import { openJsonItems } from "#import/json-items.ts";
import { importText } from "./import-text.ts";

test("items are found whole, with what stands around them, wherever the text is cut", () => {
  fc.assert(
    fc.property(
      fc.array(fc.json({ depthSize: "small" }), { maxLength: 4 }),
      fc.nat(400),
      fc.boolean(),
      (values, cut, wide) => {
        const items = values.map((text, id) => ({
          id,
          value: JSON.parse(text) as unknown,
          messages: [{ inner: 1 }],
        }));
        const whole = { name: 'a "b"', other: [{ no: 1 }], messages: items, after: { messages: 1 } };
        const text = JSON.stringify(whole, undefined, wide ? 1 : undefined);
        const reader = openJsonItems(["messages"]);
        const found = [...reader.push(text.slice(0, cut)), ...reader.push(text.slice(cut))];
        expect(reader.fault()).toBeUndefined();
        expect(found.map(({ source }) => JSON.parse(source) as unknown)).toEqual(items);
        for (const { around, line, endLine } of found) {
          expect(around[0]).toEqual({ name: String.raw`"a \"b\""` });
          expect(endLine).toBeGreaterThanOrEqual(line);
        }
      },
    ),
  );
});

test("only lists whose path ends so are looked into", () => {
  const reader = openJsonItems(["contacts.list"]);
  const found = reader.push('{"contacts":{"list":[{"a":1}]},"chats":{"list":[{"b":1}]}}');
  expect(found.map(({ source, path }) => [path, source])).toEqual([["contacts.list", '{"a":1}']]);
});

test.each(['{"messages":[{"a":1}', '{"messages":[{"a":1]}', '{"messages":["', "]"])(
  "%s has a fault",
  (text) => {
    const reader = openJsonItems(["messages"]);
    reader.push(text);
    expect(reader.fault()).toBeDefined();
  },
);

test("an export that was cut off keeps its whole messages and says what is lost", async () => {
  const message = '{"id":1,"type":"message","date_unixtime":"1770088500","from_id":"user7"}';
  const text = `{"name":"g","type":"private_group","id":5,"messages":[\n${message},\n${message.replace(":1,", ":2,")},\n{"id":3,`;
  const { report } = await importText(text);
  expect(report).toMatchObject({
    outcome: "partial",
    profile: "telegram-export",
    read: 3,
    accepted: 2,
    rejected: 1,
  });
  expect(report.issues[0]).toMatchObject({
    line: 4,
    endLine: 4,
    reason: "unsupported-format",
    raw: '{"id":3,',
  });
});
