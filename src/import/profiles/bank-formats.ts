import type { ProfileText } from "#model/profile.ts";

/** Statements in a format of banks among themselves: every entry with its account, its side and its counterparty. */
function bankFormat(id: string, title: string): ProfileText {
  return {
    id,
    version: 1,
    title,
    means:
      "One entry a record of the account the statement is of. A counterparty without a number is an account known in this file alone.",
    records: id,
    decimal: ".",
    dateOrder: "ymd",
    columns: [
      { role: "own_account", names: ["own_account"] },
      { role: "own_bank", names: ["own_bank"] },
      { role: "holder", names: ["holder"] },
      { role: "at", names: ["at"], type: "time" },
      { role: "way", names: ["way"] },
      { role: "amount", names: ["amount"], type: "amount" },
      { role: "currency", names: ["currency"] },
      { role: "account", names: ["account"] },
      { role: "bank", names: ["bank"] },
      { role: "name", names: ["name"] },
      { role: "memo", names: ["memo"] },
      { role: "reference", names: ["reference"] },
    ],
    requires: [["own_account", "way", "amount", "account"]],
    entities: [
      {
        as: "own",
        id: { parse: "bank_account", account: "own_account", bank: "own_bank" },
        required: true,
        says: { bank: "own_bank", holder: "holder" },
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
        direction: "way",
        at: "at",
        amount: "amount",
        currency: "currency",
        reference: "reference",
        says: { memo: "memo" },
      },
    ],
  };
}

export const mt940Statement = bankFormat("mt940", "MT940 statement");
export const camt053Statement = bankFormat("camt053", "camt.053 statement (ISO 20022 XML)");
