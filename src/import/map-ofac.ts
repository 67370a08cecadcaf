import type { EntityId } from "#model/graph.ts";
import type { MapContext } from "./map-context.ts";
import { conclude } from "./conclude.ts";
import { lastItem, ofacId, ofacRemarks, ofacText } from "./ofac-list.ts";
import { splitRemarks } from "./ofac-remarks.ts";
import type { Profile } from "#model/profile.ts";
import type { Row } from "./read-table.ts";
import { type RowIssues, flag, noIssues, reject } from "./row-issues.ts";
import { type Said, type SaidEntity, type SaidLink, named } from "./said.ts";
import { sayRemarks } from "./say-remarks.ts";

type OfacRows = Exclude<Profile["rows"], "columns">;
type Saying = { readonly entities: SaidEntity[]; readonly links: SaidLink[] };

/** Reads the rows of one of the four files of OFAC's legacy format (read in its data specification and its files). */
export function ofacMapper(rows: OfacRows, context: MapContext): (row: Row) => Said {
  const say = { ofac_main: sayMain, ofac_add: sayAddress, ofac_alt: sayAlias, ofac_comments: sayComment }[
    rows
  ];
  return (row) => {
    const into = noIssues(row);
    const saying: Saying = { entities: [], links: [] };
    say(into, saying, context);
    return conclude(into, saying.entities, saying.links, context.owner);
  };
}

function sayMain(into: RowIssues, saying: Saying, context: MapContext): void {
  const cells = into.row.cells.map(ofacText);
  const [number = "", name = "", type = "", program = "", title = ""] = cells;
  const remarks = ofacRemarks(into.row.cells[11]);
  const id = ofacId(number, type);
  if (id === undefined) {
    reject(into, "type", type, {
      reason: "unsupported-kind",
      message: "is kept in no graph of people and money",
    });
    return;
  }
  if (name === "") {
    reject(into, "name", name, { reason: "missing-required", message: "is blank" });
    return;
  }
  const continued = context.ofac?.continued.has(number) === true;
  const cut = context.ofac?.entries.get(number)?.cut ?? "";
  if (cut !== "" && !continued && !remarks.endsWith(".")) {
    const message = "is cut off; import the list's comments file together with this one";
    flag(into, "remarks", cut, { reason: "unresolved-reference", message });
  }
  const whole = continued ? remarks.slice(0, lastItem(remarks)) : remarks;
  const programs = program.split(/\]\s*\[/).map((part) => part.replaceAll(/[[\]]/g, "").trim());
  const listing = {
    standing: "sanctioned" as const,
    list: context.ofac?.title ?? "OFAC",
    programs: programs.filter((part) => part !== ""),
    reference: number,
  };
  const said = sayRemarks(splitRemarks(whole), id, context, into);
  const attributes = title === "" ? said.attributes : { title: [title], ...said.attributes };
  saying.entities.push({ id, names: [name, ...said.names], attributes, listed: [listing] }, ...said.entities);
  saying.links.push(...said.links);
}

function sayAddress(into: RowIssues, saying: Saying, context: MapContext): void {
  const id = entryOf(into, context);
  if (id === undefined) return;
  const [, , street = "", city = "", country = ""] = into.row.cells.map(ofacText);
  const parts = [street, city, country].filter((part) => part !== "");
  if (parts.length === 0) {
    saying.entities.push(named(id));
    return;
  }
  const attributes = { address: [parts.join(", ")], ...(country === "" ? {} : { country: [country] }) };
  saying.entities.push({ id, names: [], attributes, listed: [] });
}

function sayAlias(into: RowIssues, saying: Saying, context: MapContext): void {
  const id = entryOf(into, context);
  const name = ofacText(into.row.cells[3]);
  if (id === undefined) return;
  if (name === "") reject(into, "name", name, { reason: "missing-required", message: "is blank" });
  saying.entities.push({ id, names: [name], attributes: {}, listed: [] });
}

function sayComment(into: RowIssues, saying: Saying, context: MapContext): void {
  const id = entryOf(into, context);
  if (id === undefined) return;
  const cut = context.ofac?.entries.get(ofacText(into.row.cells[0]))?.cut ?? "";
  const said = sayRemarks(splitRemarks(cut + (into.row.cells[1] ?? "")), id, context, into);
  saying.entities.push({ id, names: said.names, attributes: said.attributes, listed: [] }, ...said.entities);
  saying.links.push(...said.links);
}

/** The entry of the main file that a row of another file belongs to. */
function entryOf(into: RowIssues, { ofac }: MapContext): EntityId | undefined {
  const number = ofacText(into.row.cells[0]);
  const entry = ofac?.entries.get(number);
  if (entry === undefined) {
    reject(into, "ent_num", number, {
      reason: "unresolved-reference",
      message: "is no entry of the main file that was given",
    });
  } else if (entry.id === undefined) {
    reject(into, "ent_num", number, { reason: "unsupported-kind", message: "is a vessel or an aircraft" });
  }
  return entry?.id;
}
