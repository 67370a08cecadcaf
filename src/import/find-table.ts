import type { ImportOptions, Need } from "#model/import-report.ts";
import { Problem } from "#model/problem.ts";
import type { Profile } from "#model/profile.ts";
import { type Bound, bindProfile, missingRoles } from "./bind-profile.ts";
import type { DecodedText } from "./decode.ts";
import type { Encoding } from "./encodings.ts";
import { type Reading, guessProfile, isTie, linesOf } from "./guess-profile.ts";
import { PROFILES, profileNamed } from "./profiles/profiles.ts";
import type { ImportFile } from "./import-file.ts";
import { delimiterNeed, holdsValues, noHeaderNeed, numberedHeader } from "./no-header.ts";
import { type RowForm, readRows } from "./read-rows.ts";
import type { Row } from "./read-table.ts";

/** The table found in a file: how its rows are read, where its header stands (0 for none), which profile reads it. */
export type Table = {
  readonly form: RowForm;
  readonly headerLine: number;
  readonly header: readonly string[];
  readonly bound?: Bound;
  /** The share of the headings that the profile explains, 0 to 1, where it was found by them. */
  readonly explained?: number;
  readonly needs: readonly Need[];
};

const DELIMITERS = [",", "\t", ";", "|"];
const FIRST_SHEET: RowForm = { sheetWidth: 0 };

/** Finds the table in the first text of a file or sheet, by what a person stated and else by what fits best. */
export async function findTable(
  text: string,
  encoding: Encoding,
  { fileName, sheet }: Pick<ImportFile, "fileName" | "sheet">,
  options: ImportOptions,
  profiles: readonly Profile[],
): Promise<Table> {
  const delimiters = options.delimiter === undefined ? DELIMITERS : [options.delimiter];
  const forms = sheet === undefined ? delimiters.map((delimiter) => ({ delimiter })) : [FIRST_SHEET];
  const tables = await Promise.all(
    forms.map(async (form) => ({ form, rows: await firstRows(text, form, encoding) })),
  );
  if (options.profile !== undefined)
    return statedTable(tables, profileNamed(options.profile, profiles), options, fileName);
  if (options.map !== undefined) {
    throw new Problem(
      "usage/invalid",
      "Columns are mapped, but what they are is not stated (--kind or --profile).",
    );
  }
  const readings = tables
    .flatMap(({ form, rows }) => {
      const guesses = guessProfile(rows, profiles, fileName, options.headerLine);
      return guesses.map((reading) => ({ ...reading, form }));
    })
    .toSorted((a, b) => b.explained - a.explained);
  const [first] = readings;
  if (first === undefined) return unknownTable(tables, options, profiles);
  const equal = isTie(readings) ? readings.filter(({ explained }) => explained === first.explained) : [];
  const own = equal.filter(({ bound }) => !PROFILES.includes(bound.profile));
  const [best, tie] = own.length === 1 && own[0] !== undefined ? [own[0], []] : [first, equal];
  return {
    ...located(best, best.form),
    explained: Math.min(1, best.explained),
    needs: [...tieNeed(tie), ...askNeeds(best.bound), ...twiceNeeds(best.bound)],
  };
}

/** The rows of a text that is whole or cut at a line end. */
export async function firstRows(text: string, form: RowForm, encoding: Encoding): Promise<Row[]> {
  async function* once(): AsyncGenerator<DecodedText> {
    yield { text, bad: [], endOffset: text.length };
  }
  const rows: Row[] = [];
  for await (const batch of readRows(once(), form, encoding)) rows.push(...batch);
  return rows;
}

type Parted = { form: RowForm; rows: readonly Row[] };

function statedTable(
  tables: readonly Parted[],
  profile: Profile,
  options: ImportOptions,
  fileName: string,
): Table {
  const guesses = tables.flatMap(({ form, rows }) =>
    guessProfile(rows, [profile], fileName).map((reading) => ({ ...reading, form })),
  );
  const [guess] = guesses.toSorted((a, b) => b.explained - a.explained);
  if (profile.headerless && guess !== undefined) return { ...located(guess, guess.form), needs: [] };
  const { form, rows } = tables.find((table) => table.form === guess?.form) ?? widest(tables);
  if (options.headerLine === 0) {
    const bound = bindProfile(profile, numberedHeader(rows), { map: options.map });
    const needs = [...missingNeed(missingRoles(bound)), ...askNeeds(bound)];
    return { ...located({ bound, headerLine: 0, explained: 0 }, form), needs };
  }
  const wanted = options.headerLine ?? guess?.headerLine;
  const row = wanted === undefined ? rows[0] : rows.find(({ line }) => line === wanted);
  if (row === undefined) {
    throw new Problem("usage/invalid", `The file has no record that starts on line ${wanted ?? 1}.`);
  }
  const above = linesOf(rows.filter(({ line }) => line < row.line));
  const bound = bindProfile(profile, row.cells, { above, map: options.map });
  const reading = { bound, headerLine: row.line, explained: 0 };
  const missing = missingRoles(bound);
  const unnamed = wanted === undefined && holdsValues(row) ? [noHeaderNeed(row.line)] : [];
  const needs = [...unnamed, ...missingNeed(missing), ...askNeeds(bound), ...twiceNeeds(bound)];
  return { ...located(reading, form), needs };
}

function located({ bound, headerLine }: Reading, form: RowForm): Omit<Table, "needs"> {
  return { form: widened(form, bound.header), headerLine, header: bound.header, bound };
}

/** The rows of a sheet leave out the blank cells at their end: they are read as wide as the header is. */
function widened(form: RowForm, header: readonly string[]): RowForm {
  return "sheetWidth" in form ? { sheetWidth: header.length } : form;
}

function unknownTable(
  tables: readonly Parted[],
  options: ImportOptions,
  profiles: readonly Profile[],
): Table {
  const [{ form, rows } = NO_TABLE, second] = byWidth(tables);
  const row = rows.find(({ line }) => line === (options.headerLine ?? rows[0]?.line));
  const asked = [
    ...(options.headerLine === undefined && row !== undefined && holdsValues(row)
      ? [noHeaderNeed(row.line)]
      : []),
    ...(second !== undefined && evenness(second) > 0 && evenness(second) === evenness({ form, rows })
      ? [delimiterNeed([form, second.form].flatMap((each) => ("delimiter" in each ? [each.delimiter] : [])))]
      : []),
  ];
  const need: Need = {
    reason: "missing-column",
    option: "--profile",
    candidates: profiles.filter(({ headerless }) => !headerless).map(({ id }) => id),
    message: "No profile knows this header. State the profile, and the columns with --map ROLE=HEADER.",
  };
  const header = options.headerLine === 0 ? numberedHeader(rows) : (row?.cells ?? []);
  const headerLine = options.headerLine === 0 ? 0 : (row?.line ?? 1);
  return { form: widened(form, header), headerLine, header, needs: [...asked, need] };
}

const NO_TABLE: Parted = { form: { delimiter: "," }, rows: [] };

/** The parting under which most records have the same number of cells, of more than one. */
function widest(tables: readonly Parted[]): Parted {
  return byWidth(tables)[0] ?? NO_TABLE;
}

function byWidth(tables: readonly Parted[]): Parted[] {
  return tables.toSorted((a, b) => evenness(b) - evenness(a));
}

function evenness({ rows }: Parted): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return Math.max(0, ...[...counts].map(([width, count]) => (width > 1 ? count * Math.min(width, 50) : 0)));
}

function missingNeed(missing: readonly string[]): Need[] {
  if (missing.length === 0) return [];
  return [
    {
      reason: "missing-column",
      option: "--map",
      candidates: missing.map((role) => `${role}=HEADER`),
      message: `The columns for ${missing.join(", ")} were not found. State them with --map ROLE=HEADER or ROLE=#INDEX.`,
    },
  ];
}

/** What the profile cannot do without and this file does not say. */
function askNeeds({ profile, columns }: Bound): Need[] {
  return profile.asks.filter((role) => !columns.has(role)).map((role) => askNeed(profile.id, role));
}

/** That a person must state what a role is in all rows. */
export function askNeed(profile: string, role: string): Need {
  return {
    reason: "missing-column",
    option: "--map",
    candidates: [`${role}==TEXT`],
    message: `The file does not say what ${role} is. State it for all rows: --profile ${profile} --map ${role}==TEXT.`,
  };
}

function tieNeed(tie: readonly Reading[]): Need[] {
  if (tie.length === 0) return [];
  const candidates = [...new Set(tie.map(({ bound }) => bound.profile.id))];
  if (candidates.length < 2) return [];
  return [
    {
      reason: "conflict",
      option: "--profile",
      candidates,
      message: "The header fits these profiles equally well. State which one it is.",
    },
  ];
}

function twiceNeeds({ twice, header, columns }: Bound): Need[] {
  return twice.map((role) => {
    const name = columns.get(role)?.header;
    const places = header.flatMap((text, index) => (text === name ? [`${role}=#${index + 1}`] : []));
    return {
      reason: "duplicate-header",
      option: "--map",
      candidates: places,
      message: `Two columns are headed "${name}". State which one is meant.`,
    };
  });
}
