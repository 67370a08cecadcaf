import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import readXlsxFile from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { readSourceLines } from "#import/source-lines.ts";
import { sheetsOf } from "#import/sheets-of.ts";
import { numberShape, numberText, serialText } from "#import/workbook/number-text.ts";
import { openWorkbook } from "#import/workbook/open-workbook.ts";
import { sheetLines } from "#import/workbook/sheet-lines.ts";
import { type Cell, makeWorkbook } from "../../fixtures/make-workbook.ts";
import { fileOf, importSheets } from "./import-text.ts";

const HEADER = ["from", "to", "start_time", "seconds"];
const book = (...rows: (readonly Cell[])[]): Uint8Array =>
  makeWorkbook([{ name: "Calls", rows: [HEADER, ...rows] }]);
const CALL = ["+85512000001", "+85512000002", "2026-02-03T10:15:00+07:00", "60"];

async function refusalOf(bytes: Uint8Array, fileName = "report.xlsx"): Promise<string> {
  const [imported] = await importSheets(bytes, {}, { fileName });
  expect(imported?.report.outcome).toBe("refuse");
  return imported?.report.issues.map(({ reason, message }) => `${reason}: ${message}`).join() ?? "";
}

/** The workbook whose directory says that its first sheet unpacks to so many bytes. */
function sayingSize(bytes: Uint8Array, size: number): Buffer {
  const lying = Buffer.from(bytes);
  const entry = lying.lastIndexOf(Buffer.from("xl/worksheets/sheet1.xml")) - 46;
  lying.writeUInt32LE(size, entry + 24);
  return lying;
}

describe("the sheets of a workbook", () => {
  test("a row of a sheet is cited by its number, and shown again out of the workbook", async () => {
    const bytes = book(CALL, [], ["+85512000001", 'a "quoted", one', "", ""]);
    const [imported] = await importSheets(bytes);
    expect(imported?.graph.links.map(({ events }) => events?.lines)).toEqual([[2]]);
    expect(imported?.report.issues.map(({ line, raw }) => ({ line, raw }))).toEqual([
      { line: 4, raw: '+85512000001,"a ""quoted"", one"' },
    ]);
    const cited = { encoding: "utf-8", sheet: "Calls" };
    expect(await readSourceLines(fileOf(bytes).open(), cited, 2, 4)).toEqual([
      { line: 2, text: CALL.join(",") },
      { line: 3, text: "" },
      { line: 4, text: '+85512000001,"a ""quoted"", one"' },
    ]);
  });

  test("each sheet is a source of its own, of the same bytes and the same phone", async () => {
    const rows = [HEADER, CALL];
    const imported = await importSheets(
      makeWorkbook([
        { name: "A", rows },
        { name: "B", rows },
        { name: "Blank", rows: [] },
      ]),
    );
    expect(imported.map(({ report }) => report.sheet)).toEqual(["A", "B"]);
    expect(new Set(imported.map(({ report }) => report.source)).size).toBe(2);
    expect(new Set(imported.map(({ report }) => report.sha256)).size).toBe(1);
  });

  test("what is merged downwards holds in every row, and no further", async () => {
    const rows = [HEADER, CALL, ["", "+85512000003", CALL[2], "5"], ["", "+85512000004", CALL[2], "5"]];
    const [imported] = await importSheets(makeWorkbook([{ name: "Calls", rows, merges: ["A2:A3"] }]));
    expect(imported?.graph.links.map(({ from, to }) => `${from} ${to}`).toSorted()).toEqual([
      "phone:+85512000001 phone:+85512000002",
      "phone:+85512000001 phone:+85512000003",
    ]);
    expect(imported?.report.rejected).toBe(1);
  });

  test("macros, comments and other parts are not even opened", async () => {
    const rows = [HEADER, CALL];
    const bytes = makeWorkbook([{ name: "Calls", rows }], {
      "xl/vbaProject.bin": "\u0000macro",
      "xl/comments1.xml": "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>",
    });
    const [imported] = await importSheets(bytes);
    expect(imported?.report.outcome).toBe("accept");
  });

  test("a sheet that is damaged gives what stands before, and says from where on it is left out", async () => {
    const whole = book(CALL, CALL);
    const sheet = `<worksheet><sheetData><row r="1">${HEADER.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>
      <row r="2">${CALL.map((text) => `<c t="str"><v>${text}</v></c>`).join("")}</row><row r="3"><c t="str"><v>+855</c>`;
    const [imported] = await importSheets(
      makeWorkbook([{ name: "Calls", rows: [] }], { "xl/worksheets/sheet1.xml": sheet }),
    );
    expect(imported?.report).toMatchObject({ read: 2, accepted: 1, rejected: 1 });
    expect(imported?.report.issues[0]).toMatchObject({ line: 3, reason: "unsupported-format" });
    expect(await refusalOf(whole.subarray(0, whole.length - 40))).toMatch(
      /^archive: The zip archive is damaged/,
    );
  });

  test("a sheet with an entity of its own is not read on", async () => {
    const sheet = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><worksheet><sheetData><row r="1"><c t="str"><v>&a;</v></c></row></sheetData></worksheet>`;
    const bytes = makeWorkbook([{ name: "Calls", rows: [] }], { "xl/worksheets/sheet1.xml": sheet });
    expect(await refusalOf(bytes)).toMatch(/^(?:empty-file|unsupported-format|no-rows)/);
  });

  test("archives that unpack to too much, or of too many entries, are refused before they are unpacked", async () => {
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`xl/${at}.xml`, strToU8("")]));
    expect(await refusalOf(zipSync({ "xl/workbook.xml": strToU8("<workbook/>"), ...many }))).toMatch(
      /^archive: The file unpacks to 2002 entries/,
    );
    expect(await refusalOf(sayingSize(book(CALL), 600 * 2 ** 20))).toMatch(/^archive: .*of 600 MB/);
  });

  test("an entry that unpacks to more than it says is not read", async () => {
    expect(await refusalOf(sayingSize(book(CALL), 40))).toMatch(/^(?:unsupported-format|no-rows|empty-file)/);
  });
});

describe("files we do not read are refused with advice", () => {
  const ZIP = zipSync({ "report.xml": strToU8("<project/>") });
  const OLD_OFFICE = Buffer.from("d0cf11e0a1b11ae1000000000000", "hex");
  test.each<[string, Uint8Array, string]>([
    ["phone.ufdr", ZIP, "Generate report › Excel"],
    ["evidence.zip", ZIP, "Unpack it"],
    ["chart.anb", OLD_OFFICE, "(.anx)"],
    ["old.xls", OLD_OFFICE, "save it as .xlsx"],
    ["secret.xlsx", OLD_OFFICE, "without a password"],
    ["scan.pdf", Buffer.from("%PDF-1.7"), "table behind it"],
    ["all.7z", Buffer.from("377abcaf271c", "hex"), "Unpack it"],
    ["photo.jpg", Buffer.from("ffd8ffe0", "hex"), "Pictures are not read"],
    ["photo.heic", Buffer.from([0, 0, 0, 24, 1, 2, 3, 4, 5, 6, 7, 8]), "type the facts into a sheet"],
    ["sheet.ods", ZIP, "save it as .xlsx"],
  ])("%s", async (fileName, bytes, advice) => {
    const refusal = await refusalOf(bytes, fileName);
    expect(refusal).toContain(advice);
    expect(refusal).not.toContain("no table of text");
  });
});

describe("numbers of a spreadsheet", () => {
  test.each([
    ["85512345678", "85512345678"],
    ["8.5512345678E10", "85512345678"],
    ["12.300000000000001", "12.3"],
    ["1E-7", "0.0000001"],
    ["-0.5", "-0.5"],
    ["1.2345678901234567E18", "1.23456789012346E+18"],
    ["100", "100"],
    ["", undefined],
    ["x", undefined],
  ])("%s is %s", (stored, text) => {
    expect(numberText(stored)).toBe(text);
  });

  test("every whole number of up to 15 digits keeps its digits", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999_999n }), (digits) => {
        expect(numberText(Number(digits).toExponential())).toBe(String(digits));
      }),
    );
  });

  test.each<[number, boolean, string | undefined]>([
    [46056.427083333336, false, "2026-02-03 10:15:00"],
    [46057, false, "2026-02-04"],
    [1, false, "1900-01-01"],
    [59, false, "1900-02-28"],
    [61, false, "1900-03-01"],
    [46056.99999999, false, "2026-02-04"],
    [44594, true, "2026-02-03"],
    [-1, false, undefined],
    [2_958_466, false, undefined],
  ])("day %s is %s", (serial, from1904, text) => {
    expect(serialText(serial, { date: true, time: false }, from1904)).toBe(text);
  });

  test.each([
    ["yyyy-mm-dd hh:mm", { date: true, time: true }],
    ['yyyy"년" m"월" d"일"', { date: true, time: false }],
    ["[$-412]AM/PM h:mm", { date: false, time: true }],
    ["[h]:mm:ss", "hours"],
    ["mm:ss", { date: false, time: true }],
    ["#,##0", undefined],
    ["General", undefined],
    ["0.00", undefined],
    ["00000", { zeros: 5 }],
  ])("the format %s shows %o", (code, shape) => {
    expect(numberShape(164, code)).toEqual(shape);
  });
});

test.each(["cellebrite-report", "axiom-report", "oxygen-report"])(
  "%s: another reader finds the same texts",
  async (name) => {
    const bytes = await readFile(join(import.meta.dirname, `../../fixtures/cases/${name}.xlsx`));
    const theirs = await readXlsxFile(bytes, { trim: false, parseNumber: Number });
    const ours = openWorkbook(bytes);
    if (ours === undefined || "reason" in ours) throw new Error("no workbook");
    const filled = theirs.filter(({ data }) => data.length > 0);
    expect(filled.length).toBeGreaterThan(0);
    for (const { sheet, data } of filled) {
      const part = ours.sheets.find((one) => one.name === sheet)?.part ?? "";
      const lines = Buffer.concat([...sheetLines(ours, part)])
        .toString()
        .trimEnd()
        .split("\n");
      const cells = lines.map((line) => (line === "" ? [] : (JSON.parse(line) as unknown[])));
      const texts = data.map((row) =>
        row.filter((cell) => typeof cell === "string" && !/^#[A-Z]/.test(cell)),
      );
      for (const [index, row] of texts.entries()) expect(cells[index]).toEqual(expect.arrayContaining(row));
    }
  },
);

test("a blank file and one without a workbook come back as they are", async () => {
  expect(await sheetsOf(fileOf(""))).toHaveLength(1);
  expect((await sheetsOf(fileOf("a,b\n1,2\n")))[0]?.sheet).toBeUndefined();
});
