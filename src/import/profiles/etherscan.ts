import type { ProfileText } from "#model/profile.ts";

const TRANSACTION: ProfileText["columns"] = [
  { role: "reference", names: ["transaction hash", "txhash"] },
  { role: "unix", names: ["unixtimestamp"] },
  { role: "at", names: ["datetime (utc)", "datetime"], type: "time" },
  { role: "from", names: ["from"] },
  { role: "to", names: ["to"] },
];

const WALLETS: ProfileText["entities"] = [
  { as: "from", id: { parse: "crypto_wallet", address: "from", chain: { fixed: "evm" } }, required: true },
  { as: "to", id: { parse: "crypto_wallet", address: "to", chain: { fixed: "evm" } }, required: true },
];

export const etherscan: ProfileText = {
  id: "etherscan",
  version: 1,
  title: "Etherscan transactions",
  means:
    "One transaction a row, as Etherscan and its sisters (BNB, Polygon) export them; a failed one moved nothing.",
  columns: [
    ...TRANSACTION,
    { role: "created", names: ["contractaddress"] },
    { role: "amount_in", names: ["value_in(*)"], type: "amount" },
    { role: "amount_out", names: ["value_out(*)"], type: "amount" },
    { role: "price", names: ["currentvalue @ *"] },
    { role: "failed", names: ["status"] },
    { role: "error", names: ["errcode"] },
    { role: "method", names: ["method"] },
  ],
  requires: [["reference", "at", "from", "to", "amount_in", "amount_out"]],
  timezone: "UTC",
  decimal: ".",
  entities: [...WALLETS],
  links: [
    {
      kind: "transferred",
      from: "from",
      to: "to",
      at: "at",
      amount_in: "amount_in",
      amount_out: "amount_out",
      one_way: true,
      reference: "reference",
      failed: "failed",
    },
  ],
};

export const etherscanTokens: ProfileText = {
  id: "etherscan-tokens",
  version: 1,
  title: "Etherscan token transfers",
  means: "One token transfer a row; the token is named with its contract address.",
  columns: [
    ...TRANSACTION,
    { role: "amount", names: ["tokenvalue", "value"], type: "amount" },
    { role: "contract", names: ["contractaddress"] },
    { role: "token_name", names: ["tokenname"] },
    { role: "currency", names: ["tokensymbol"] },
  ],
  requires: [["reference", "at", "from", "to", "amount", "contract", "currency"]],
  timezone: "UTC",
  decimal: ".",
  entities: [...WALLETS],
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
    },
  ],
};
