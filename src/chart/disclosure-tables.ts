import type { ComparedField, Finding } from "#model/candidate.ts";
import type { Disclosure } from "#model/disclosure.ts";
import { counted } from "./counted.ts";
import { momentOf } from "./exhibits.ts";
import { lineRanges } from "./line-ranges.ts";
import type { ListTable } from "./list-tables.ts";
import { REASONS } from "./selection-sentence.ts";
import type { Say } from "./words/say.ts";

const MOST_LETTERS = 1500;

/** The tables of a disclosure, each with a heading; one that holds nothing says so. */
export function disclosureTables(disclosure: Disclosure, say: Say): ListTable[] {
  const none = [[[say.text("disNone")]]];
  const table = (
    heading: Parameters<Say["text"]>[0],
    columns: ListTable["columns"],
    rows: ListTable["rows"],
    lead: readonly string[] = [],
  ): ListTable => ({
    heading: say.text(heading),
    lead,
    columns: rows.length === 0 ? [{ heading: "", share: 1 }] : columns,
    rows: rows.length === 0 ? none : rows,
  });
  const { leftOut, beyond, matches, contrary, rowsLeftOut, searches, queries } = disclosure;
  return [
    table(
      "disLeftOut",
      [
        { heading: say.text("releaseReason"), share: 150 },
        { heading: say.text("from"), share: 150 },
        { heading: say.text("recordedAs"), share: 100 },
        { heading: say.text("to"), share: 150 },
        { heading: say.text("records"), share: 50, align: "right" },
        { heading: say.text("file"), share: 40 },
        { heading: say.text("lines"), share: 140 },
      ],
      leftOut.map(({ why, from, kind, to, rows, file, lines }) => [
        [say.text(REASONS[why], { n: 1 }).replace(/\s*[(（]1[)）]$/u, "")],
        [from],
        [say.words.links[kind]],
        [to],
        [counted(rows)],
        [file],
        [lineRanges(say, lines, 8)],
      ]),
      [disclosure.selection],
    ),
    table(
      "disBeyond",
      [
        { heading: say.text("entity"), share: 300 },
        { heading: say.text("kind"), share: 200 },
        { heading: say.text("disNeighbours"), share: 100, align: "right" },
      ],
      beyond.map(({ entity, kind, neighbours }) => [
        [entity],
        [say.words.links[kind]],
        [counted(neighbours)],
      ]),
    ),
    table(
      "disMatches",
      [
        { heading: say.text("entity"), share: 150 },
        { heading: say.text("entity"), share: 150 },
        { heading: say.text("disVerdict"), share: 80 },
        { heading: say.text("disLikelihood"), share: 60, align: "right" },
        { heading: say.text("disWhy"), share: 220, even: true },
        { heading: say.text("releaseReason"), share: 120 },
      ],
      matches.map(({ one, other, stands, probability, findings, reason, author, at }) => [
        [one],
        [other],
        [say.text(STANDS[stands])],
        [probability === undefined ? "" : `${(probability * 100).toFixed(0)} %`],
        findings.map((finding) => findingWords(finding, say)),
        [reason, author, at && momentOf(at)].filter((words) => words !== undefined),
      ]),
      [say.text("disMatchesLead")],
    ),
    table(
      "disContrary",
      [
        { heading: say.text("about"), share: 200 },
        { heading: say.text("fact"), share: 140 },
        { heading: say.text("states"), share: 440, even: true },
      ],
      contrary.map(({ about, what, says }) => [
        [about],
        [what],
        says.map(({ value, stated }) => `${value} (${stated.join("; ")})`),
      ]),
    ),
    table(
      "disRows",
      [
        { heading: say.text("file"), share: 40, weight: "strong" },
        { heading: say.text("fileName"), share: 240 },
        { heading: say.text("rowCounts"), share: 100 },
        { heading: say.text("releaseReason"), share: 400 },
      ],
      rowsLeftOut.map(({ file, fileName, read, rejected, reasons }) => [
        [file],
        [fileName],
        [`${counted(read)}, ${counted(read - rejected)}, ${counted(rejected)}`],
        [
          Object.entries(reasons)
            .map(([reason, n]) => `${reason} ${counted(n)}`)
            .join(", "),
        ],
      ]),
    ),
    table(
      "disSearches",
      [
        { heading: say.text("date"), share: 110 },
        { heading: say.text("person"), share: 90 },
        { heading: say.text("states"), share: 260 },
        { heading: "SHA-256", share: 320 },
      ],
      searches.map(({ at, actor, what, objects, params }) => [[at], [actor], [what, ...objects], [params]]),
      [say.text("disSearchesLead")],
    ),
    table(
      "disQueries",
      [
        { heading: say.text("disQuery"), share: 100, weight: "strong" },
        { heading: "Cypher", share: 420, even: true },
        { heading: say.text("disParameters"), share: 260 },
      ],
      queries.map(({ name, text, parameters }) => [
        [name],
        text.split("\n").filter((line) => line !== ""),
        [shortened(JSON.stringify(parameters))],
      ]),
    ),
  ];
}

const STANDS = { not_same: "disNotSame", unsure: "disUnsure", open: "disOpen" } as const;

/** "Birth date +2.3: 1990-03-04 | 1990-03-04"; the values of protected persons are left out. */
function findingWords({ field, weight, a, b }: Finding, say: Say): string {
  const said = `${fieldWord(field, say)} ${weight < 0 ? "−" : "+"}${Math.abs(weight).toFixed(1)}`;
  return a === "" && b === "" ? said : `${said}: ${a} | ${b}`;
}

function fieldWord(field: ComparedField, say: Say): string {
  switch (field) {
    case "name":
      return say.text("disName");
    case "handle":
      return say.text("disHandle");
    case "birth_date":
    case "registration_number":
    case "nationality":
    case "country":
    case "gender":
      return say.words.facts[field];
    case "account_number":
      return say.words.kinds.bank_account[0];
    case "document":
    case "phone":
    case "bank_account":
    case "crypto_wallet":
    case "device":
    case "online_account":
      return say.words.kinds[field][0];
    default:
      return field satisfies never;
  }
}

/** Long parameters stand in full in disclosure.json. */
function shortened(json: string): string {
  return json.length <= MOST_LETTERS ? json : `${json.slice(0, MOST_LETTERS)} … (disclosure.json)`;
}
