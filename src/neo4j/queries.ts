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
  revisions: ["scope"],
  sources: ["scope"],
  source: ["id", "scope"],
  "handling-of": ["ids", "scope"],
  recode: ["id", "to", "recoding", "scope"],
  "raise-records": ["id", "to"],
  allow: ["id", "use", "leave", "scope"],
  "count-entities": ["scope"],

  search: ["fragments", "asked", "text", "writings", "limit", "scope"],
  "search-keys": ["question", "limit", "scope"],
  entities: ["ids", "scope"],
  statements: ["ids", "scope"],
  "count-neighbours": ["id", "scope"],
  expand: ["id", "types", "labels", "without", "grades", "from", "until", "limit", "scope"],
  "common-neighbours": ["ids", "limit", "scope"],
  "links-among": ["ids", "scope"],
  "links-along": ["pairs", "scope"],
  links: ["ids", "scope"],
  "link-counts": ["ids", "scope"],
  path: ["from", "to", "hops", "scope"],

  "evidence-entities": ["scope"],
  "evidence-links": ["parts", "scope"],
  "listed-entities": ["scope"],
  "latest-assessments": ["scope"],
  "protected-persons": ["scope"],

  "score-runs": ["scope"],
  "put-score-run": ["case", "id", "properties"],
  "score-settings": ["scope"],
  "put-score-setting": ["case", "kind", "hash", "reason", "author", "at", "handling"],

  "dump-nodes": [],
  "dump-relationships": [],
  "load-nodes": ["rows"],
  "load-relationships": ["rows"],
  "mark-restored": [],
  "unmark-restored": [],
  "drop-restored": [],
  "count-all": [],
  "delete-schema-record": [],

  "export-statements": ["after", "limit", "scope"],
  "export-links": ["after", "limit", "scope"],
  "export-assessments": ["scope"],

  "open-source": ["case", "id", "properties"],
  "hold-source": ["id"],
  "known-statements": ["keys"],
  "stated-numbers": ["keys"],
  "add-statements": ["source", "rows"],
  "change-statements": ["rows"],
  "known-links": ["ids"],
  "add-links": ["source", "rows"],
  "add-attributed-links": ["source", "rows"],
  "change-links": ["rows"],
  "advance-source": ["id", "segment", "batch", "linkCounts"],
  "complete-source": ["id", "read", "accepted", "rejected"],
  notes: ["id", "scope"],
  assessments: ["id", "scope"],
  "add-note": ["id", "case", "entity", "text", "tags", "author", "at", "handling"],
  "withdraw-note": ["id", "author", "at", "scope"],

  views: ["scope"],
  view: ["id", "scope"],
  "stated-since": ["ids", "known", "scope"],
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
    "handling",
  ],
  "delete-view": ["id", "scope"],

  decisions: ["scope"],
  "decisions-of-case": ["case"],
  decide: ["case", "a", "b", "verdict", "reason", "author", "at", "probability", "handling"],
  "hold-case": ["id"],
  "tie-same": ["case", "pairs"],
  "untie-same": ["case", "a", "b"],
  parties: ["after", "before", "limit", "scope"],
  "touched-decisions": ["id", "scope"],
  "touched-shaken": ["id", "scope"],
  "shaken-decisions": ["scope"],
  assess: ["case", "entity", "standing", "reason", "author", "at", "handling", "indicators", "agreedBy"],

  "source-content": ["id", "after", "until", "limit", "scope"],
  "supersede-source": ["id"],
  "restore-version": ["id", "scope"],
  "mark-undone": ["id", "scope", "undoing"],
  "count-removal": ["id", "scope"],
  "count-removed-links": ["id", "scope"],
  "touched-assessments": ["id", "scope"],
  "stated-among": ["id", "ids"],
  "remove-links": ["id"],
  "remove-statements": ["id"],
} as const satisfies Record<string, readonly string[]>;

export type QueryName = keyof typeof QUERIES;
export type QueryParameters<N extends QueryName> = Readonly<Record<(typeof QUERIES)[N][number], unknown>>;

/** What a reader of links gets of each, its events apart. */
const LINK_FACTS = ["id", "source", "count", "first", "last", "totals", ...LINK_ATTRIBUTES];

/** A record of the scope's cases that its reader is cleared for. */
const KNOWN = "$1.case IN $scope.cases AND coalesce($1.handling, 'H0') <= $scope.clearance";
/** A source whose evidence the scope shows: known, complete, and open to the use, by its code or by leave. */
const VISIBLE = `${KNOWN} AND $1.state = 'complete'
    AND (coalesce($1.handling, 'H0') <= $scope.openTo OR $scope.use IN coalesce($1.leaveFor, []))`;
/** By clearance, how many changes of a case its readers saw nothing of: one more where theirs is below the code. */
const UNSEEN = "[n IN range(0, 3) | coalesce($1.unseen[n], 0) + CASE WHEN 'H' + n < $2 THEN 1 ELSE 0 END]";
const texts = new Map<string, string>();

/**
 * The text of a query. The words in capitals that stand for our closed lists are filled in from them, `LINK_TYPE` by
 * the given kind, `VISIBLE` and `KNOWN` by what a scope lets through: Cypher takes values as parameters, but not types. No value is ever put into a text.
 */
export function queryText(name: QueryName, kind?: LinkKind): string {
  const key = `${name} ${kind ?? ""}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const text = readFileSync(join(packageRoot(), "cypher", `${name}.cypher`), "utf8")
    .replaceAll("LINK_FACTS", properties(LINK_FACTS))
    .replaceAll("LINK_ATTRIBUTES", properties(LINK_ATTRIBUTES))
    .replaceAll("SCORED_ATTRIBUTES", properties(SCORED_ATTRIBUTES))
    .replaceAll(/VISIBLE\((\w+), \$scope\)/g, VISIBLE)
    .replaceAll(/KNOWN\((\w+), \$scope\)/g, KNOWN)
    .replaceAll(/UNSEEN\((\w+), ([$.\w]+)\)/g, UNSEEN)
    .replaceAll("ANY_LINK_TYPE", LINK_KINDS.map(typeOf).join("|"));
  const whole = kind === undefined ? text : text.replaceAll("LINK_TYPE", typeOf(kind));
  texts.set(key, whole);
  return whole;
}

function properties(names: readonly string[]): string {
  return names.map((name) => `.${name}`).join(", ");
}
