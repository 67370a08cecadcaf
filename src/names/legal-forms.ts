/** What stands for a legal form in company names, each spelling with the form it is one of. */
const FORMS: Readonly<Record<string, string>> = {
  ltd: "ltd limited ldt",
  co: "co company cie compania compagnie kompania",
  llc: "llc ooo tov limitedliabilitycompany obschestvosogranichennoiotvetstvennostyu",
  inc: "inc incorporated",
  corp: "corp corporation corporacion",
  plc: "plc publiclimitedcompany",
  ag: "ag aktiengesellschaft aktiengeselschaft",
  gmbh: "gmbh",
  jsc: "jsc oao ao zao pao ojsc pjsc cjsc jointstockcompany openjointstockcompany publicjointstockcompany closedjointstockcompany",
  sa: "sa sab sociedadanonima societeanonyme",
  srl: "srl societateacuraspundere limitata societateacuraspunderelimitata",
  spzoo: "spzoo",
  bv: "bv",
  nv: "nv",
  ab: "ab",
  se: "se",
  pte: "pte private",
  pt: "pt persero",
  pty: "pty",
  kk: "kk kabushikigaisha",
  jusik: "jusikhoesa chusikhoesa",
};

const FORM_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(FORMS).flatMap(([form, spellings]) =>
    spellings.split(" ").map((spelling) => [spelling, form] as const),
  ),
);
const LONGEST_FORM = 5;

/** The words of an organization's folded name without its legal forms, and the forms it names. */
export function withoutForms(words: readonly string[]): { words: string[]; forms: string[] } {
  const kept: string[] = [];
  const forms: string[] = [];
  for (let at = 0; at < words.length;) {
    const length = formLength(words, at);
    if (length === 0) {
      kept.push(words[at]!);
      at += 1;
    } else {
      forms.push(FORM_OF.get(words.slice(at, at + length).join(""))!);
      at += length;
    }
  }
  return kept.length === 0 ? { words: [...words], forms: [] } : { words: kept, forms };
}

/** How many words from here on are a legal form: `limited liability company` is three, `s r l` as well. */
function formLength(words: readonly string[], at: number): number {
  for (let length = Math.min(LONGEST_FORM, words.length - at); length > 0; length -= 1) {
    if (FORM_OF.has(words.slice(at, at + length).join(""))) return length;
  }
  return 0;
}

/** Words that many organizations have: sharing one says little. */
export const COMMON_ORGANIZATION_WORDS: ReadonlySet<string> = new Set(
  "and the of for in group holding holdings international global trading trade investment investments development bank industries industry services service systems solutions technology technologies enterprise enterprises construction management property properties real estate capital fund foundation trust united national corporation business import export general".split(
    " ",
  ),
);
