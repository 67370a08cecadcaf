/** Names that must not be seen, and what stands in their place. */
export type Alias = { readonly names: readonly string[]; readonly alias: string };

const UNSPACED =
  "\\p{sc=Han}\\p{sc=Hangul}\\p{sc=Khmer}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Myanmar}\\p{sc=Hira}\\p{sc=Kana}";
const unspacedRun = new RegExp(`[${UNSPACED}](?:[\\s\\p{M}\\p{Cf}]*[${UNSPACED}])*[\\p{M}\\p{Cf}]*`, "gu");
const WORD = "[\\p{L}\\p{M}\\p{N}]";
const GAP = "[\\s\\p{Cf}.,_·-]";

/**
 * Puts the alias in the place of every name, in any normal form, letter case and spacing; a text that holds a name in
 * another shape (other word order, full width, accents dropped) becomes the alias as a whole. One Latin word alone
 * counts only when it is the whole text: it may be any word. Texts without a name come back as they were.
 */
export function withholdNames(aliases: readonly Alias[]): (text: string) => string {
  const rules = aliases
    .flatMap(({ names, alias }) => names.flatMap(parts).map((name) => ({ ...matcher(name), alias, name })))
    .toSorted((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1));
  if (rules.length === 0) return (text) => text;
  return (text) => {
    let shown = text.normalize("NFC");
    for (const { exact, alias } of rules) shown = shown.replace(exact, alias);
    const folded = fold(shown);
    const hidden = rules.find(({ disguised }) => disguised(folded));
    if (hidden !== undefined) return hidden.alias;
    return shown === text.normalize("NFC") ? text : shown;
  };
}

/** The name as a whole and, when it mixes scripts, what stands in each. */
function parts(name: string): string[] {
  const whole = name.normalize("NFC").trim();
  const unspaced = whole.match(unspacedRun) ?? [];
  const spaced = words(whole.replace(unspacedRun, " ")).join(" ");
  return [...new Set([whole, ...unspaced, ...(spaced.includes(" ") ? [spaced] : [])])].filter(
    (part) => words(part).length > 0,
  );
}

function matcher(name: string): { exact: RegExp; disguised: (folded: string) => boolean } {
  const letters = fold(name).replace(/[^\p{L}\p{M}\p{N}]/gu, "");
  if (words(name.replace(unspacedRun, "")).length === 0) {
    const spelled = Array.from(words(name).join(""));
    const whole = spelled.length < 2;
    return {
      exact: new RegExp(anchored(spelled.join("[\\s\\p{Cf}\\p{P}]*"), whole), "giu"),
      disguised: (folded) => {
        const text = words(folded).join("");
        return whole ? text === letters : text.includes(letters);
      },
    };
  }
  const spelled = words(name);
  const whole = spelled.length < 2;
  const sought = words(fold(name));
  return {
    exact: new RegExp(anchored(`(?<!${WORD})${spelled.join(`${GAP}+`)}(?!${WORD})`, whole), "giu"),
    disguised: (folded) => {
      const found = new Set(words(folded));
      return whole ? folded.trim() === letters : sought.every((word) => found.has(word));
    },
  };
}

function anchored(pattern: string, whole: boolean): string {
  return whole ? `^\\s*${pattern}\\s*$` : pattern;
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Compatibility form, lower case, without Latin accents and invisible characters. */
function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\p{Cf}]/gu, "")
    .normalize("NFC")
    .toLowerCase();
}
