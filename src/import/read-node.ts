import { IDENTIFIERS } from "#model/identify.ts";
import { parseOwnId } from "#model/identifiers/own-id.ts";
import { type Parsed, none } from "#model/identifiers/parsed.ts";
import { referencedParty } from "#model/identifiers/party.ts";
import type { Bound } from "./bind-profile.ts";
import { columnOf, readRole } from "./cells.ts";
import { parseHoldingKind } from "./holding-kind.ts";
import { type IdReader, NONE, type Rule, one } from "./id-reader.ts";
import type { MapContext } from "./map-context.ts";
import { parseInFile } from "./read-in-file.ts";

const NO_KIND = none(
  "missing-required",
  "is of no stated kind; where all are of one, state it (--map kind==person)",
);

const NOT_THERE = none(
  "unresolved-reference",
  "is the id of a node that stands in none of the files given together",
);

/**
 * A node of a graph: by our own id where it has one; a phone, account, device … by the text that identifies it; a person,
 * organization or compound by the key it has in this file, or with `shared` in the files of the case.
 */
export function nodeReader(id: Rule<"node">, bound: Bound, context: MapContext): IdReader | undefined {
  const column = columnOf(bound, id.key);
  if (column === undefined) return undefined;
  const key = readRole(bound, id.key);
  const kind = readRole(bound, id.kind);
  const stated = readRole(bound, "kind");
  const text = readRole(bound, id.text);
  const platform = readRole(bound, "platform");
  return (row) => {
    const value = key(row);
    if (value === "") return NONE;
    const own = parseOwnId(value);
    if (own !== undefined) return one(column.header, value, { id: own });
    const word = kind(row) || stated(row);
    if (text(row) === "" && (!isParty(word) || kind(row) === "")) return one(column.header, value, NOT_THERE);
    const shown = text(row) || value;
    return one(
      column.header,
      isParty(word) ? value : shown,
      parseNode(value, word, shown, platform(row), id.shared, context),
    );
  };
}

/** True for what the file knows by its key alone. */
function isParty(word: string): boolean {
  return ["", "person", "organization", "compound"].includes(word);
}

function parseNode(
  key: string,
  word: string,
  text: string,
  platform: string,
  shared: boolean,
  context: MapContext,
): Parsed {
  const kind = word === "compound" ? word : parseHoldingKind(word);
  if (kind === undefined) {
    return word === ""
      ? NO_KIND
      : none("unsupported-kind", `is a "${word}": kept in no graph of people and money`);
  }
  if (kind === "compound") return parseInFile(kind, "", key, context.source, true);
  if (kind === "person" || kind === "organization") {
    return shared
      ? referencedParty(kind, context.scope, key)
      : parseInFile(kind, "", key, context.source, true);
  }
  return IDENTIFIERS[kind](text, { ...context, platform: word === "email" ? "email" : platform });
}
