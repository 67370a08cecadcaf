import type { ImportOptions, Need } from "#model/import-report.ts";
import type { Finding, ProposedRow } from "#model/proposal.ts";
import type { Plan } from "./plan-import.ts";

type About = Finding["about"];

/** What was found of a file, how sure it is and why. `mark` says that the file begins with a byte order mark. */
export function findingsOf(
  plan: Plan,
  options: ImportOptions,
  rows: readonly ProposedRow[],
  mark: boolean,
): Finding[] {
  const asked = (option: string): Need | undefined => plan.needs.find((need) => need.option === option);
  return [
    ofEncoding(plan, options, mark, asked("--encoding")),
    ...ofTable(plan, options),
    ofZone(plan, options, rows),
    ofValues(
      "dateOrder",
      options.dateOrder,
      plan.bound?.profile.dateOrder,
      plan.order,
      asked("--date-order"),
    ),
    ofValues("decimal", options.decimal, plan.bound?.profile.decimal, undefined, asked("--decimal")),
    ofValues("region", options.region, plan.bound?.profile.region, undefined, asked("--region")),
  ].filter((finding) => finding !== undefined);
}

function ofEncoding(
  { encoding }: Plan,
  options: ImportOptions,
  mark: boolean,
  need: Need | undefined,
): Finding | undefined {
  const found = (sure: Finding["sure"], because: Finding["because"]): Finding => ({
    about: "encoding",
    sure,
    because,
    ...(encoding === undefined ? {} : { value: encoding }),
  });
  if (options.encoding !== undefined) return found("stated", "stated");
  if (need !== undefined) {
    return need.proposed === undefined ? found("open", "looks-alike") : found("likely", "looks-best");
  }
  if (encoding === undefined) return undefined;
  if (mark) return found("certain", "byte-order-mark");
  return encoding === "utf-8" ? found("certain", "valid-utf8") : found("certain", "nul-bytes");
}

function ofTable({ table, bound, needs }: Plan, options: ImportOptions): (Finding | undefined)[] {
  if (table === undefined) return [];
  const { form, headerLine, explained } = table;
  const isAsked = needs.some(({ option }) => option === "--profile");
  const profile = bound?.profile.id;
  const format: Finding = {
    about: "profile",
    ...(profile === undefined ? {} : { value: profile }),
    ...(options.profile !== undefined
      ? { sure: "stated", because: "stated" }
      : "format" in form
        ? { sure: "certain", because: "record-format" }
        : isAsked
          ? { sure: "open", because: profile === undefined ? "not-in-file" : "both-fit" }
          : { sure: explained === 1 ? "certain" : "likely", because: "headings" }),
    ...(explained === undefined || options.profile !== undefined ? {} : { share: explained }),
  };
  if ("format" in form) return [format];
  const isKnown = profile !== undefined && options.profile === undefined;
  return [
    format,
    "delimiter" in form ? ofDelimiter(form.delimiter, isKnown, options) : undefined,
    headerLine === 0
      ? { about: "headerLine", sure: "certain", because: "no-header" }
      : options.headerLine === undefined
        ? {
            about: "headerLine",
            value: String(headerLine),
            sure: isKnown ? "certain" : "likely",
            because: isKnown ? "headings" : "most-even",
          }
        : stated("headerLine", String(headerLine)),
  ];
}

function ofDelimiter(delimiter: string, isKnown: boolean, options: ImportOptions): Finding {
  if (options.delimiter !== undefined) return stated("delimiter", options.delimiter);
  return isKnown
    ? { about: "delimiter", value: delimiter, sure: "certain", because: "headings" }
    : { about: "delimiter", value: delimiter, sure: "likely", because: "most-even" };
}

/** The zone: by the format, in the headings or cells, as stated, or open where times have none. */
function ofZone({ bound }: Plan, options: ImportOptions, rows: readonly ProposedRow[]): Finding | undefined {
  if (bound === undefined) return undefined;
  const { timezone } = bound.profile;
  if (timezone !== undefined) {
    return { about: "timezone", value: timezone, sure: "certain", because: "profile-says" };
  }
  if (options.timezone !== undefined) return stated("timezone", options.timezone);
  const times = rows.flatMap(({ said }) => said?.links ?? []).filter(({ at }) => at.includes("T"));
  if (times.length === 0) return undefined;
  return times.every(({ at }) => /(?:Z|[+-]\d\d:\d\d)$/.test(at))
    ? { about: "timezone", sure: "certain", because: "in-cells" }
    : { about: "timezone", sure: "open", because: "not-in-file" };
}

/** What the values themselves decide, where neither a person nor the format says it. */
function ofValues(
  about: About,
  byPerson: string | undefined,
  byProfile: string | undefined,
  found: string | undefined,
  need: Need | undefined,
): Finding | undefined {
  if (byPerson !== undefined) return stated(about, byPerson);
  if (byProfile !== undefined) return { about, value: byProfile, sure: "certain", because: "profile-says" };
  if (need !== undefined) return { about, sure: "open", because: "both-fit" };
  if (found !== undefined) return { about, value: found, sure: "certain", because: "decided-by-values" };
  return about === "region" ? undefined : { about, sure: "certain", because: "nothing-to-decide" };
}

function stated(about: About, value: string): Finding {
  return { about, value, sure: "stated", because: "stated" };
}
