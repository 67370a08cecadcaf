import { unwrapped } from "#model/identifiers/clean.ts";
import { LINK_KINDS, type LinkKind } from "#model/kinds.ts";

const IN = new Set(
  [
    ["in", "incoming", "inbound", "received", "mt", "mtc", "mtsms", "a_in", "a2p_smsin", "smsin", "sms_in"],
    ["call_in", "missed", "rejected", "blocked", "declined", "voicemail", "i", "착신", "수신", "부재중"],
    ["来电", "被叫", "接收"],
  ].flat(),
);
const OUT = new Set(
  [
    ["out", "outgoing", "outbound", "sent", "dialled", "dialed", "mo", "moc", "mosms", "a_out", "smsout"],
    ["sms_out", "call_out", "cancelled", "canceled", "o", "발신", "송신", "去电", "主叫", "发送"],
  ].flat(),
);

/** Which way a row runs by the word for it, as call records and extracts write it; undefined for any other word. */
export function parseDirection(text: string): "in" | "out" | undefined {
  const word = unwrapped(text.normalize("NFKC").trim())
    .toLowerCase()
    .replaceAll(/[\s-]+/g, "_");
  if (IN.has(word)) return "in";
  if (OUT.has(word)) return "out";
  const first = word.split(/[_(/]/)[0] ?? "";
  if (IN.has(first)) return "in";
  return OUT.has(first) ? "out" : undefined;
}

const SUCCESS = new Set(["", "success", "successful", "ok", "true", "confirmed", "1", "0"]);

/** True when a transaction's status says that it failed. */
export function saysFailed(text: string): boolean {
  return !SUCCESS.has(text.trim().toLowerCase());
}

const NO = new Set(["", "0", "no", "false", "n", "intact", "아니오"]);

/** True when a cell says yes: anything but a blank, 0, no, false. */
export function saysYes(text: string): boolean {
  return !NO.has(text.trim().toLowerCase());
}

/** The link kind of that name. */
export function parseLinkKind(text: string): LinkKind | undefined {
  const word = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, "_");
  return LINK_KINDS.find((kind) => kind === word);
}

const CAPACITIES = ["works_at", "held_at", "seen_at", "arrested_at", "rescued_at"] as const;

/** In what capacity a person, phone or device was at a compound: a closed list. */
export function parseCapacity(text: string): (typeof CAPACITIES)[number] | undefined {
  const word = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, "_");
  return CAPACITIES.find((capacity) => capacity === word);
}

/** True for the word by which forensic tools name the owner of the phone. */
export function isLocalUser(text: string): boolean {
  return text.toLowerCase() === "local user";
}
