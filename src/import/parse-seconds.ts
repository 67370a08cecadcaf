import { unwrapped } from "#model/identifiers/clean.ts";
import type { Flaw } from "#model/identifiers/parsed.ts";

const MAX_LENGTH = 80;
const UNITS =
  /^(?:(\d{1,4})\s*(?:h|hr|hours?|시간|小时)\s*)?(?:(\d{1,5})\s*(?:m|min|minutes?|분|分)\s*)?(?:(\d{1,7})\s*(?:s|sec|seconds?|초|秒))?$/i;

/** A duration in whole seconds, from seconds (`65`, `65.0`), `mm:ss`, `h:mm:ss`, or with units (`1분 5초`, `1h 5m`). */
export function parseSeconds(raw: string): number | { flaw: Flaw } {
  const text = unwrapped(raw.normalize("NFKC").trim()).slice(0, MAX_LENGTH);
  const plain = /^(\d{1,9})(?:[.,]\d{1,9})?$/.exec(text);
  if (plain !== null) return Number(plain[1]);
  const clock = /^(?:(\d{1,4}):)?(\d{1,4}):(\d{2})(?:[.,]\d{1,9})?$/.exec(text);
  if (clock !== null) {
    const [hours, minutes, seconds] = [Number(clock[1] ?? 0), Number(clock[2]), Number(clock[3])];
    const exact = seconds < 60 && (clock[1] === undefined || minutes < 60);
    return exact ? hours * 3600 + minutes * 60 + seconds : bad("is no duration");
  }
  const units = UNITS.exec(text);
  if (units !== null && text !== "") {
    return Number(units[1] ?? 0) * 3600 + Number(units[2] ?? 0) * 60 + Number(units[3] ?? 0);
  }
  if (/^\d+(?:[.,]\d+)?E[+]?\d+$/i.test(text)) {
    return { flaw: { reason: "lossy-number", message: "was turned into a rounded number by a spreadsheet" } };
  }
  return bad("is no duration");
}

function bad(message: string): { flaw: Flaw } {
  return { flaw: { reason: "bad-number", message } };
}
