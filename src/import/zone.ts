import { IANAZone } from "luxon";
import { Problem } from "#model/problem.ts";

/** A time zone: how many minutes it is ahead of UTC at a local time; undefined when that local time never was. */
export type Zone = { readonly name: string; readonly offsetAt: (localMs: number) => number | undefined };

const ABBREVIATIONS: Readonly<Record<string, number>> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  KST: 540,
  JST: 540,
  ICT: 420,
};
const HOUR = 3_600_000;
const MINUTE = 60_000;
const MAX_CACHED = 200_000;

/** The zone of a fixed offset: `+09:00`, `UTC+8`, `GMT-3`, `+0700`, `KST`; undefined for any other text. */
export function fixedZone(text: string): number | undefined {
  const plain = text.trim().toUpperCase().replaceAll(/\s/g, "");
  const named = ABBREVIATIONS[plain];
  if (named !== undefined) return named;
  const match = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(plain);
  if (match === null) return undefined;
  const [, sign, hours, minutes = "0"] = match;
  const offset = Number(hours) * 60 + Number(minutes);
  if (offset > 14 * 60 || Number(minutes) > 59) return undefined;
  return sign === "-" ? -offset : offset;
}

/** The zone of a name (IANA, `Asia/Seoul`) or fixed offset; throws `usage/invalid` for any other text. */
export function zoneNamed(name: string): Zone {
  const fixed = fixedZone(name);
  if (fixed !== undefined) return { name, offsetAt: () => fixed };
  if (!IANAZone.isValidZone(name)) {
    throw new Problem("usage/invalid", `"${name}" is no time zone. Say for example Asia/Seoul or +09:00.`);
  }
  const zone = IANAZone.create(name);
  const byHour = new Map<number, number | undefined>();
  return {
    name,
    offsetAt(localMs) {
      const hour = Math.floor(localMs / HOUR);
      if (byHour.has(hour)) return byHour.get(hour);
      if (byHour.size > MAX_CACHED) byHour.clear();
      const offset = localOffset(zone, hour * HOUR);
      byHour.set(hour, offset);
      return offset;
    },
  };
}

/** The first offset under which the local time exists; clocks that spring forward skip some local times. */
function localOffset(zone: IANAZone, localMs: number): number | undefined {
  const before = zone.offset(localMs - 24 * HOUR);
  const after = zone.offset(localMs + 24 * HOUR);
  return [before, after].find((offset) => zone.offset(localMs - offset * MINUTE) === offset);
}

/** An offset in minutes as ISO 8601 writes it: `+09:00`, `Z` for none. */
export function offsetText(minutes: number): string {
  if (minutes === 0) return "Z";
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
