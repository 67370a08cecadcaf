import type { AuditEntry } from "#access/audit/audit-entry.ts";
import { contraryOf } from "#chart/contrary.ts";
import { listExhibits } from "#chart/exhibits.ts";
import { maskInput } from "#chart/mask-input.ts";
import { sayIn } from "#chart/words/say.ts";
import { type ChartInput, PLAIN_SETTING } from "#model/chart.ts";
import { standingDecisions, type Decision } from "#model/decision.ts";
import type { Disclosure } from "#model/disclosure.ts";
import type { Entity, EntityId } from "#model/graph.ts";
import type { CaseId, SourceId } from "#model/source.ts";
import type { Scope, Store } from "#model/store.ts";
import type { Vault } from "#vault/vault.ts";
import { maskEntities } from "./mask-graph.ts";
import type { ChartSelected } from "./select-for-chart.ts";

export type DisclosureDesk = {
  readonly store: Store;
  readonly vault: Vault;
  /** The audit log, first entry first. */
  readonly readAudit: () => AsyncIterable<AuditEntry>;
  /** The text of a query of the store. */
  readonly queryText: (name: "links-among" | "links" | "statements") => string;
};

/** Actions that look for or at what a case holds. */
const READINGS: ReadonlySet<string> = new Set(["read-graph", "read-source", "score", "chart", "command"]);

/**
 * What the chart does not show: links left out and why, neighbours beyond it, rejected and undecided matches, what the sources
 * say against one another, rows left out of the cited files, who looked at what in the case, and the queries behind the chart.
 */
export async function gatherDisclosure(
  input: ChartInput,
  selected: ChartSelected,
  of: CaseId,
  desk: DisclosureDesk,
  scope: Scope,
): Promise<Disclosure> {
  const { store, vault } = desk;
  const say = sayIn((input.setting ?? PLAIN_SETTING).language);
  const masked = maskInput(input, say);
  const files = new Map<SourceId, string>(
    listExhibits(masked.graph, masked.sources, say).files.map(({ number, source }) => [source.id, number]),
  );
  const names = await captionsOf(input, masked.graph.entities, selected, store, scope);
  const caption = (id: EntityId): string => names.get(id) ?? "–";
  const why = new Map(selected.leftOut.map((one) => [one.link, one.why]));
  const dropped = await store.links([...why.keys()], scope);
  const drawn = new Set(masked.graph.entities.map(({ id }) => id));
  return {
    selection: masked.title.selection,
    leftOut: dropped.map(({ id, kind, from, to, source, count, events }) => ({
      why: why.get(id) ?? "entity",
      kind,
      from: caption(from),
      to: caption(to),
      file: files.get(source) ?? "–",
      lines: events?.lines ?? [],
      rows: count,
    })),
    beyond: await beyondOf(drawn, caption, store, scope),
    matches: matchesOf(drawn, await store.decisions(scope), caption, masked.withhold),
    contrary: contraryOf(masked.graph, files, say),
    rowsLeftOut: await rowsLeftOut(input, files, masked.withhold, vault),
    searches: await searchesOf(of, desk.readAudit()),
    queries: queriesOf(input, of, desk.queryText),
  };
}

/** The captions of everything that is named, pseudonyms in place. */
async function captionsOf(
  input: ChartInput,
  shown: readonly Entity[],
  { leftOut }: ChartSelected,
  store: Store,
  scope: Scope,
): Promise<Map<EntityId, string>> {
  const known = new Map<EntityId, string>(shown.map(({ id, caption }) => [id, caption]));
  const links = await store.links(
    leftOut.map(({ link }) => link),
    scope,
  );
  const decided = (await store.decisions(scope)).flatMap(({ a, b }) => [a, b]);
  const others = [...links.flatMap(({ from, to }) => [from, to]), ...decided].filter((id) => !known.has(id));
  const entities = await store.entities([...new Set(others)], scope);
  for (const { id, caption } of maskEntities(entities, input.protectedPersons ?? [])) known.set(id, caption);
  return known;
}

async function beyondOf(
  drawn: ReadonlySet<EntityId>,
  caption: (id: EntityId) => string,
  store: Store,
  scope: Scope,
): Promise<Disclosure["beyond"]> {
  const inside = await store.between([...drawn], scope);
  const beyond: Disclosure["beyond"] = [];
  for (const id of drawn) {
    const near = new Map<string, Set<EntityId>>();
    for (const { kind, from, to } of inside.links) {
      if (from !== id && to !== id) continue;
      near.set(kind, (near.get(kind) ?? new Set()).add(from === id ? to : from));
    }
    const totals = new Map<Disclosure["beyond"][number]["kind"], number>();
    for (const { link, neighbours } of await store.counts(id, scope)) {
      totals.set(link, (totals.get(link) ?? 0) + neighbours);
    }
    for (const [kind, total] of totals) {
      const left = total - (near.get(kind)?.size ?? 0);
      if (left > 0) beyond.push({ entity: caption(id), kind, neighbours: left });
    }
  }
  return beyond;
}

/** The standing decisions about entities of the chart that do not join them. */
function matchesOf(
  drawn: ReadonlySet<EntityId>,
  decisions: readonly Decision[],
  caption: (id: EntityId) => string,
  withhold: (text: string) => string,
): Disclosure["matches"] {
  return standingDecisions(decisions)
    .filter(({ a, b, verdict }) => verdict !== "same" && (drawn.has(a) || drawn.has(b)))
    .map(({ a, b, verdict, reason, author, at }) => ({
      one: caption(a),
      other: caption(b),
      verdict,
      reason: withhold(reason),
      author,
      at,
    }));
}

async function rowsLeftOut(
  { sources }: ChartInput,
  files: ReadonlyMap<SourceId, string>,
  withhold: (text: string) => string,
  vault: Vault,
): Promise<Disclosure["rowsLeftOut"]> {
  const left: Disclosure["rowsLeftOut"] = [];
  for (const { id, fileName, read, rejected } of sources) {
    const file = files.get(id);
    if (file === undefined || rejected === 0) continue;
    const reasons: Record<string, number> = {};
    for (const { reason, disposition } of (await vault.report(id))?.issues ?? []) {
      if (disposition === "reject") reasons[reason] = (reasons[reason] ?? 0) + 1;
    }
    left.push({ file, fileName: withhold(fileName), read, rejected, reasons });
  }
  return left;
}

async function searchesOf(of: CaseId, log: AsyncIterable<AuditEntry>): Promise<Disclosure["searches"]> {
  const searches: Disclosure["searches"] = [];
  for await (const { ts, actor, action, what, params, case: named } of log) {
    if (named !== of || !READINGS.has(action)) continue;
    searches.push({ at: ts, actor, action, what: what ?? "", params: params ?? "" });
  }
  return searches;
}

function queriesOf(
  { graph }: ChartInput,
  of: CaseId,
  queryText: DisclosureDesk["queryText"],
): Disclosure["queries"] {
  const cases = [of];
  return [
    {
      name: "links-among",
      text: queryText("links-among"),
      parameters: { cases, ids: graph.entities.length },
    },
    { name: "links", text: queryText("links"), parameters: { cases, ids: graph.links.map(({ id }) => id) } },
    { name: "statements", text: queryText("statements"), parameters: { cases, ids: graph.entities.length } },
  ];
}
