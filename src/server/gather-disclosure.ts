import type { AuditEntry } from "#access/audit/audit-entry.ts";
import { contraryOf } from "#chart/contrary.ts";
import { listExhibits } from "#chart/exhibits.ts";
import { maskInput } from "#chart/mask-input.ts";
import { sayIn } from "#chart/words/say.ts";
import { type ChartInput, PLAIN_SETTING } from "#model/chart.ts";
import type { ChartOrigin } from "#model/chart-selection.ts";
import type { Disclosure } from "#model/disclosure.ts";
import type { EntityId } from "#model/graph.ts";
import type { CaseId, SourceId } from "#model/source.ts";
import type { Scope, Store } from "#model/store.ts";
import { beyondNames } from "#resolve/beyond-names.ts";
import type { Vault } from "#vault/vault.ts";
import { type DisclosedQuery, disclosedQueries } from "./disclosed-queries.ts";
import { type FindCandidates, type MatchFound, gatherMatches } from "./gather-matches.ts";
import type { ChartSelected } from "./select-for-chart.ts";
import { type WithheldWords, withheldWords } from "./withheld-words.ts";

export type DisclosureDesk = {
  readonly store: Store;
  readonly vault: Vault;
  /** The audit log, first entry first. */
  readonly readAudit: () => AsyncIterable<AuditEntry>;
  readonly findCandidates: FindCandidates;
  /** The text of a query of the store. */
  readonly queryText: (name: DisclosedQuery) => string;
};

/** A chart that was made, what it was made from, and what was selected for it. */
export type Charted = {
  readonly chart: ChartInput;
  readonly origin: ChartOrigin;
  readonly selected: ChartSelected;
  readonly of: CaseId;
};

/** Actions that look for or at what a case holds, or give it out. */
const READINGS: ReadonlySet<string> = new Set([
  "read-graph",
  "read-source",
  "score",
  "chart",
  "disclose",
  "export",
  "show-name",
  "command",
]);

/**
 * What the chart does not show: links left out and why, neighbours beyond it, rejected and undecided matches, what the sources
 * say against one another, rows left out of the cited files, who looked at what in the case, and the queries behind the chart.
 */
export async function gatherDisclosure(
  { chart, origin, selected, of }: Charted,
  { store, vault, readAudit, findCandidates, queryText }: DisclosureDesk,
  scope: Scope,
): Promise<Disclosure> {
  const say = sayIn((chart.setting ?? PLAIN_SETTING).language);
  const masked = maskInput(chart, say);
  const { withhold } = masked;
  const files = new Map<SourceId, string>(
    listExhibits(masked.graph, masked.sources, say).files.map(({ number, source }) => [source.id, number]),
  );
  const ids = chart.graph.entities.map(({ id }) => id);
  const drawn = new Set(ids);
  const captions = new Map(ids.map((id, i) => [id, masked.graph.entities[i]?.caption ?? ""]));
  const why = new Map(selected.leftOut.map((one) => [one.link, one.why]));
  const dropped = await store.links([...why.keys()], scope);
  const decisions = await store.decisions(scope);
  const matches = await gatherMatches(drawn, decisions, findCandidates, scope);
  const named = [...dropped.flatMap(({ from, to }) => [from, to]), ...matches.flatMap(({ a, b }) => [a, b])];
  const words = await withheldWords(
    named,
    captions,
    { input: chart, say, withhold },
    decisions,
    store,
    scope,
  );
  return {
    selection: masked.title.selection,
    leftOut: dropped.map(({ id, kind, from, to, source, count, events }) => ({
      why: why.get(id) ?? "entity",
      kind,
      from: words.caption(from),
      to: words.caption(to),
      file: files.get(source) ?? "–",
      lines: events?.lines ?? [],
      rows: count,
    })),
    beyond: await beyondOf(drawn, words.caption, store, scope),
    matches: matches.flatMap((match) => matchInWords(match, words, withhold)),
    contrary: contraryOf(masked.graph, files, say),
    rowsLeftOut: await rowsLeftOut(chart, files, withhold, vault),
    searches: await searchesOf(of, words, withhold, readAudit()),
    queries: disclosedQueries(origin, chart, scope, words.shownId, queryText),
  };
}

/**
 * A match by its captions; none when it is of a protected person and an open one that only names speak for. What would name a protected person
 * is left out of what was compared.
 */
function matchInWords(
  match: MatchFound,
  { caption, isHidden }: WithheldWords,
  withhold: (text: string) => string,
): Disclosure["matches"] {
  const { a, b, probability, findings, reason, ...rest } = match;
  const closed = isHidden(a) || isHidden(b);
  const said = closed
    ? beyondNames({ a, b, probability: probability ?? 0, findings })
    : { probability, findings };
  if (said === undefined && match.stands === "open") return [];
  const likely = said?.probability;
  const shown = closed ? (): string => "" : withhold;
  return [
    {
      one: caption(a),
      other: caption(b),
      ...rest,
      ...(probability === undefined || likely === undefined ? {} : { probability: likely }),
      findings: (said?.findings ?? []).map((finding) => ({
        ...finding,
        a: shown(finding.a),
        b: shown(finding.b),
      })),
      ...(reason !== undefined && { reason: withhold(reason) }),
    },
  ];
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

async function searchesOf(
  of: CaseId,
  { shownId }: WithheldWords,
  withhold: (text: string) => string,
  log: AsyncIterable<AuditEntry>,
): Promise<Disclosure["searches"]> {
  const searches: Disclosure["searches"] = [];
  for await (const { ts, actor, action, what, object, params, case: named } of log) {
    if (named !== of || !READINGS.has(action)) continue;
    searches.push({
      at: ts,
      actor: withhold(actor),
      action,
      what: withhold(what ?? ""),
      objects: (object ?? []).map(shownId),
      params: params ?? "",
    });
  }
  return searches;
}
