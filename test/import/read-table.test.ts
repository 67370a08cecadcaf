import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { decode } from "#import/decode.ts";
import { type Row, readTable } from "#import/read-table.ts";
import { MAX_RECORD } from "#import/split-records.ts";
import { fileOf } from "./import-text.ts";

async function rowsOf(text: string | Uint8Array, delimiter = ",", piece?: number): Promise<Row[]> {
  const rows: Row[] = [];
  const texts = decode(fileOf(text, "t.csv", piece).open(), "utf-8");
  for await (const some of readTable(texts, delimiter, "utf-8")) rows.push(...some);
  return rows;
}

const short = ({ cells, line, endLine, flaw }: Row): unknown[] => [line, endLine, flaw?.reason ?? cells];

describe("readTable", () => {
  test.each<[what: string, text: string, rows: unknown[][]]>([
    ["commas in quotes", 'a,"b,c"\n', [[1, 1, ["a", "b,c"]]]],
    ["escaped quotes", 'a,"say ""hi"""\n', [[1, 1, ["a", 'say "hi"']]]],
    ["empty cells, quoted or not", 'a,"",\n', [[1, 1, ["a", "", ""]]]],
    [
      "newlines in quotes",
      'a,"x\ny\r\nz"\nb,c\n',
      [
        [1, 3, ["a", "x\ny\r\nz"]],
        [4, 4, ["b", "c"]],
      ],
    ],
    [
      "CR as line end",
      "a,b\rc,d\r",
      [
        [1, 1, ["a", "b"]],
        [2, 2, ["c", "d"]],
      ],
    ],
    [
      "mixed line ends",
      "a,1\r\nb,2\nc,3\rd,4",
      [
        [1, 1, ["a", "1"]],
        [2, 2, ["b", "2"]],
        [3, 3, ["c", "3"]],
        [4, 4, ["d", "4"]],
      ],
    ],
    [
      "CR CR LF as two ends",
      "a,1\r\r\nb,2\r\r\n",
      [
        [1, 1, ["a", "1"]],
        [3, 3, ["b", "2"]],
      ],
    ],
    [
      "blank lines, which are no rows",
      "a,1\n\n  \n,,\nb,2\n",
      [
        [1, 1, ["a", "1"]],
        [5, 5, ["b", "2"]],
      ],
    ],
    ["a byte order mark", "\uFEFFa,b\n", [[1, 1, ["a", "b"]]]],
    ["a final end-of-file mark", "a,b\n\u001A", [[1, 1, ["a", "b"]]]],
    [
      "JSON in a cell",
      'k,"{""type"": ""Point"", ""at"": [1, 2]}"\n',
      [[1, 1, ["k", '{"type": "Point", "at": [1, 2]}']]],
    ],
    ["a quote inside an unquoted cell", 'a,5" pipe\n', [[1, 1, ["a", '5" pipe']]]],
    ["blanks after a closing quote", '"a" ,b\n', [[1, 1, ["a", "b"]]]],
    [
      "header names that are traps elsewhere",
      "__proto__,constructor\n1,2\n",
      [
        [1, 1, ["__proto__", "constructor"]],
        [2, 2, ["1", "2"]],
      ],
    ],
    ["numbers, which stay text", "0012345678901234567,1e5\n", [[1, 1, ["0012345678901234567", "1e5"]]]],
    [
      "text after a closing quote",
      '"a"b,c\nd,e\n',
      [
        [1, 1, "stray-quote"],
        [2, 2, ["d", "e"]],
      ],
    ],
    [
      "a quote that never closes",
      'a,b\nc,"d\ne,f\ng,h\n',
      [
        [1, 1, ["a", "b"]],
        [2, 4, "unclosed-quote"],
      ],
    ],
    ["a NUL", "a,b\u0000c\n", [[1, 1, "bad-character"]]],
    [
      "a cell that is too large",
      `a,${"x".repeat(300_000)}\nb,c\n`,
      [
        [1, 1, "field-too-large"],
        [2, 2, ["b", "c"]],
      ],
    ],
    [
      "too many columns",
      `${"x,".repeat(2500)}\nb,c\n`,
      [
        [1, 1, "too-many-columns"],
        [2, 2, ["b", "c"]],
      ],
    ],
  ])("reads %s", async (_, text, rows) => {
    expect((await rowsOf(text)).map(short)).toEqual(rows);
    expect((await rowsOf(text, ",", 1000)).map(short)).toEqual(rows);
  });

  test("gives the exact text of every record", async () => {
    const text = '"a" ,"b\r\nc"\r\n x , y \n"q"z,1';
    expect((await rowsOf(text)).map(({ raw }) => raw)).toEqual(['"a" ,"b\r\nc"', " x , y ", '"q"z,1']);
  });

  test("names the undecodable byte, rejects its row alone and keeps the lines after it", async () => {
    const bytes = Buffer.concat([Buffer.from("a,b\n1,"), Buffer.from([0xff]), Buffer.from("\n3,4\n")]);
    const rows = await rowsOf(bytes);
    expect(rows.map(short)).toEqual([
      [1, 1, ["a", "b"]],
      [2, 2, "encoding"],
      [3, 3, ["3", "4"]],
    ]);
    expect(rows[1]?.flaw?.message).toBe("Line 2: byte 6 (0xff) is not utf-8.");
  });

  test("an unclosed quote takes the rest with it and never reads it as rows", async () => {
    const rows = await rowsOf(`a,b\n1,"x\n${"9,9\n".repeat(MAX_RECORD / 2)}`);
    expect(rows.map(short)).toEqual([
      [1, 1, ["a", "b"]],
      [2, 2 + MAX_RECORD / 2, "unclosed-quote"],
    ]);
    expect(rows[1]?.raw.length).toBeLessThan(100_000);
  });

  test("agrees with PapaParse on every well-formed table, wherever the pieces are cut", async () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "é", "김", ",", '"', "\n", "\r\n", " ", "𝒳"),
      maxLength: 6,
    });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), async (cells, piece) => {
        const text = Papa.unparse(cells, { quotes: true, newline: "\n" });
        const rows = await rowsOf(text, ",", piece);
        const expected = cells.filter((row) => row.some((value) => /\S/.test(value)));
        expect(rows.map((row) => row.cells)).toEqual(expected);
      }),
    );
  });

  test("start and end lines cover the text without gap or overlap", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", "\r", " "), maxLength: 60 }),
        async (text) => {
          const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
          let last = 0;
          for (const row of await rowsOf(text)) {
            expect(row.line).toBeGreaterThan(last);
            expect(row.raw.split(/\r\n|\n|\r/)).toEqual(lines.slice(row.line - 1, row.endLine));
            last = row.endLine;
          }
        },
      ),
    );
  });
});
