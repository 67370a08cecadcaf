import { ATTRIBUTES, LINK_ATTRIBUTES, type LinkAttribute } from "#model/attributes.ts";
import type { ProfileText } from "#model/profile.ts";

type ColumnText = ProfileText["columns"][number];

const column = (role: string, more: Omit<ColumnText, "role" | "names"> = {}): ColumnText => ({
  role,
  names: [role],
  ...more,
});
const lists = (roles: readonly string[]): ColumnText[] =>
  roles.map((role) => column(role, { split: "json" }));
const texts = (roles: readonly string[]): ColumnText[] => roles.map((role) => column(role));

const DATED: readonly LinkAttribute[] = ["since", "until"];
const linkColumn = (name: LinkAttribute): ColumnText =>
  column(`link_${name}`, {
    split: "json",
    ...(DATED.includes(name) ? { type: "date" } : name === "share" ? { type: "share" } : {}),
  });

const COLUMNS: ColumnText[] = [
  ...texts(["row", "id", "kind", "text"]),
  ...lists(["names", ...ATTRIBUTES, "program"]),
  ...texts(["standing", "list", "list_reference"]),
  column("listed_from", { type: "date" }),
  column("listed_to", { type: "date" }),
  ...texts(["link", "from", "from_kind", "from_text", "to", "to_kind", "to_text"]),
  column("at", { type: "time" }),
  column("seconds", { type: "seconds" }),
  column("amount", { type: "amount" }),
  ...texts(["event_currency", "event_reference"]),
  ...LINK_ATTRIBUTES.map(linkColumn),
];

/** In a table for spreadsheets, a text that looks like a formula is guarded. */
function guarded(one: ColumnText): ColumnText {
  return one.split === undefined && one.type === undefined ? { ...one, guarded: true } : one;
}

const listed = (
  standing: "wanted" | "sanctioned",
  shared: boolean,
): NonNullable<ProfileText["entities"]>[number] => ({
  as: standing,
  id: { parse: "node", key: "id", kind: "kind", text: "text", shared },
  where: { role: "standing", like: [standing] },
  listed: {
    standing,
    list: "list",
    program: "program",
    reference: "list_reference",
    from: "listed_from",
    to: "listed_to",
  },
});

const end = (as: "from" | "to", shared: boolean): NonNullable<ProfileText["entities"]>[number] => ({
  as,
  id: { parse: "node", key: as, kind: `${as}_kind`, text: `${as}_text`, shared },
  required: true,
  where: { role: "row", like: ["link"] },
});

/** How the rows of a graph are read (`graphs/graph-columns.ts`): those of our own exports by their ids, those of other tools by kind and key. */
function graphProfile(
  own: Pick<ProfileText, "id" | "title" | "means" | "records">,
  shared = false,
): ProfileText {
  return {
    ...own,
    version: 1,
    dateOrder: "ymd",
    decimal: ".",
    columns: own.records === undefined ? COLUMNS.map(guarded) : COLUMNS,
    asks: own.records === undefined || shared ? [] : ["kind"],
    requires: [
      ["row", "id", "kind", "names"],
      ["row", "link", "from", "to"],
    ],
    entities: [
      {
        as: "node",
        id: { parse: "node", key: "id", kind: "kind", text: "text", shared },
        where: { role: "row", like: ["entity"] },
        names: ["names"],
        says: Object.fromEntries(ATTRIBUTES.map((name) => [name, name])),
      },
      listed("wanted", shared),
      listed("sanctioned", shared),
      end("from", shared),
      end("to", shared),
    ],
    links: [
      {
        kind: { column: "link" },
        from: "from",
        to: "to",
        where: { role: "row", like: ["link"] },
        at: "at",
        seconds: "seconds",
        amount: "amount",
        currency: "event_currency",
        reference: "event_reference",
        says: Object.fromEntries(LINK_ATTRIBUTES.map((name) => [name, `link_${name}`])),
      },
    ],
  };
}

const FOREIGN =
  "One node or edge a record. Phones, accounts, wallets and devices by their number; people, organizations and compounds exist in this file only. Our own export comes back as it was.";

export const graphmlFile = graphProfile({
  id: "graphml",
  title: "GraphML",
  means: FOREIGN,
  records: "graphml",
});
export const gexfFile = graphProfile({ id: "gexf", title: "GEXF (Gephi)", means: FOREIGN, records: "gexf" });
export const anxFile = graphProfile({
  id: "anx",
  title: "i2 Analyst's Notebook exchange (.anx)",
  means: `${FOREIGN} The type of an icon says what an entity is.`,
  records: "anx",
});
export const matrixFile = graphProfile({
  id: "matrix",
  title: "Adjacency matrix",
  means:
    "The same names along both edges: a filled cell joins the name of its row to that of its column. What the names are is to be stated.",
  records: "matrix",
});
export const neo4jCsv = graphProfile(
  {
    id: "neo4j-csv",
    title: "neo4j-admin CSV (:ID, :LABEL, :START_ID, :END_ID, :TYPE)",
    means:
      "Nodes or relationships, one a row. Relationships find their nodes in the files given together with them; ids hold throughout the case.",
    records: "neo4j",
  },
  true,
);
export const ownFtm = graphProfile({
  id: "redthread-ftm",
  title: "Redthread export (FollowTheMoney)",
  means: "Our own export: each line holds the exact record.",
  records: "own_lines",
});
export const ownStixBundle = graphProfile({
  id: "redthread-stix",
  title: "Redthread export (STIX 2.1)",
  means: "Our own export: each object holds the exact record.",
  records: "own_stix",
});
export const graphTable = graphProfile({
  id: "graph-table",
  title: "Redthread export (CSV, XLSX)",
  means: "One entity with a listing, or one link with an event, a row: what our own export writes.",
});
