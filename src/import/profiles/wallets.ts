import type { ProfileText } from "#model/profile.ts";
import { HOLDER_COLUMNS, REMARKS, SINCE, UNTIL } from "./terms.ts";

export const wallets: ProfileText = {
  id: "wallets",
  version: 1,
  title: "Crypto wallets (template)",
  means: "One wallet address a row: label, exchange, who holds it. The chain follows from the address.",
  columns: [
    { role: "address", names: ["address", "wallet", "wallet_address", "지갑주소", "钱包地址"] },
    { role: "chain", names: ["chain", "network", "currency"] },
    { role: "label", names: ["label", "tag"] },
    { role: "exchange", names: ["exchange", "거래소"] },
    ...HOLDER_COLUMNS,
    { role: "role", names: ["role"] },
    SINCE,
    UNTIL,
    REMARKS,
  ],
  requires: [
    ["address", "chain"],
    ["address", "label"],
    ["address", "exchange"],
    ["address", "holder_ref", "holder_kind"],
  ],
  suffices: [["address"]],
  entities: [
    {
      as: "wallet",
      id: { parse: "crypto_wallet", address: "address", chain: "chain" },
      required: true,
      says: { label: "label", exchange: "exchange", holder: "holder", remarks: "remarks" },
    },
    { as: "holder", id: { parse: "party", kind: "holder_kind", ref: "holder_ref" }, names: ["holder"] },
  ],
  links: [
    {
      kind: "holds",
      from: "holder",
      to: "wallet",
      says: { role: "role", since: "since", until: "until" },
    },
  ],
};
