import fc from "fast-check";
import { type Entity, type EntityId, type Graph, type Link, entityId, kindOf, linkId } from "#model/graph.ts";
import { LINK_KINDS, joins } from "#model/kinds.ts";
import { CaseId, sourceId } from "#model/source.ts";

export const SOURCE = sourceId(CaseId.parse("demo"), "a".repeat(64), "calls");

const text = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 20 }),
    fc.constantFrom(
      "=1+1",
      "'quoted",
      "a;b, c",
      'say "x"',
      "]]>&amp;<b>",
      "line\nbreak",
      "_x0041_",
      "[1]",
      "김철수 \u{1F600}",
      "\u200Bzero",
    ),
  )
  .map((value) => value.replaceAll("\0", "").replaceAll("\uFEFF", "").trim())
  .filter((value) => value !== "" && value.toLowerCase() !== "local user");
const texts = fc.uniqueArray(text, { maxLength: 3 });
const single = text.map((value) => value.replaceAll(/\p{Cc}/gu, " ").trim()).filter((value) => value !== "");
const ids = fc.constantFrom<EntityId>(
  entityId("person", "demo:1"),
  entityId("person", "ofac:36"),
  entityId("organization", "register:KH:0001"),
  entityId("compound", "demo:C-1"),
  entityId("phone", "+85512000001"),
  entityId("phone", "raw:KR:1588"),
  entityId("bank_account", "case demo:0001234"),
  entityId("crypto_wallet", "tron:made up"),
  entityId("device", "imei:490154203237518"),
  entityId("online_account", "telegram:1000001"),
  entityId("document", "passport:KH:N0000001"),
);
const listing = fc.record(
  {
    standing: fc.constantFrom("wanted" as const, "sanctioned" as const),
    list: single,
    programs: fc.uniqueArray(single, { maxLength: 2 }),
    reference: single,
    from: fc.constantFrom("2026-02-13", "2025"),
    to: fc.constant("2026-03-01"),
  },
  { requiredKeys: ["standing", "list", "programs", "reference"] },
);
const attributes = fc
  .record({
    nationality: texts,
    address: texts,
    remarks: texts,
    label: texts,
    latitude: fc.constantFrom([], ["11.5"]),
  })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, values]) => values.length > 0)));

const entity = fc
  .record({ id: ids, names: texts, attributes, listed: fc.array(listing, { maxLength: 2 }) })
  .map(({ id, ...said }): Entity => {
    const listed = said.listed.map(({ from, to, ...rest }) => ({
      ...rest,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    }));
    return {
      id,
      kind: kindOf(id),
      caption: said.names[0] ?? id,
      names: said.names,
      standing: { wanted: false, sanctioned: false },
      statements: [{ source: SOURCE, lines: [2], names: said.names, attributes: said.attributes, listed }],
    };
  });

const event = fc.record({
  at: fc.constantFrom("", "2026-02-03T10:15:00+07:00", "2026-02-03", "2026-02-03T03:15:00Z"),
  seconds: fc.integer({ min: -1, max: 4000 }),
  amount: fc.constantFrom("", "12.50", "1200000", "-3"),
  reference: fc.oneof(fc.constant(""), single),
});

const link = fc.record({
  kind: fc.constantFrom(...LINK_KINDS),
  events: fc.array(event, { minLength: 1, maxLength: 4 }),
  role: texts,
  remarks: texts,
  memo: texts,
});

/** Graphs with hostile texts in every place where a text can stand. */
export const graphs = fc
  .record({
    entities: fc.uniqueArray(entity, { selector: ({ id }) => id, minLength: 2, maxLength: 8 }),
    links: fc.array(link, { maxLength: 8 }),
  })
  .map(({ entities, links }): Graph => {
    const made = new Map<string, Link>();
    for (const { kind, events, ...said } of links) {
      const pairs = entities.flatMap((from) =>
        entities.filter((to) => from !== to && joins(kind, from.kind, to.kind)).map((to) => ({ from, to })),
      );
      const pair = pairs[events.length % Math.max(1, pairs.length)];
      if (pair === undefined) continue;
      const [from, to] = [pair.from.id, pair.to.id];
      const id = linkId(kind, from, to, SOURCE);
      const kept = Object.fromEntries(Object.entries(said).filter(([, values]) => values.length > 0));
      made.set(id, {
        id,
        kind,
        from,
        to,
        source: SOURCE,
        count: events.length,
        totals: {},
        attributes: kept,
        events: {
          lines: events.map((_, index) => index + 2),
          at: events.map(({ at }) => at),
          seconds: events.map(({ seconds }) => seconds),
          amounts: events.map(({ amount }) => amount),
          currencies: events.map(({ amount }) => (amount === "" ? "" : "USD")),
          references: events.map(({ reference }) => reference),
        },
      });
    }
    return { entities, links: [...made.values()] };
  });
