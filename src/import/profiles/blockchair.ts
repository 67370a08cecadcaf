import type { ProfileText } from "#model/profile.ts";

export const blockchair: ProfileText = {
  id: "blockchair",
  version: 1,
  title: "Blockchair address report",
  means:
    "What one transaction took from or gave to an address, a row. Who stood on the other side is not said: the transaction itself stands there, known in this file only.",
  columns: [
    { role: "number", names: ["tx number"] },
    { role: "address", names: ["affected address/xpub", "affected address"] },
    { role: "amount", names: ["effect"], type: "amount" },
    { role: "currency", names: ["ticker"] },
    { role: "fiat", names: ["amount fiat (*)"] },
    { role: "rate", names: ["asset rate (*)"] },
    { role: "at", names: ["date"], type: "time" },
    { role: "transaction", names: ["transaction hash"] },
  ],
  requires: [["address", "amount", "currency", "transaction"]],
  timezone: "UTC",
  decimal: ".",
  entities: [
    { as: "wallet", id: { parse: "crypto_wallet", address: "address" }, required: true },
    {
      as: "transaction",
      id: {
        parse: "in_file",
        kind: "crypto_wallet",
        within: { fixed: "transaction" },
        of: "transaction",
      },
      required: true,
    },
  ],
  links: [
    {
      kind: "transferred",
      from: "wallet",
      to: "transaction",
      at: "at",
      amount: "amount",
      signed: true,
      currency: "currency",
      reference: "transaction",
    },
  ],
};
