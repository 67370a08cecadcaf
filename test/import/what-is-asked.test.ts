import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { planImport } from "#import/plan-import.ts";
import { runImport } from "#import/run-import.ts";
import type { ImportOptions } from "#model/import-report.ts";
import { fileOf, importText, recorder, words } from "./import-text.ts";
import { HEADER, call, request } from "./call-file.ts";

/** The question for the zone, where there is one. */
async function zoneAsked(content: string, options: ImportOptions = {}): Promise<string[]> {
  const { needs } = await planImport(fileOf(content), options, {});
  return needs.map(({ option }) => option).filter((option) => option === "--timezone");
}

describe("what cannot be read is refused or asked, and nothing goes in", () => {
  test.each<[what: string, content: string | Buffer, reason: string]>([
    ["an empty file", "", "empty-file"],
    ["blank lines", "\n \n\n", "empty-file"],
    ["a header alone", HEADER, "no-rows"],
    ["a zip", Buffer.from("504b0304140000000000", "hex"), "archive"],
    ["a gzip", Buffer.from("1f8b0800000000000000", "hex"), "archive"],
    ["a PDF", "%PDF-1.7\n", "unsupported-format"],
    ["an old spreadsheet", Buffer.from("d0cf11e0a1b11ae10000", "hex"), "unsupported-format"],
    ["a database", "SQLite format 3\u0000more", "unsupported-format"],
    ["JSON", '[{"a": 1}]', "not-csv"],
    ["XML", '<?xml version="1.0"?><a/>', "not-csv"],
    ["binary", Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7) % 32)), "binary"],
    ["UTF-32", Buffer.from("fffe000061000000", "hex"), "encoding"],
  ])("%s: refused", async (_, content, reason) => {
    const { report, batches } = await importText(content);
    expect(report.outcome).toBe("refuse");
    expect(report.issues.map((issue) => issue.reason)).toEqual([reason]);
    expect(batches).toEqual([]);
  });

  test.each<[what: string, content: string | Buffer, option: string, candidates: string[]]>([
    [
      "CP949 bytes",
      iconv.encode("발신번호,착신번호,통화일시\n01000000001,01000000002,2026-02-01 10:00:00\n", "cp949"),
      "--encoding",
      ["cp949", "gb18030"],
    ],
    [
      "a date that may be read in two ways",
      `${HEADER}+85512000001,+85512000002,04/05/2026 10:00,5\n`,
      "--date-order",
      ["dmy", "mdy"],
    ],
    [
      "dates of both orders",
      `${HEADER}+85512000001,+85512000002,13/05/2026,5\n+85512000001,+85512000002,05/13/2026,5\n`,
      "--date-order",
      ["dmy", "mdy"],
    ],
    ["national numbers", `${HEADER}010-0000-0001,010-0000-0002,2026-02-01 10:00,5\n`, "--region", ["KR"]],
    [
      "amounts that may be thousands",
      'from_account,to_account,amount\n1,2,"1,234"\n',
      "--decimal",
      [".", ","],
    ],
    ["an unknown header", "alpha,beta\n1,2\n", "--profile", ["people"]],
    [
      "two columns of one name",
      "caller,callee,callee,duration\n+85512000001,+85512000002,+85512000003,5\n",
      "--map",
      ["to=#2", "to=#3"],
    ],
  ])("%s: asked", async (_, content, option, candidates) => {
    const { report, batches } = await importText(content);
    expect(report.outcome).toBe("confirm");
    expect(batches).toEqual([]);
    const need = report.needs.find((asked) => asked.option === option);
    expect(need?.candidates.slice(0, candidates.length)).toEqual(candidates);
  });

  test("a time of day without zone is asked, unless the cell, the header, the format or a person says it", async () => {
    const plain = `${HEADER}+85512000001,+85512000002,2026-02-01 10:00:00,5\n`;
    expect(await zoneAsked(plain)).toEqual(["--timezone"]);
    expect(await zoneAsked(plain, { timezone: "Asia/Seoul" })).toEqual([]);
    expect(await zoneAsked(plain, { timezone: "unstated" })).toEqual([]);
    expect(await zoneAsked(plain.replace("10:00:00", "10:00:00+09:00"))).toEqual([]);
    expect(await zoneAsked(plain.replace(" 10:00:00", ""))).toEqual([]);
    expect(await zoneAsked(plain.replace("start_time", "start_time (UTC+9)"))).toEqual([]);
    expect(
      await zoneAsked("caller,callee,date,start_time\n+85512000001,+85512000002,2026-02-01,10:00\n"),
    ).toEqual(["--timezone"]);
  });

  test("--yes does not guess a zone, and nothing goes in", async () => {
    const store = recorder();
    const content = `${HEADER}+85512000001,+85512000002,2026-02-01 10:00:00,5\n`;
    const report = await runImport({ ...request(content, store), options: {}, acceptProposals: true });
    expect(report).toMatchObject({ outcome: "confirm", needs: [{ option: "--timezone" }] });
    expect(store.batches).toEqual([]);
  });

  test("the stated fact answers the question", async () => {
    const content = `${HEADER}010-0000-0001,010-0000-0002,04/05/2026 10:00,5\n`;
    const stated = { region: "KR", dateOrder: "mdy", timezone: "Asia/Seoul" } as const;
    const { report, graph } = await importText(content, stated);
    expect(report.outcome).toBe("accept");
    expect(graph.links[0]).toMatchObject({ first: "2026-04-05T01:00:00Z", to: "phone:+821000000002" });
  });

  test("--yes takes an encoding that is proposed, but answers nothing that is ambiguous", async () => {
    const header = "발신번호,착신번호,통화일시,통화시간\n";
    const sure = iconv.encode(`${header}+821000000001,+821000000002,2026-02-01 10:00:00,5\n`, "cp949");
    expect((await importText(sure, {}, { acceptProposals: true })).report.outcome).toBe("accept");
    const unsure = iconv.encode(`${header}+821000000001,+821000000002,04/05/2026,5\n`, "cp949");
    expect((await importText(unsure, {}, { acceptProposals: true })).report.outcome).toBe("confirm");
  });

  test("a hash that differs from the seizure record stops the import", async () => {
    const { report, batches } = await importText(`${HEADER}${call(11, 12, 1)}\n`, { sha256: "0".repeat(64) });
    expect(report).toMatchObject({ outcome: "refuse", issues: [{ reason: "hash-differs" }] });
    expect(batches).toEqual([]);
  });

  test.each<ImportOptions>([
    { profile: "no-such-profile" },
    { encoding: "ebcdic" },
    { timezone: "Mars/Base" },
    { profile: "calls", map: { nobody: "caller" } },
    { profile: "calls", map: { from: "no such column" } },
    { profile: "calls", headerLine: 99 },
    { map: { from: "caller" } },
  ])("%j is wrong usage", async (options) => {
    await expect(importText(`${HEADER}${call(11, 12, 1)}\n`, options)).rejects.toMatchObject({ status: 400 });
  });

  test("a file of nothing but bad rows leaves no trace", async () => {
    const store = recorder();
    const report = await runImport(request(`${HEADER}x,y,z,1\n`, store));
    expect(report).toMatchObject({ outcome: "refuse", read: 1, accepted: 0, rejected: 1 });
    expect(store.source()).toBeUndefined();
  });
});

describe("what a header or a wrapping says is heard", () => {
  test.each<[what: string, content: string, link: Record<string, unknown>]>([
    [
      "a zone",
      "from,to,time (UTC+9)\n+85512000001,+85512000002,2026-02-01 10:00\n",
      { first: "2026-02-01T01:00:00Z" },
    ],
    [
      "a zone and a date order",
      "from,to,Date/Time - UTC+00:00 (dd/MM/yyyy)\n+85512000001,+85512000002,05/02/2026 10:00\n",
      { first: "2026-02-05T10:00:00Z" },
    ],
    [
      "quotes round every value",
      "Target No,Call Type,B Party No,Date,Time,Dur(s)\n'+85512000001','IN','+85512000002','25/02/2026','10:00:00','5'\n",
      { from: "phone:+85512000002", first: "2026-02-25T10:00:00Z" },
    ],
    [
      "a separator line of Excel",
      "sep=;\r\nfrom;to;time\r\n+85512000001;+85512000002;2026-02-01\r\n",
      { first: "2026-02-01" },
    ],
    [
      "the decimal mark of the other amounts",
      "from_account;to_account;amount;currency\nA1;A2;1.234;EUR\nA1;A2;0,5;EUR\n",
      { totals: { EUR: "1234.5" } },
    ],
  ])("%s", async (_, content, link) => {
    const { graph } = await importText(content, { timezone: "UTC" });
    expect(graph.links).toEqual([expect.objectContaining(link)]);
  });
});

describe("files of no known header", () => {
  const content = "A-Nummer;B-Nummer;Wann\n+85512000001;+85512000002;2026-02-01 10:00:00\n";

  test("are read with columns mapped by name or number", async () => {
    const byName = {
      profile: "calls",
      map: { from: "A-Nummer", to: "b nummer".replace(" ", "-"), at: "#3" },
    };
    const { report, graph } = await importText(content, byName);
    expect(report).toMatchObject({ outcome: "accept", read: 1, profile: "calls" });
    expect(words(graph)).toContain("called phone:+85512000001 → phone:+85512000002");
  });

  test("say which columns are still missing", async () => {
    const { report } = await importText(content, { profile: "calls", map: { from: "A-Nummer" } });
    expect(report.needs).toEqual([expect.objectContaining({ option: "--map", candidates: ["to=HEADER"] })]);
  });
});

/** The links of rows without what depends on their order. */
