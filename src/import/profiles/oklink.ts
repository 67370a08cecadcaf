import type { ProfileText } from "#model/profile.ts";

export const oklink: ProfileText = {
  id: "oklink",
  version: 1,
  title: "OKLink token transfers (Chinese header)",
  means:
    "One token transfer a row. The chain is read from the shape of the addresses; a token counts under its contract.",
  columns: [
    { role: "reference", names: ["交易哈希"] },
    { role: "height", names: ["区块高度"] },
    { role: "at", names: ["utc时间", "交易时间", "时间(utc)"], type: "time" },
    { role: "from", names: ["发送方"] },
    { role: "to", names: ["接收方"] },
    { role: "amount", names: ["数量"], type: "amount" },
    { role: "currency", names: ["代币符号", "代币"] },
    { role: "contract", names: ["代币地址", "代币合约"] },
    { role: "failed", names: ["状态"] },
  ],
  requires: [["reference", "height", "from", "to", "amount", "currency", "contract"]],
  timezone: "UTC",
  decimal: ".",
  dateOrder: "ymd",
  entities: [
    { as: "from", id: { parse: "crypto_wallet", address: "from" }, required: true },
    { as: "to", id: { parse: "crypto_wallet", address: "to" }, required: true },
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
      failed: "failed",
    },
  ],
};
