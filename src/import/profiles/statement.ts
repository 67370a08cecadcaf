import type { ProfileText } from "#model/profile.ts";

export const statement: ProfileText = {
  id: "statement",
  version: 2,
  title: "Bank statement of one account",
  means:
    "One entry a row of the account in `own_account`: money out or in, with the counterparty's account or only its name: then an account without number, known in this file alone. The side is read from the column that is filled.",
  columns: [
    {
      role: "own_account",
      names: ["own_account", "own account", "account", "계좌번호", "본인계좌"],
      above: ["account number", "account no", "iban", "계좌번호"],
    },
    { role: "own_bank", names: ["own_bank", "own bank", "bank", "은행"] },
    {
      role: "account",
      names: ["counterparty_account", "counterparty account", "상대계좌", "상대계좌번호", "상대방계좌번호"],
    },
    { role: "bank", names: ["counterparty_bank", "counterparty bank", "상대은행", "상대방은행"] },
    {
      role: "name",
      names: ["counterparty", "counterparty_name", "보낸분/받는분", "기재내용", "의뢰인/수취인", "의뢰인"],
    },
    {
      role: "amount_out",
      names: ["out", "debit", "withdrawal", "출금", "출금액", "출금금액", "출금(원)", "찾으신금액(원)"],
      type: "amount",
    },
    {
      role: "amount_in",
      names: ["in", "credit", "deposit", "입금", "입금액", "입금금액", "입금(원)", "맡기신금액(원)"],
      type: "amount",
    },
    { role: "currency", names: ["currency", "통화"] },
    { role: "at", names: ["time", "거래일시", "거래시각", "date", "거래일자", "거래일"], type: "time" },
    { role: "date", names: ["date", "거래일자", "거래일"], type: "date" },
    { role: "memo", names: ["memo", "description", "적요", "송금메모"] },
    { role: "reference", names: ["reference", "transaction id", "번호", "no"] },
    { role: "balance", names: ["balance", "잔액", "거래후잔액", "잔액(원)"] },
  ],
  requires: [
    ["own_account", "account", "amount_out", "amount_in"],
    ["at", "name", "amount_out", "amount_in"],
    ["at", "memo", "amount_out", "amount_in"],
  ],
  asks: ["own_account"],
  totals: ["합계*", "총계*", "total*"],
  entities: [
    {
      as: "own",
      id: { parse: "bank_account", account: "own_account", bank: "own_bank" },
      required: true,
      says: { bank: "own_bank" },
    },
    {
      as: "other",
      id: { parse: "bank_account", account: "account", bank: "bank", unnumbered: ["name", "memo"] },
      required: true,
      says: { bank: "bank", holder: "name" },
    },
  ],
  links: [
    {
      kind: "transferred",
      from: "own",
      to: "other",
      amount_in: "amount_in",
      amount_out: "amount_out",
      at: "at",
      date: "date",
      currency: "currency",
      reference: "reference",
      says: { memo: "memo" },
    },
  ],
};
