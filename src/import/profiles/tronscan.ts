import type { ProfileText } from "#model/profile.ts";

export const tronscan: ProfileText = {
  id: "tronscan",
  version: 1,
  title: "TronScan token transfers",
  means: "One token transfer a row. USDT counts as USDT only under its own contract address.",
  columns: [
    { role: "reference", names: ["tx hash", "hash", "transaction hash"] },
    { role: "at", names: ["blocktime(utc)", "blocktime", "time(utc)"], type: "time" },
    { role: "from", names: ["from"] },
    { role: "to", names: ["to"] },
    { role: "amount", names: ["value", "amount", "quantity"], type: "amount" },
    { role: "currency", names: ["symbol", "token"] },
    { role: "contract", names: ["tokenaddress", "token address", "contract"] },
    { role: "confirmed", names: ["isconfirm", "confirmed"] },
    { role: "status", names: ["status", "contractret", "result"] },
  ],
  requires: [["reference", "at", "from", "to", "amount", "currency", "contract"]],
  timezone: "UTC",
  decimal: ".",
  dateOrder: "ymd",
  entities: [
    {
      as: "from",
      id: { parse: "crypto_wallet", address: "from", chain: { fixed: "tron" } },
      required: true,
    },
    { as: "to", id: { parse: "crypto_wallet", address: "to", chain: { fixed: "tron" } }, required: true },
  ],
  links: [
    {
      kind: "transferred",
      from: "from",
      to: "to",
      at: "at",
      amount: "amount",
      currency: "currency",
      contract: "contract",
      reference: "reference",
      failed: "status",
    },
  ],
};
