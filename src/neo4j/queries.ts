import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LINK_ATTRIBUTES } from "#model/attributes.ts";
import { SCORED_ATTRIBUTES } from "#model/evidence-table.ts";
import { LINK_KINDS, type LinkKind } from "#model/kinds.ts";
import { typeOf } from "./labels.ts";
import { packageRoot } from "./package-root.ts";

/** Every query by the name of its file in cypher/, with the parameters it takes. */
export const QUERIES = {
  answer: [],
  "read-csv": ["url"],

  "schema-version": [],
  "record-schema": ["version"],
  "await-indexes": ["seconds"],
  "keys-version": [],
  "record-keys": ["version"],
  "named-statements": ["after", "limit"],
  "set-keys": ["rows"],

  cases: [],
  "put-case": ["id", "title", "offences", "handling"],
  revisions: ["cases"],
  sources: ["cases"],
  source: ["id", "cases"],
  "count-entities": ["cases"],

  search: ["fragments", "asked", "text", "writings", "limit", "cases"],
  "search-keys": ["question", "limit", "cases"],
  entities: ["ids", "cases"],
  statements: ["ids", "cases"],
  "count-neighbours": ["id", "cases"],
  expand: ["id", "types", "labels", "without", "grades", "from", "until", "limit", "cases"],
  "common-neighbours": ["ids", "limit", "cases"],
  "links-among": ["ids", "cases"],
  "links-along": ["pairs", "cases"],
  links: ["ids", "cases"],
  path: ["from", "to", "hops", "cases"],

  "evidence-entities": ["cases"],
  "evidence-links": ["beginnings", "cases"],
  "listed-entities": ["cases"],
  "latest-assessments": ["cases"],
  "protected-persons": ["cases"],

  "score-runs": ["cases"],
  "put-score-run": ["case", "id", "properties"],
  "score-settings": ["cases"],
  "put-score-setting": ["case", "kind", "hash", "reason", "author", "at"],

  "dump-nodes": [],
  "dump-relationships": [],
  "load-nodes": ["rows"],
  "load-relationships": ["rows"],
  "mark-restored": [],
  "unmark-restored": [],
  "drop-restored": [],
  "count-all": [],
  "delete-schema-record": [],

  "export-statements": ["after", "limit", "cases"],
  "export-links": ["after", "limit", "cases"],
  "export-assessments": ["cases"],

  "open-source": ["case", "id", "properties"],
  "hold-source": ["id"],
  "known-statements": ["keys"],
  "stated-numbers": ["keys"],
  "add-statements": ["source", "rows"],
  "change-statements": ["rows"],
  "known-links": ["ids"],
  "add-links": ["source", "rows"],
  "change-links": ["rows"],
  "advance-source": ["id", "segment", "batch", "linkCounts"],
  "complete-source": ["id", "read", "accepted", "rejected"],
  notes: ["id", "cases"],
  assessments: ["id", "cases"],
  "add-note": ["id", "case", "entity", "text", "tags", "author", "at"],
  "withdraw-note": ["id", "author", "at", "cases"],

  views: ["cases"],
  view: ["id", "cases"],
  "stated-since": ["ids", "known", "cases"],
  "save-view": [
    "case",
    "id",
    "title",
    "author",
    "at",
    "seen",
    "revision",
    "sources",
    "entities",
    "isDraft",
    "content",
  ],
  "delete-view": ["id", "cases"],

  decisions: ["cases"],
  decide: ["case", "a", "b", "verdict", "reason", "author", "at", "probability"],
  "hold-case": ["id"],
  "tie-same": ["case", "pairs"],
  "untie-same": ["case", "a", "b"],
  parties: ["after", "before", "limit", "cases"],
  "touched-decisions": ["id", "cases"],
  assess: ["case", "entity", "standing", "reason", "author", "at"],

  "source-content": ["id", "after", "until", "limit", "cases"],
  "supersede-source": ["id"],
  "restore-version": ["id", "cases"],
  "mark-undone": ["id", "cases", "undoing"],
  "count-removal": ["id", "cases"],
  "count-removed-links": ["id", "cases"],
  "touched-assessments": ["id", "cases"],
  "stated-among": ["id", "ids"],
  "remove-links": ["id"],
  "remove-statements": ["id"],
} as const satisfies Record<string, readonly string[]>;

export type QueryName = keyof typeof QUERIES;
export type QueryParameters<N extends QueryName> = Readonly<Record<(typeof QUERIES)[N][number], unknown>>;

/** What a reader of links gets of each, its events apart. */
const LINK_FACTS = ["id", "source", "count", "first", "last", "totals", ...LINK_ATTRIBUTES];
const texts = new Map<string, string>();

/**
 * The text of a query. The words in capitals that stand for our closed lists are filled in from them, `LINK_TYPE` by
 * the given kind: Cypher takes values as parameters, but not types. No value is ever put into a text.
 */
export function queryText(name: QueryName, kind?: LinkKind): string {
  const key = `${name} ${kind ?? ""}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const text = readFileSync(join(packageRoot(), "cypher", `${name}.cypher`), "utf8")
    .replaceAll("LINK_FACTS", properties(LINK_FACTS))
    .replaceAll("LINK_ATTRIBUTES", properties(LINK_ATTRIBUTES))
    .replaceAll("SCORED_ATTRIBUTES", properties(SCORED_ATTRIBUTES))
    .replaceAll("ANY_LINK_TYPE", LINK_KINDS.map(typeOf).join("|"));
  const whole = kind === undefined ? text : text.replaceAll("LINK_TYPE", typeOf(kind));
  texts.set(key, whole);
  return whole;
}

function properties(names: readonly string[]): string {
  return names.map((name) => `.${name}`).join(", ");
}
