import { describe, expect, test } from "vitest";
import { isLike } from "#import/is-like.ts";
import { numberAbove } from "#import/number-above.ts";
import { importText, words } from "./import-text.ts";

describe("the own account of a statement", () => {
  const table =
    "거래일시,적요,보낸분/받는분,출금액,입금액,잔액,거래점\n2026.02.03 10:15:00,이체,이다라,1000,0,0,시험\n";

  test("stands above the table", async () => {
    const { report, graph } = await importText(`계좌번호: 000-11-2222,,,,,,\n${table}`);
    expect(report).toMatchObject({ outcome: "accept", profile: "bank-kb", read: 1 });
    expect(words(graph)).toContain("bank_account:kr004:000112222");
  });

  test("is asked for when it stands nowhere", async () => {
    const { report, batches } = await importText(table);
    expect(report.outcome).toBe("confirm");
    expect(report.needs).toMatchObject([
      { option: "--map", candidates: ["own_account==TEXT"], reason: "missing-column" },
    ]);
    expect(batches).toEqual([]);
  });

  test("is taken as a person states it, for every row", async () => {
    const stated = { profile: "kb", map: { own_account: "=000-11-2222" } };
    const { report, graph } = await importText(table, stated);
    expect(report.outcome).toBe("accept");
    expect(words(graph)).toContain("bank_account:kr004:000112222");
  });

  test("a header that several banks share is asked, not guessed", async () => {
    const { report } = await importText("거래일시,적요,출금금액,입금금액,잔액\n2026-02-03,조파하,1000,,0\n");
    expect(report.needs[0]).toMatchObject({ option: "--profile", candidates: ["statement", "bank-saemaul"] });
  });
});

test("a counterparty by name never meets the same name of another file", async () => {
  const row = "own_account,date,withdrawal,deposit,counterparty\n000-111,2026-02-03,";
  const [a, b] = await Promise.all([
    importText(`${row}1,,LI Example\n`),
    importText(`${row}2,,LI Example\n`),
  ]);
  const named = [a, b].map(
    ({ graph }) => graph.entities.find(({ names }) => names.includes("LI Example"))?.id,
  );
  expect(named[0]).toMatch(/^bank_account:file [0-9a-f]{12}:li example$/);
  expect(named[0]).not.toBe(named[1]);
});

test.each([
  ["계좌번호 : 000-11-222333", "000-11-222333"],
  ['계좌번호,="000-11"', "000-11"],
  ["Call Details of Mobile No '6000000001' from '01-Feb-2026'", "6000000001"],
  ["예금주 : 김가나", undefined],
])("the number above: %s", (line, number) => {
  expect(numberAbove(["계좌번호", "mobile no"], ["", line])).toBe(number);
});

test.each<[string, string, boolean]>([
  ["합계", "합계*", true],
  ["합계 (3건)", "합계*", true],
  ["김가나님이 들어왔습니다.", "*들어왔습니다.", true],
  ["A2P_SMSIN", "*sms*", true],
  ["sum", "total*", false],
  ["Total", "total", true],
])("%s is like %s: %s", (text, pattern, like) => {
  expect(isLike(text, [pattern])).toBe(like);
});
