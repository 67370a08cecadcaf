import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openXmlTokens } from "#import/xml-tokens.ts";
import { importText } from "./import-text.ts";

const FULL = `<?xml version="1.0"?>
<!-- <sms/> -->
<smses>
 <sms address="+85512000001" date="1770088500000" type="1" body='a > b "c" &amp; &#54616;'/><sms
   address="+85512000002" date="1770088600000" type="2"></sms>
 <sms address="+85512000003" date="1770088700000" type="1"/>
</smses>
`;

describe("markup in pieces", () => {
  test("is the same wherever the text is cut, and nothing of it is lost", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(FULL.length), { maxLength: 6 }), (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), FULL.length];
        const tokens = openXmlTokens();
        const found = at.slice(1).flatMap((end, index) => tokens(FULL.slice(at[index], end)));
        expect(found.map(({ source }) => source).join("")).toBe(FULL);
        const tags = found.filter(({ kind }) => kind === "open" || kind === "close");
        expect(tags).toEqual(openXmlTokens()(FULL).filter(({ kind }) => kind === "open" || kind === "close"));
      }),
    );
  });

  test("of any kind ends in tokens or a fault", () => {
    const part = fc.constantFrom(
      "<",
      ">",
      "a",
      "/",
      '"',
      "'",
      "&",
      ";",
      "<!",
      "--",
      "[CDATA[",
      "]]>",
      "?",
      " ",
      "=",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const text = parts.join("");
        const sources = openXmlTokens()(text).map(({ source }) => source);
        expect(text.startsWith(sources.join(""))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    "<a>&b;</a>",
    "<a>&#0;</a>",
    "<a b=c>",
    "<a b='&c;'>",
    "<1>",
    "a < b < c",
  ])("%s is a fault", (text) => {
    expect(openXmlTokens()(text).at(-1)?.kind).toBe("fault");
  });
});

describe("records of a file that is damaged", () => {
  test("before the fault go in, the rest is one rejected record", async () => {
    const cut = FULL.slice(0, FULL.indexOf("85512000003"));
    const { report } = await importText(cut);
    expect(report).toMatchObject({ outcome: "partial", read: 3, accepted: 2, rejected: 1 });
    expect(report.issues.find(({ disposition }) => disposition === "reject")).toMatchObject({
      reason: "unsupported-format",
      endLine: 6,
    });
  });

  test("tags that cross are a fault", async () => {
    const { report } = await importText(FULL.replace("</sms>", "</smses>"));
    expect(report).toMatchObject({ read: 2, accepted: 1, rejected: 1 });
  });

  test("an entity of one's own is never expanded", async () => {
    const text = `<!DOCTYPE smses [<!ENTITY a "+85512000009">]>\n<smses><sms address="&a;" type="1"/></smses>\n`;
    const { report, batches } = await importText(text);
    expect(report.outcome).toBe("refuse");
    expect(batches).toEqual([]);
  });

  test("a record with a byte that is not of the encoding is rejected alone", async () => {
    const bytes = Buffer.from(FULL);
    bytes[FULL.indexOf("85512000003")] = 0xff;
    const { report } = await importText(bytes, { encoding: "utf-8" });
    expect(report).toMatchObject({ outcome: "partial", read: 3, accepted: 2, rejected: 1 });
    expect(report.issues.find(({ disposition }) => disposition === "reject")).toMatchObject({
      line: 6,
      reason: "encoding",
    });
  });
});

test("a record is cited by the line on which it begins, with its exact text", async () => {
  const { graph, report } = await importText(FULL.replace('type="2"', 'type="x"'));
  expect(graph.links.flatMap(({ events }) => events?.lines ?? []).toSorted((a, b) => a - b)).toEqual([4, 6]);
  const [issue] = report.issues.filter(({ column }) => column === "way");
  expect(issue).toMatchObject({ line: 4, endLine: 5 });
  expect(issue?.raw).toBe('<sms\n   address="+85512000002" date="1770088600000" type="x"></sms>');
});
