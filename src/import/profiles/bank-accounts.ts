import type { ProfileText } from "#model/profile.ts";
import { HOLDER_COLUMNS, REMARKS, SINCE, UNTIL } from "./terms.ts";

export const bankAccounts: ProfileText = {
  id: "bank-accounts",
  version: 1,
  title: "Bank accounts (template)",
  means: "One account a row: bank, number as text or IBAN, holder as stated, who holds it.",
  columns: [
    {
      role: "account",
      names: [
        "account",
        "account_number",
        "account_id",
        "account no",
        "acct",
        "bank account",
        "iban",
        "계좌번호",
        "账号",
      ],
    },
    { role: "bank", names: ["bank", "bank_code", "bank_name", "은행", "银行"] },
    ...HOLDER_COLUMNS,
    { role: "role", names: ["role"] },
    { role: "currency", names: ["currency", "통화"] },
    { role: "country", names: ["country"] },
    SINCE,
    UNTIL,
    REMARKS,
  ],
  requires: [
    ["account", "bank", "holder"],
    ["account", "bank", "currency"],
    ["account", "holder"],
    ["account", "holder_ref", "holder_kind"],
  ],
  suffices: [["account"]],
  entities: [
    {
      as: "account",
      id: { parse: "bank_account", account: "account", bank: "bank" },
      required: true,
      says: {
        bank: "bank",
        holder: "holder",
        currency: "currency",
        country: "country",
        remarks: "remarks",
      },
    },
    { as: "holder", id: { parse: "party", kind: "holder_kind", ref: "holder_ref" }, names: ["holder"] },
  ],
  links: [
    {
      kind: "holds",
      from: "holder",
      to: "account",
      says: { role: "role", since: "since", until: "until" },
    },
  ],
};
