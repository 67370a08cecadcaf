import { parseBankAccount } from "./identifiers/bank-account.ts";
import { parseDevice } from "./identifiers/device.ts";
import { parseDocument } from "./identifiers/document.ts";
import { parseHandle } from "./identifiers/handle.ts";
import type { Parsed } from "./identifiers/parsed.ts";
import { parsePhone } from "./identifiers/phone.ts";
import { parseWallet } from "./identifiers/wallet.ts";
import type { EntityKind } from "./kinds.ts";

/** The kinds that are known by an identifier of their own, so that any two files that name it mean the same. */
export type IdentifiedKind = Exclude<EntityKind, "person" | "organization" | "compound">;

/** What the row or the person importing says beside the identifier itself. */
export type IdentifierContext = {
  /** The case: where nothing else tells two equal numbers apart, it does. */
  readonly scope: string;
  readonly region?: string | undefined;
  readonly bank?: string;
  readonly platform?: string;
  readonly documentType?: string;
  readonly country?: string;
};

type Parser = (text: string, context: IdentifierContext) => Parsed;

/** The list of identifiers: how the text of each kind becomes the entity it names, or why it names none. */
export const IDENTIFIERS: Readonly<Record<IdentifiedKind, Parser>> = {
  phone: (text, context) => parsePhone(text, context.region),
  bank_account: (text, context) => parseBankAccount(text, context.bank ?? "", context.scope),
  crypto_wallet: (text) => parseWallet(text),
  device: (text) => parseDevice(text),
  online_account: (text, context) => parseHandle(text, context.platform ?? ""),
  document: (text, context) => parseDocument(text, context.documentType ?? "", context.country ?? ""),
};
