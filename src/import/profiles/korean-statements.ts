import type { ProfileText } from "#model/profile.ts";

type Columns = ProfileText["columns"];
type Names = readonly [string, ...string[]];

/** How one bank heads its columns; `asked` columns beside these only show that the file is of this bank. */
type Statement = {
  readonly id: string;
  readonly bank: string;
  readonly at: Names;
  readonly date?: Names;
  readonly memo: Names;
  readonly name?: Names;
  readonly out: Names;
  readonly in: Names;
  readonly others: readonly (readonly [role: string, name: string])[];
  readonly requires: readonly string[];
};

const OWN: Columns = [
  { role: "own_account", names: ["본인계좌번호"], above: ["계좌번호", "예금계좌", "조회계좌", "계좌"] },
  { role: "holder", names: ["예금주"] },
];

const column = (
  role: string,
  names: Names | undefined,
  type: "text" | "time" | "date" | "amount",
): Columns => (names === undefined ? [] : [{ role, names: [...names], type }]);

/** The statement of an account as a Korean bank exports it: the own number stands above the table, times are Korean. */
function koreanStatement(bank: Statement): ProfileText {
  return {
    id: `bank-${bank.id}`,
    version: 1,
    title: `${bank.bank} statement`,
    means:
      "One entry a row of the account named above the table. The counterparty is mostly only a name: an account without number, known in this file alone.",
    timezone: "Asia/Seoul",
    region: "KR",
    dateOrder: "ymd",
    decimal: ".",
    currency: "KRW",
    columns: [
      ...OWN,
      ...column("at", bank.at, "time"),
      ...column("date", bank.date, "date"),
      ...column("name", bank.name, "text"),
      ...column("memo", bank.memo, "text"),
      ...column("amount_out", bank.out, "amount"),
      ...column("amount_in", bank.in, "amount"),
      ...bank.others.map(([role, name]) => ({ role, names: [name] })),
    ],
    requires: [[...bank.requires]],
    asks: ["own_account"],
    totals: ["합계*", "총계*", "소계*"],
    entities: [
      {
        as: "own",
        id: { parse: "bank_account", account: "own_account", bank: { fixed: bank.bank } },
        required: true,
        says: { bank: { fixed: bank.bank } },
      },
      {
        as: "other",
        id: { parse: "bank_account", account: "account", unnumbered: ["name", "memo"] },
        required: true,
        says: { holder: "name" },
      },
    ],
    links: [
      {
        kind: "transferred",
        from: "own",
        to: "other",
        at: "at",
        date: "date",
        amount_in: "amount_in",
        amount_out: "amount_out",
        reference: "reference",
        says: { memo: "memo", remarks: "remarks" },
      },
    ],
  };
}

/** 국민은행: with the new header and the old one. */
export const kbStatement = koreanStatement({
  id: "kb",
  bank: "국민은행",
  at: ["거래일시"],
  memo: ["적요"],
  name: ["보낸분/받는분", "기재내용"],
  out: ["출금액", "찾으신금액(원)", "출금액(원)"],
  in: ["입금액", "맡기신금액(원)", "입금액(원)"],
  others: [
    ["remarks", "송금메모"],
    ["balance", "잔액"],
    ["balance_won", "잔액(원)"],
    ["branch", "거래점"],
    ["sort", "구분"],
  ],
  requires: ["at", "name", "amount_out", "amount_in", "branch"],
});

/** 신한은행: day and time of day stand apart. */
export const shinhanStatement = koreanStatement({
  id: "shinhan",
  bank: "신한은행",
  at: ["거래시각", "거래시간"],
  date: ["거래일자", "거래일"],
  memo: ["적요"],
  name: ["내용", "거래내용"],
  out: ["출금(원)", "출금"],
  in: ["입금(원)", "입금"],
  others: [
    ["balance", "거래후잔액"],
    ["balance_won", "잔액(원)"],
    ["branch", "거래점"],
  ],
  requires: ["at", "date", "name", "amount_out", "amount_in"],
});

/** 하나은행. */
export const hanaStatement = koreanStatement({
  id: "hana",
  bank: "하나은행",
  at: ["거래일시"],
  memo: ["적요"],
  name: ["의뢰인/수취인"],
  out: ["출금", "출금액"],
  in: ["입금", "입금액"],
  others: [
    ["reference", "No"],
    ["balance", "거래후잔액"],
    ["sort", "구분"],
    ["branch", "거래점"],
    ["remarks", "거래특이사항"],
  ],
  requires: ["at", "name", "amount_out", "amount_in"],
});

/** 농협은행. */
export const nonghyupStatement = koreanStatement({
  id: "nonghyup",
  bank: "농협은행",
  at: ["거래일시", "입금일시", "거래일자"],
  memo: ["적요"],
  name: ["거래내용", "거래기록사항"],
  out: ["출금금액", "출금금액(원)"],
  in: ["입금금액", "입금금액(원)"],
  others: [
    ["reference", "번호"],
    ["balance", "거래후잔액"],
    ["branch", "거래점명"],
    ["branch_code", "거래점코드"],
    ["remarks", "통장메모"],
  ],
  requires: ["at", "amount_out", "amount_in", "branch"],
});

/** 새마을금고: five columns, of which none names a counterparty but 적요. */
export const saemaulStatement = koreanStatement({
  id: "saemaul",
  bank: "새마을금고",
  at: ["거래일시"],
  memo: ["적요"],
  out: ["출금금액"],
  in: ["입금금액"],
  others: [["balance", "잔액"]],
  requires: ["at", "memo", "amount_out", "amount_in", "balance"],
});
