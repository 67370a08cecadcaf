import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FORMATS } from "#import/formats/formats.ts";
import { readRemittance } from "#import/formats/mt940-remittance.ts";
import { parseProperty } from "#import/formats/vcard-property.ts";
import { readRecords } from "#import/read-records.ts";
import type { Row } from "#import/read-table.ts";
import type { RecordFormat } from "#import/record-format.ts";
import { runImport } from "#import/run-import.ts";
import { DEMO, NOW, fileOf, importText, recorder } from "./import-text.ts";

async function rowsOf(format: RecordFormat, ...pieces: string[]): Promise<Row[]> {
  async function* texts() {
    for (const text of pieces) yield { text, bad: [], endOffset: 0 };
  }
  const rows: Row[] = [];
  for await (const batch of readRecords(texts(), format, "utf-8")) rows.push(...batch);
  return rows;
}

/** Lines that begin, go on and end records of every format, and lines that belong to none. */
const LINES = fc.constantFrom(
  "BEGIN:VCARD",
  "FN:Sok",
  "TEL:+85512000001",
  "END:VCARD",
  ":20:X",
  ":25:1/2",
  ":61:2602030203DR300,NTRFNONREF",
  ":86:166?20a",
  "[01/01/2026, 08:00:00] Sok: hello",
  "시험방 님과 카카오톡 대화",
  "저장한 날짜 : 2026-02-04 10:00:00",
  "--------------- 2026년 2월 3일 화요일 ---------------",
  "[김가나] [오후 2:30] 안녕",
  "any text",
  "",
  "-",
);

describe.each(FORMATS)("$id", (format) => {
  test("records keep their exact lines, in order, without overlap", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(LINES, { maxLength: 40 }), async (lines) => {
        const rows = await rowsOf(format, lines.map((line) => `${line}\n`).join(""));
        let [first, last] = [0, 0];
        for (const { line, endLine, raw, cells, flaw } of rows) {
          expect(line === first && endLine === last ? last + 1 : line).toBeGreaterThan(last);
          expect(raw).toBe(lines.slice(line - 1, endLine).join("\n"));
          expect(flaw === undefined ? cells.length : format.columns.length).toBe(format.columns.length);
          [first, last] = [line, endLine];
        }
      }),
      { numRuns: 200 },
    );
  });

  test("records are the same wherever the text is cut into pieces", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(LINES, { maxLength: 20 }), fc.nat(20), async (lines, at) => {
        const ended = lines.map((line) => `${line}\r\n`);
        const cut = await rowsOf(format, ended.slice(0, at).join(""), ended.slice(at).join(""));
        expect(cut).toEqual(await rowsOf(format, ended.join("")));
      }),
      { numRuns: 100 },
    );
  });
});

function card(name: string): Buffer {
  return Buffer.from(`BEGIN:VCARD\nFN:${name}\nTEL:+85512000001\nEND:VCARD\n`);
}

test("a card with a damaged byte is rejected, the others go in", async () => {
  const damaged = card("Sok");
  damaged[16] = 0xff;
  const { report } = await importText(Buffer.concat([card("Li"), damaged, card("Han")]), {
    encoding: "utf-8",
  });
  expect(report).toMatchObject({ outcome: "partial", read: 3, accepted: 2, rejected: 1 });
  expect(report.issues[0]).toMatchObject({ line: 5, endLine: 8, reason: "encoding" });
});

test("a stated profile of tables is not overruled by the signature of a format", async () => {
  const { report } = await importText("[01/01/2026, 08:00:00] Sok: hello\n".repeat(2), { profile: "calls" });
  expect(report).toMatchObject({ outcome: "confirm", profile: "calls" });
});

test("day and month of a chat that may be either are asked", async () => {
  const chat = "[04/05/2026, 08:00:00] Sok: hello\n";
  const { report } = await importText(chat);
  expect(report.needs).toMatchObject([{ option: "--date-order" }]);
  const stated = await importText(chat, { dateOrder: "dmy", timezone: "Asia/Seoul" });
  expect(stated.graph.links[0]).toMatchObject({ first: "2026-05-03T23:00:00Z" });
});

test.each([
  [
    "166?00TRANSFER?20SVWZ+rent?21 May?30BANK1?31123?32LI EX?33AMPLE",
    ["123", "BANK1", "LI EXAMPLE", "SVWZ+rent May"],
  ],
  ["020+00CASH", ["", "", "", "CASH"]],
  ["/TRTP/SEPA/IBAN/BE71096123456769/NAME/SOK/REMI/inv 7", ["BE71096123456769", "", "SOK", "inv 7"]],
  ["free   text", ["", "", "", "free text"]],
])("what an MT940 entry says: %s", (text, [account, bank, name, memo]) => {
  expect(readRemittance(text)).toEqual({ account, bank, name, memo });
});

test.each([
  ["item1.TEL;type=CELL:+855 12", { name: "TEL", value: "+855 12" }],
  ["FN;CHARSET=EUC-KR;ENCODING=QUOTED-PRINTABLE:=B1=E8", { name: "FN", value: "김" }],
  ["FN;ENCODING=QUOTED-PRINTABLE:=FF", { name: "FN", value: "=FF" }],
  [String.raw`FN:Li\, Test`, { name: "FN", value: "Li, Test" }],
  ["PHOTO;ENCODING=b:AAAA", undefined],
  ["no property", undefined],
])("a property of a card: %s", (line, property) => {
  const parsed = parseProperty(line);
  expect(parsed && { name: parsed.name, value: parsed.value }).toEqual(property);
});

test("an import of records that was killed goes on where it stopped, and nothing is in it twice", async () => {
  const cards = Array.from({ length: 6000 }, (_, index) =>
    card(`Sok ${index}`)
      .toString()
      .replace("+85512000001", `+8551200${String(index).padStart(4, "0")}`),
  );
  const whole = recorder();
  const file = fileOf(cards.join(""));
  const given = { ...file, case: DEMO, options: {}, importedBy: "tester", now: () => NOW, peakMb: () => 0 };
  await runImport({ ...given, store: whole });
  expect(whole.batches.length).toBeGreaterThan(2);
  const store = recorder(1);
  await expect(runImport({ ...given, store })).rejects.toThrow("killed");
  store.failAt = Number.POSITIVE_INFINITY;
  expect(await runImport({ ...given, store })).toMatchObject({ outcome: "accept", accepted: 6000 });
  expect(store.batches).toEqual(whole.batches);
});
