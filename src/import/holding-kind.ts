import type { IdentifiedKind } from "#model/identify.ts";
import { type PartyKind, parsePartyKind } from "#model/identifiers/party.ts";

const WORDS: ReadonlyMap<string, IdentifiedKind> = new Map([
  ["phone", "phone"],
  ["phone number", "phone"],
  ["전화", "phone"],
  ["bank account", "bank_account"],
  ["account", "bank_account"],
  ["계좌", "bank_account"],
  ["crypto wallet", "crypto_wallet"],
  ["wallet", "crypto_wallet"],
  ["지갑", "crypto_wallet"],
  ["device", "device"],
  ["imei", "device"],
  ["online account", "online_account"],
  ["handle", "online_account"],
  ["email", "online_account"],
  ["document", "document"],
  ["passport", "document"],
]);

/** The kind of thing a cell names, in the words of the templates; undefined for any other word. */
export function parseHoldingKind(text: string): IdentifiedKind | PartyKind | undefined {
  const word = text
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, " ");
  return WORDS.get(word) ?? parsePartyKind(text);
}
