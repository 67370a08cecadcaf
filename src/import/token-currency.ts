import type { Flaw } from "#model/identifiers/parsed.ts";

/** The contracts under which a symbol means that token: TRON, Ethereum, BNB Smart Chain. Any contract can claim any symbol. */
const TRUSTED: ReadonlyMap<string, string> = new Map([
  ["TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "USDT"],
  ["0xdac17f958d2ee523a2206206994597c13d831ec7", "USDT"],
  ["0x55d398326f99059ff775485246999027b3197955", "USDT"],
  ["0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48", "USDC"],
  ["TEkxiTehnzSmSe2XqrBj4w32RUN966rdz8", "USDC"],
]);
const CLAIMED = new Set(TRUSTED.values());
const MAX_SYMBOL = 40;

/**
 * The currency of a token transfer. The contract decides: a known one names its token whatever the symbol says; another
 * one that claims a known symbol gives `USDT?<contract>` and a flaw; any other token is `SYMBOL@<contract>`.
 */
export function tokenCurrency(symbol: string, contract: string): { currency: string; flaw?: Flaw } {
  const address = contract.trim();
  const name = symbol.normalize("NFKC").trim().slice(0, MAX_SYMBOL);
  if (address === "" || address === "_" || address === "-") return { currency: name.toUpperCase() };
  const trusted = TRUSTED.get(address) ?? TRUSTED.get(address.toLowerCase());
  if (trusted !== undefined) return { currency: trusted };
  const claimed = name.replaceAll(/[^\p{L}\p{N}]/gu, "").toUpperCase();
  if (!CLAIMED.has(claimed)) return { currency: `${name}@${address}` };
  return {
    currency: `${claimed}?${address}`,
    flaw: {
      reason: "conflict",
      message: `claims to be ${claimed} under a contract that is not ${claimed}'s`,
    },
  };
}
