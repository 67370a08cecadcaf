import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { ISSUE_REASONS, type ImportOptions, type IssueReason } from "#model/import-report.ts";
import { firstRows } from "#import/find-table.ts";
import { runImport } from "#import/run-import.ts";
import { DEMO, importText, recorder } from "./import-text.ts";
import { HEADER, call, request } from "./call-file.ts";
import { sourceIn } from "../store-spec/builders.ts";

const CASES_FOLDER = resolve(import.meta.dirname, "../../fixtures/cases");
const GOOD = call(11, 12, 1);
const ofRows = (...rows: string[]): string => `${HEADER}${rows.join("\n")}\n${GOOD}\n`;
const WALLETS = "address,chain,label\n";
const KAKAO =
  "시험방 님과 카카오톡 대화\n저장한 날짜 : 2026-02-04 10:00:00\n메시지 아님\n--------------- 2026년 2월 3일 화요일 ---------------\n[이름] [오후 2:30] 안녕\n";

const fixture = (name: string): Buffer => readFileSync(resolve(CASES_FOLDER, name));

type Case = [reason: IssueReason, content: string | Buffer, options?: ImportOptions, fileName?: string];

/** For every reason of the closed list, a file that has it: as an issue of its own, or as what a person is asked. */
const CASES: readonly Case[] = [
  ["empty-file", ""],
  [
    "no-header",
    "+85512000011,+85512000012,2026-02-01 10:00:00\n+85512000013,+85512000014,2026-02-01 10:00:00\n",
  ],
  ["no-rows", HEADER],
  ["header-row", KAKAO],
  ["missing-column", "alpha,beta\n1,2\n"],
  [
    "duplicate-header",
    "caller,callee,callee,start_time\n+85512000011,+85512000012,+85512000013,2026-02-01\n",
  ],
  ["empty-header", "caller,callee,,duration\n+85512000011,+85512000012,x,5\n"],
  ["bad-header", "caller,cal\u200Blee,start_time\n+85512000011,+85512000012,2026-02-01\n"],
  ["repeated-header", ofRows(HEADER.trim())],
  ["comment", ofRows("# a remark of the tool")],
  ["delimiter", "alpha;beta,gamma\nx;y,z\n"],
  ["line-ending", `${HEADER}${GOOD}\r\n${call(11, 12, 2)}\n`],
  ["field-count", ofRows("+85512000011,+85512000012,2026-02-01")],
  ["too-many-columns", ofRows("x,".repeat(2500))],
  ["unclosed-quote", `${HEADER}${GOOD}\n+85512000011,"+85512000012,x\n`],
  ["stray-quote", ofRows('+85512000011,"+85512000012"x,2026-02-01,5')],
  ["field-too-large", ofRows(`+85512000011,${"1".repeat(300_000)},2026-02-01,5`)],
  ["bad-character", ofRows("+85512\u200B000011,+85512000012,2026-02-01 10:00:00,5")],
  [
    "encoding",
    Buffer.concat([Buffer.from(HEADER), Buffer.from([0xff, 0x2c, 0x0a]), Buffer.from(`${GOOD}\n`)]),
  ],
  ["binary", Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * index * 31 + index * 7) % 256))],
  ["not-csv", '[{"a": 1}]'],
  ["archive", Buffer.from("1f8b0800000000000000", "hex")],
  ["missing-required", ofRows(",+85512000012,2026-02-01 10:00:00,5")],
  ["bad-phone", ofRows("hello,+85512000012,2026-02-01 10:00:00,5")],
  ["bad-account", "from_account,to_account,amount,currency\nhello world,A2,1.50,USD\nA1,A2,1.50,USD\n"],
  ["bad-wallet", `${WALLETS}TXYZ,tron,x\n0x52908400098527886E0F7030069857D2E4169EE7,evm,y\n`],
  ["bad-device", "phone,carrier,imei\n+85512000011,Test Cell,490154203237519\n"],
  [
    "bad-identifier",
    `holder_ref,holder_kind,holder,holding_kind,identifier\nP-1,ghost,NAME,phone,+85512000011\n`,
  ],
  ["bad-date", ofRows("+85512000011,+85512000012,2026-02-30 10:00:00,5")],
  ["ambiguous-date", `${HEADER}+85512000011,+85512000012,04/05/2026 10:00,5\n`],
  ["implausible-date", ofRows("+85512000011,+85512000012,2569-02-01 10:00:00,5")],
  ["bad-number", ofRows("+85512000011,+85512000012,2026-02-01 10:00:00,soon")],
  ["number-format", 'from_account,to_account,amount\n1001,1002,"1,234"\n'],
  ["lossy-number", ofRows("8.5512E+10,+85512000012,2026-02-01 10:00:00,5")],
  ["placeholder", ofRows("unknown,+85512000012,2026-02-01 10:00:00,5")],
  ["self-link", ofRows("+85512000011,+85512000011,2026-02-01 10:00:00,5")],
  ["duplicate-row", ofRows(GOOD)],
  ["conflict", "account,time,in,out,counterparty account\n1001,2026-02-01,5,7,1002\n"],
  ["bad-file-name", `${HEADER}${GOOD}\n`, {}, "../../etc/calls.csv"],
  ["unsupported-format", "%PDF-1.7\n"],
  ["hash-differs", `${HEADER}${GOOD}\n`, { sha256: "0".repeat(64) }],
  ["no-value-moved", fixture("etherscan.csv")],
  ["unsupported-kind", "from_ref,from_kind,from_name,link,to_ref,to_kind\nA,person,X,loves,B,person\n"],
  ["unresolved-reference", fixture("ofac-addresses.csv"), {}, "add.csv"],
];

describe("every reason of the closed list", () => {
  test("is in this table, but for three that take more than a file: they follow", () => {
    const shown = new Set(CASES.map(([reason]) => reason));
    expect(ISSUE_REASONS.filter((reason) => !shown.has(reason))).toEqual([
      "quote-style",
      "duplicate-file",
      "list-version",
    ]);
  });

  test("duplicate-file is said of a file that is in already, with the name of then", async () => {
    const store = recorder();
    await runImport(request(`${HEADER}${GOOD}\n`, store));
    const again = await runImport({ ...request(`${HEADER}${GOOD}\n`, store), fileName: "renamed.csv" });
    expect(again).toMatchObject({ outcome: "unchanged", reasons: { flag: { "duplicate-file": 1 } } });
    expect(again.issues[0]?.message).toContain("as file.csv");
  });

  test("list-version is asked where the case has a list of the same format", async () => {
    const sources = [{ ...sourceIn(DEMO, 1), profile: "sanctions", state: "complete" as const }];
    const { report } = await importText(
      "name,kind,list,reference\nKIM Sample,person,OFAC,1\n",
      { profile: "sanctions" },
      { sources },
    );
    expect(report.needs.map(({ reason }) => reason)).toEqual(["list-version"]);
  });

  test("quote-style is said where our reading of quotes and PapaParse's differ: under a quote as delimiter", async () => {
    const rows = await firstRows('a""a\n\r"\n', { delimiter: '"' }, "utf-8");
    expect(rows.map(({ flaw }) => flaw?.reason)).toContain("quote-style");
  });

  test.each(CASES)("%s is said", async (reason, content, options = {}, fileName = "file.csv") => {
    const { report } = await importText(content, options, { fileName });
    const said = [...report.issues, ...report.needs].map((item) => item.reason);
    expect(said).toContain(reason);
  });
});
