import type { Command } from "commander";
import { ChartSetting, type Note, type Recaption, type TitleBlock } from "#model/chart.ts";
import { ChartFilter, type ChartOrigin } from "#model/chart-selection.ts";
import { EntityId } from "#model/graph.ts";
import { Problem } from "#model/problem.ts";
import type { Case } from "#model/source.ts";
import { ViewId } from "#model/view.ts";
import type { Scope, Store } from "#model/store.ts";
import { parseCount, parseCountFromZero } from "./arguments.ts";

/** What `chart` and `disclose` say of the chart, as commander gives it. */
export type ChartFlags = {
  case: string;
  title?: string;
  exhibit?: string;
  handling?: string;
  author?: string;
  date: string;
  selection?: string;
  paper: string;
  orientation: string;
  language: string;
  arrange?: string;
  sheets: string;
  strongest?: string;
  withoutKinds?: string;
  withoutLinks?: string;
  without?: string[];
  from?: string;
  until?: string;
  grade?: string;
  leastRows: string;
  members: string;
  hops: string;
  note?: string[];
  caption?: string[];
  score?: true;
  asOf: string;
  showName?: string[];
  json?: true;
};

/** The options that say what is on a chart and how it looks. */
export function addChartOptions(command: Command): Command {
  const today = new Date().toISOString().slice(0, 10);
  return command
    .requiredOption("--case <id>", "the case")
    .option("--title <text>", "title of the chart")
    .option("--exhibit <text>", "the exhibit number of the chart itself")
    .option("--handling <text>", "handling or classification mark; the mark of the case unless stated")
    .option("--author <text>", "who made it")
    .option("--date <text>", "the date to print", today)
    .option("--selection <text>", "what was selected, instead of the sentence that is made")
    .option("--paper <size>", "A4 or A3", "A4")
    .option("--orientation <way>", "landscape or portrait", "landscape")
    .option("--language <code>", "en, ko, km or zh", "en")
    .option("--arrange <how>", "placed, network, layers, compounds or time")
    .option("--sheets <across>x<down>", "over how many sheets the drawing goes", "1x1")
    .option("--strongest <n>", "only the links with most rows")
    .option("--without-kinds <kinds>", "entity kinds to leave out, comma-separated")
    .option("--without-links <kinds>", "link kinds to leave out, comma-separated")
    .option("--without <id...>", "entities to leave out")
    .option("--from <day>", "only links recorded from this day, YYYY-MM-DD")
    .option("--until <day>", "only links recorded until this day")
    .option("--grade <grade>", "only links of sources of this grade or better, e.g. B3")
    .option("--least-rows <n>", "only links with at least so many rows", "1")
    .option("--members <n>", "how many members of a cluster beside its chains", "0")
    .option("--hops <n>", "how many links a path may have", "6")
    .option("--note <text...>", "a note; ID=TEXT stands at that entity")
    .option("--caption <id=text...>", "other words beside an entity")
    .option("--score", "print the score of the cluster, with all it must carry")
    .option("--as-of <day>", "the day from which evidence ages, YYYY-MM-DD", today)
    .option("--show-name <release...>", "show the names that these approved releases allow")
    .option("--json", "one JSON document");
}

/** The origin that the arguments name: a view by id or title, a cluster by id or rank, or two entities. */
export async function originOf(
  what: readonly string[],
  { members, hops }: ChartFlags,
  store: Store,
  scope: Scope,
): Promise<ChartOrigin> {
  const [first = "", second, ...rest] = what;
  if (rest.length > 0)
    throw new Problem("usage/invalid", "Name one view, one cluster, or the two ends of a path.");
  if (second !== undefined) {
    return { type: "path", from: entity(first), to: entity(second), hops: parseCount("--hops", hops) };
  }
  const view = ViewId.safeParse(first);
  if (view.success) return { type: "view", view: view.data };
  const titled = (await store.views(scope)).filter(({ title }) => title === first);
  if (titled.length > 1) {
    throw new Problem(
      "usage/invalid",
      `${titled.length} views are called "${first}": name one by its id.`,
      titled.map(({ id, author, updatedAt }) => `${id} ${author} ${updatedAt}`),
    );
  }
  if (titled[0] !== undefined) return { type: "view", view: titled[0].id };
  return { type: "cluster", cluster: first, members: parseCountFromZero("--members", members) };
}

/** Which links and entities are left out; throws `usage/invalid` with the value that does not fit. */
export function filterOf(flags: ChartFlags): ChartFilter {
  return checked(ChartFilter, {
    kinds: listed(flags.withoutKinds),
    links: listed(flags.withoutLinks),
    without: flags.without ?? [],
    from: flags.from,
    until: flags.until,
    grade: flags.grade,
    leastRows: parseCount("--least-rows", flags.leastRows),
    strongest: flags.strongest === undefined ? undefined : parseCount("--strongest", flags.strongest),
  });
}

/** Paper, language, arrangement; a view stands as it was placed unless stated. */
export function settingOf(flags: ChartFlags, origin: ChartOrigin): ChartSetting {
  const [, across, down] = /^(\d+)x(\d+)$/.exec(flags.sheets) ?? [];
  return checked(ChartSetting, {
    paper: flags.paper,
    orientation: flags.orientation,
    language: flags.language,
    arrangement: flags.arrange ?? (origin.type === "view" ? "placed" : "network"),
    across: Number(across),
    down: Number(down),
  });
}

/** The title block; what is not stated comes from the case, the user and the selection. */
export function titleOf(
  flags: ChartFlags,
  known: Case,
  user: string,
  origin: ChartOrigin,
  selection: string,
): TitleBlock {
  return {
    title: flags.title ?? (origin.type === "cluster" ? `Cluster ${origin.cluster}` : "Link chart"),
    caseTitle: known.title,
    ...(flags.exhibit !== undefined && { exhibit: flags.exhibit }),
    handling: flags.handling ?? known.handling,
    author: flags.author ?? user,
    date: flags.date,
    selection: flags.selection ?? selection,
  };
}

/** Notes as given; "ID=TEXT" is a note about that entity. */
export function notesOf({ note = [] }: ChartFlags): Note[] {
  return note.map((text) => {
    const [id, words] = named(text);
    return id === undefined ? { text } : { text: words, about: id };
  });
}

export function captionsOf({ caption = [] }: ChartFlags): Recaption[] {
  return caption.map((text) => {
    const [id, words] = named(text);
    if (id === undefined) throw new Problem("usage/invalid", `--caption takes ID=TEXT, not "${text}".`);
    return { id, text: words };
  });
}

function named(text: string): [id: EntityId | undefined, words: string] {
  const [, id = "", words = ""] = /^([a-z_]+:[^=]+)=(.+)$/su.exec(text) ?? [];
  const parsed = EntityId.safeParse(id);
  return [parsed.success ? parsed.data : undefined, words];
}

function entity(text: string): EntityId {
  const id = EntityId.safeParse(text);
  if (id.success) return id.data;
  throw new Problem("usage/invalid", `"${text}" is no entity id; ids look like phone:+85512000001.`);
}

function listed(text: string | undefined): string[] {
  return text?.split(",").map((word) => word.trim()) ?? [];
}

function checked<T>(
  schema: {
    safeParse: (value: unknown) => {
      success: boolean;
      data?: T;
      error?: { issues: { path: PropertyKey[]; message: string }[] };
    };
  },
  value: unknown,
): T {
  const parsed = schema.safeParse(value);
  if (parsed.success && parsed.data !== undefined) return parsed.data;
  const issue = parsed.error?.issues[0];
  throw new Problem("usage/invalid", `${issue?.path.map(String).join(".")} does not fit: ${issue?.message}.`);
}
