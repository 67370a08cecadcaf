import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import type { ImportOptions, ImportReport } from "#model/import-report.ts";
import { importText, words } from "./import-text.ts";
import { HEADER, call } from "./call-file.ts";

const GOOD = call(11, 12, 1);
const KOREAN = "발신번호,착신번호,통화일시,통화시간\n+821000000001,+821000000002,2026-02-01 10:00:00,5\n";
const STATED = { timezone: "UTC" } as const;
const people = (name: string): string => `name,ref\n${name},P-1\n`;

const saidAt = ({ issues }: ImportReport): string[] =>
  issues.map(({ line, endLine, reason }) => `${line}-${endLine} ${reason}`);

describe("physical lines", () => {
  const [a, b] = [call(11, 12, 1), call(11, 12, 2)];
  test.each<[what: string, content: string, said: string[], accepted: number]>([
    ["LF", `${HEADER}${a}\nbad,row\n${b}\n`, ["3-3 field-count"], 2],
    ["CRLF", `${HEADER}${a}\nbad,row\n${b}\n`.replaceAll("\n", "\r\n"), ["3-3 field-count"], 2],
    ["CR", `${HEADER}${a}\nbad,row\n${b}\n`.replaceAll("\n", "\r"), ["3-3 field-count"], 2],
    ["a mixture", `${HEADER}${a}\r\nbad,row\r${b}\n`, ["2-2 line-ending", "3-3 field-count"], 2],
    ["CR CR LF", `${HEADER}${a}\r\r\nbad,row\r\r\n`, ["2-2 line-ending", "4-4 field-count"], 1],
    ["quotes over lines", `${HEADER}"x\ny\r\nz",+85512000012,2026-02-01,5\n${a}\n`, ["2-4 bad-phone"], 1],
    ["NEL, which ends no line", `${HEADER}x\u0085y,+85512000012,2026-02-01,5\n${a}\n`, ["2-2 bad-phone"], 1],
    [
      "U+2028, which ends no line",
      `${HEADER}x\u2028y,z,2026-02-01,5\n${a}\n`,
      ["2-2 bad-phone", "2-2 bad-phone"],
      1,
    ],
    ["a NUL", `${HEADER}+855\0,+85512000012,2026-02-01,5\n${a}\n`, ["2-2 bad-character"], 1],
    ["a lone quote in a cell", `${HEADER}5" pipe,+85512000012,2026-02-01,5\n${a}\n`, ["2-2 bad-phone"], 1],
    ["text after a quote", `${HEADER}"x"y,+85512000012,2026-02-01,5\n${a}\n`, ["2-2 stray-quote"], 1],
    ["an unclosed quote", `${HEADER}${a}\n"x,y\n${b}\n`, ["3-4 unclosed-quote"], 1],
    ["ragged rows", `${HEADER}${a},extra\n${b},,\n1,2\n`, ["2-2 field-count", "4-4 field-count"], 1],
    ["the header again", `${HEADER}${a}\n${HEADER}${b}\n`, ["3-3 repeated-header"], 2],
    ["blank lines", `\n\n${HEADER}\n${a}\n\nbad,row\n`, ["7-7 field-count"], 1],
    ["a preamble", `Report of 2026\nTarget: x\n\n${HEADER}${a}\nbad,row\n`, ["6-6 field-count"], 1],
  ])("%s", async (_, content, said, accepted) => {
    for (const piece of [7, 64 * 1024]) {
      const { report } = await importText(content, STATED, { piece });
      expect(saidAt(report)).toEqual(said);
      expect(report.accepted).toBe(accepted);
      expect(report.read).toBe(report.accepted + report.rejected);
    }
  });

  test("a totals line is no row", async () => {
    const content =
      "거래일시,적요,출금금액,입금금액,잔액,계좌번호,상대계좌번호\n2026-02-01,x,500,0,1500,1001,1002\n합계,,500,0,,,\n";
    const { report } = await importText(content, { currency: "KRW" });
    expect(report.reasons?.reject).toEqual({ comment: 1 });
  });
});

describe("headers", () => {
  test("that are traps elsewhere are names like any other", async () => {
    const header = "__proto__,constructor,caller,callee,start_time,toString\n";
    const { report, graph } = await importText(
      `${header}a,b,+85512000011,+85512000012,2026-02-01,c\n`,
      STATED,
    );
    expect(report).toMatchObject({ outcome: "accept", accepted: 1 });
    expect(words(graph)).toContain("called phone:+85512000011 → phone:+85512000012");
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test("a file without a header is read by numbers, from its first row", async () => {
    const options = { ...STATED, profile: "calls", headerLine: 0, map: { from: "#1", to: "#2", at: "#3" } };
    const { report } = await importText(`${GOOD}\n${call(11, 13, 2)}\n`, options);
    expect(report).toMatchObject({ outcome: "accept", read: 2, accepted: 2 });
    const { headerLine: _, ...rest } = options;
    const guessed = await importText(`${GOOD}\n${call(11, 13, 2)}\n`, rest);
    expect(guessed.report.needs.map(({ reason }) => reason)).toContain("no-header");
  });

  test("a column without a name that holds values is said once", async () => {
    const content =
      "caller,callee,start_time,\n+85512000011,+85512000012,2026-02-01,x\n+85512000011,+85512000012,2026-02-02,y\n";
    const { report } = await importText(content);
    expect(report.issues).toMatchObject([{ line: 2, column: "#4", value: "x", reason: "empty-header" }]);
  });
});

describe("size", () => {
  test("20,000 columns, a cell of 10 MB and 16 MB of blanks are rows to be rejected or passed, never a crash", async () => {
    const wide = `${"x,".repeat(20_000)}x`;
    const large = `+85512000011,${"9".repeat(10 * 1024 * 1024)},2026-02-01,5`;
    const { report } = await importText(
      `${HEADER}${wide}\n${large}\n${" ".repeat(1_000_000)}\n${GOOD}\n`,
      STATED,
    );
    expect(report).toMatchObject({ read: 3, accepted: 1, rejected: 2 });
    expect(saidAt(report)).toEqual(["2-2 too-many-columns", "3-3 field-too-large"]);
    expect(report.issues[1]?.raw).toBe(large);
  });

  test("a header of 20,000 columns is no header we read", async () => {
    const { report } = await importText(`${"x,".repeat(20_000)}x\n1,2\n`);
    expect(report.outcome).toBe("confirm");
  });
});

const random = (seed: number): Buffer => {
  let state = seed;
  return Buffer.from(
    Array.from({ length: 8192 }, () => ((state = (state * 1_103_515_245 + 12_345) >>> 0) >>> 16) & 0xff),
  );
};

describe("what is no text", () => {
  test.each<[what: string, reason: string, bytes: Buffer]>([
    ["random bytes", "binary", random(1)],
    ["other random bytes", "binary", random(99)],
    ["gzip", "archive", Buffer.concat([Buffer.from("1f8b0800", "hex"), random(3)])],
    ["zip", "archive", Buffer.concat([Buffer.from("504b0304", "hex"), random(3)])],
    ["7-Zip", "archive", Buffer.concat([Buffer.from("377abcaf271c", "hex"), random(3)])],
    ["zstd", "archive", Buffer.concat([Buffer.from("28b52ffd", "hex"), random(3)])],
  ])("%s under a .csv name: refused as %s, nothing asked", async (_, reason, bytes) => {
    const { report } = await importText(bytes);
    expect(report).toMatchObject({ outcome: "refuse", needs: [], issues: [{ reason }] });
  });
});

describe("encodings", () => {
  test.each<[what: string, bytes: Buffer, options: ImportOptions]>([
    ["two byte order marks", Buffer.from(`\uFEFF\uFEFF${KOREAN}`), {}],
    ["UTF-16LE without mark", Buffer.from(KOREAN, "utf16le"), {}],
    ["UTF-16BE without mark", Buffer.from(KOREAN, "utf16le").swap16(), {}],
    ["CP949 beyond EUC-KR", iconv.encode(`${KOREAN.trim()}\n`, "cp949"), { encoding: "cp949" }],
    [
      "GB18030 with four bytes",
      iconv.encode(`caller,callee,start_time\n${GOOD.slice(0, 46)}\n`, "gb18030"),
      { encoding: "gb18030" },
    ],
  ])("%s", async (_, bytes, options) => {
    const { report } = await importText(bytes, { ...STATED, ...options });
    expect(report).toMatchObject({ accepted: 1, rejected: 0 });
  });

  test("syllables that EUC-KR lacks and letters of four bytes come out exactly", async () => {
    for (const [name, encoding] of [
      ["샾됬햏펲", "cp949"],
      ["𠮷野 陈", "gb18030"],
    ] as const) {
      const { graph } = await importText(iconv.encode(people(name), encoding), {
        encoding,
        profile: "people",
      });
      expect(graph.entities[0]?.names).toEqual([name]);
    }
  });

  test("a wrong one that is declared rejects each damaged row, or is doubted aloud", async () => {
    const declared = await importText(iconv.encode(KOREAN.replace("5\n", "5\n홍,길,동,1\n"), "cp949"), {
      ...STATED,
      encoding: "utf-8",
      profile: "calls",
      map: { from: "#1", to: "#2", at: "#3" },
      headerLine: 2,
    });
    expect(declared.report.reasons?.reject).toEqual({ encoding: 1 });
    const doubted = await importText(
      `${HEADER}+821000000001,+821000000002,2026-02-01 10:00:00,5\n`.replace("duration", "통화시간"),
      { ...STATED, encoding: "cp949" },
    );
    expect(doubted.report.reasons?.flag).toMatchObject({ encoding: 1 });
  });

  test("a letter that is cut off at the end of the file costs its row alone", async () => {
    const { report } = await importText(
      Buffer.concat([Buffer.from(`${HEADER}${GOOD}\n+85512,`), Buffer.from([0xed, 0x99])]),
      STATED,
    );
    expect(report).toMatchObject({
      read: 2,
      accepted: 1,
      rejected: 1,
      issues: [{ line: 3, reason: "encoding" }],
    });
  });
});
