import type { Say } from "./words/say.ts";
import { counted } from "./counted.ts";

const MOST = 40;

/** What the fonts could not print, said in words; "" when they printed everything. */
export function missingNote(missing: ReadonlySet<string>, say: Say): string {
  if (missing.size === 0) return "";
  const codes = [...missing].toSorted().map((character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `U+${code}`;
  });
  const left = codes.length - MOST;
  const shown = left > 0 ? [...codes.slice(0, MOST), say.text("more", { n: counted(left) })] : codes;
  const key = codes.length === 1 ? "missingOne" : "missingSeveral";
  return say.text(key, { n: codes.length, codes: shown.join(" ") });
}
