import type { ImportOptions } from "#model/import-report.ts";

export type OptionName = Exclude<keyof ImportOptions, "map">;

const OPTIONS: Readonly<Record<string, OptionName>> = {
  "--sheet": "sheet",
  "--profile": "profile",
  "--encoding": "encoding",
  "--delimiter": "delimiter",
  "--header-line": "headerLine",
  "--timezone": "timezone",
  "--date-order": "dateOrder",
  "--decimal": "decimal",
  "--region": "region",
  "--currency": "currency",
  "--exhibit": "exhibit",
  "--device": "device",
  "--custodian": "custodian",
  "--warrant": "warrant",
  "--seized-at": "seizedAt",
  "--supersedes": "supersedes",
  "--tool": "tool",
  "--grade": "grade",
  "--handling": "handling",
  "--conditions": "conditions",
  "--sha256": "sha256",
};

/** The field that an option of the command line fills: `--date-order` is `dateOrder`; undefined when we have none. */
export function optionOf(flag: string): OptionName | undefined {
  return OPTIONS[flag];
}

/** The options that say what the columns are: with another of them a map of columns means nothing. */
const OF_THE_HEADER: ReadonlySet<OptionName> = new Set(["profile", "delimiter", "headerLine"]);

/** The options with one of them set, or taken out by an empty text; with another header the map of columns goes. */
export function withOption(options: ImportOptions, name: OptionName, text: string): ImportOptions {
  const { [name]: _, map, ...others } = options;
  const rest = map === undefined || OF_THE_HEADER.has(name) ? others : { ...others, map };
  if (text === "") return rest;
  return { ...rest, [name]: name === "headerLine" ? Number(text) : text };
}

const SHARED = [
  "grade",
  "exhibit",
  "device",
  "custodian",
  "warrant",
  "seizedAt",
  "tool",
  "handling",
  "conditions",
] as const satisfies readonly OptionName[];

/** What is stated of where a file comes from: files of one seizure have it in common. */
export function shared(options: ImportOptions): ImportOptions {
  return Object.fromEntries(
    SHARED.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
  );
}
