import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { z } from "zod";
import { FICTIONAL_KHMER, FICTIONAL_KOREAN, FICTIONAL_PAIRS } from "./fictional-names.ts";

/** A name in its own script and as somebody spells it. */
export type Spelt = { readonly name: string; readonly spelt: string };
/** Two names and whether a person judged them to be of one. */
export type LabelledPair = {
  readonly schema: string;
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
};
export type NameSets = { korean: Spelt[]; khmer: Spelt[]; pairs: LabelledPair[] };

const Korean = z.array(z.object({ fullNameHangul: z.string(), fullNameRomanized: z.string() }));
const Khmer = z.array(
  z.object({
    surname: z.string(),
    givenName: z.string(),
    romanizedSurname: z.string(),
    romanizedGiven: z.string(),
  }),
);
const Pairs = z.array(
  z.object({ schema: z.string(), name1: z.string(), name2: z.string(), is_match: z.string() }),
);

/** The sets in a folder (`korean_fullnames*.json`, `khmer_names*.json`, `name_pairs*.csv`), or the fictional ones. */
export function nameSets(folder: string | undefined): NameSets {
  if (folder === undefined)
    return { korean: FICTIONAL_KOREAN, khmer: FICTIONAL_KHMER, pairs: FICTIONAL_PAIRS };
  const korean = Korean.parse(JSON.parse(textOf(folder, "korean_fullnames")));
  const khmer = Khmer.parse(JSON.parse(textOf(folder, "khmer_names")));
  const csv = Papa.parse(textOf(folder, "name_pairs"), { header: true, skipEmptyLines: true });
  return {
    korean: korean.map((row) => ({ name: row.fullNameHangul, spelt: row.fullNameRomanized })),
    khmer: khmer.map((row) => ({
      name: `${row.surname} ${row.givenName}`,
      spelt: `${row.romanizedSurname} ${row.romanizedGiven}`,
    })),
    pairs: Pairs.parse(csv.data).map(({ schema, name1, name2, is_match }) => ({
      schema,
      a: name1,
      b: name2,
      same: is_match === "true",
    })),
  };
}

function textOf(folder: string, start: string): string {
  const files = readdirSync(folder).filter((name) => name.startsWith(start));
  const whole = files.find((name) => !name.includes(".half.")) ?? files[0];
  if (whole === undefined) throw new Error(`${folder} has no file ${start}*`);
  return readFileSync(join(folder, whole), "utf8");
}
