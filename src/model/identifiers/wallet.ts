import { bech32, bech32m } from "@scure/base";
import { base58Chain, hasSolanaShape, isMonero, isRipple } from "./base58-wallets.ts";
import { clean, unusable } from "./clean.ts";
import { evmChecksumHolds, hasEvmShape } from "./evm-address.ts";
import { type Parsed, found, none } from "./parsed.ts";

const SEGWIT: ReadonlyMap<string, string> = new Map([
  ["bc", "bitcoin"],
  ["ltc", "litecoin"],
]);
const CANONICAL = /^(?:bitcoin|litecoin|dogecoin|dash|zcash|tron|evm|ripple|monero|solana):(.+)$/;
const MAX_ADDRESS = 120;

/**
 * The wallet of an address: `crypto_wallet:<chain>:<address>`. The chain follows from the address itself, never
 * from a label: base58check version byte, bech32/bech32m prefix (BIP-173, BIP-350), EIP-55 for EVM (key in lower
 * case), Ripple and Monero checksums, Solana by its shape alone. An address whose checksum fails is none.
 */
export function parseWallet(raw: string): Parsed {
  const { text, flaw } = clean(raw);
  const unfit = unusable(text);
  if (unfit !== undefined) return unfit;
  const address = CANONICAL.exec(text)?.[1] ?? text;
  if (address.length > MAX_ADDRESS) return none("bad-wallet", "is longer than any address");
  if (hasEvmShape(address)) return evm(address);
  const segwit = /^(bc|ltc)1[a-z0-9]+$/i.exec(address)?.[1]?.toLowerCase();
  if (segwit !== undefined) {
    return isSegwit(address, segwit)
      ? found("crypto_wallet", `${SEGWIT.get(segwit)}:${address.toLowerCase()}`, flaw)
      : none("bad-wallet", "has a checksum that fails: one or more characters are wrong");
  }
  const chain = base58Chain(address) ?? otherChain(address);
  if (chain !== undefined) return found("crypto_wallet", `${chain}:${address}`, flaw);
  return /^[1-9A-HJ-NP-Za-km-z]{25,95}$/.test(address)
    ? none("bad-wallet", "has a checksum that fails: one or more characters are wrong")
    : none("bad-wallet", "has the shape of no known chain's address");

  function evm(hex: string): Parsed {
    if (/^0x0{40}$/i.test(hex)) return none("placeholder", "is the zero address, which nobody holds");
    return evmChecksumHolds(hex)
      ? found("crypto_wallet", `evm:${hex.toLowerCase()}`, flaw)
      : none("bad-wallet", "has an EIP-55 checksum that fails: one or more characters are wrong");
  }
}

function otherChain(address: string): string | undefined {
  if (isRipple(address)) return "ripple";
  if (isMonero(address)) return "monero";
  return hasSolanaShape(address) ? "solana" : undefined;
}

/** Witness version 0 is bech32, later ones bech32m; the program has 2 to 40 bytes, under version 0 just 20 or 32. */
function isSegwit(address: string, prefix: string): boolean {
  const read = (coder: typeof bech32, version: (first: number) => boolean): boolean => {
    const words = coder.decodeUnsafe(address, 90)?.words;
    const first = words?.[0];
    if (words === undefined || first === undefined || !version(first) || first > 16) return false;
    const program = coder.fromWordsUnsafe(words.slice(1));
    if (program === undefined || program === null) return false;
    return first === 0
      ? program.length === 20 || program.length === 32
      : program.length >= 2 && program.length <= 40;
  };
  if (!address.toLowerCase().startsWith(`${prefix}1`)) return false;
  return read(bech32, (version) => version === 0) || read(bech32m, (version) => version > 0);
}
