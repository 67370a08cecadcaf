import type { Source } from "./source.ts";

/** Keys, not words: they lead to the source and stay as they are. */
const KEYS: ReadonlySet<string> = new Set(["id", "case", "sha256", "state", "supersedes"]);

/** The source with the names taken out of every text that a person wrote or a file bore, whatever it is called. */
export function withholdSource(source: Source, withhold: (text: string) => string): Source {
  return Object.fromEntries(
    Object.entries(source).map(([name, value]) => [name, KEYS.has(name) ? value : within(value, withhold)]),
  ) as Source;
}

function within(value: unknown, withhold: (text: string) => string): unknown {
  if (typeof value === "string") return withhold(value);
  if (Array.isArray(value)) return value.map((one) => within(one, withhold));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, within(one, withhold)]));
}
