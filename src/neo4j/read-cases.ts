import type { EntityKind } from "#model/kinds.ts";
import type { Overview, Scope, Store } from "#model/store.ts";
import type { Ask, Database, Row } from "./database.ts";
import { Handling } from "#model/handling.ts";
import { kindOfLabel } from "./labels.ts";
import { caseOf, type LinkCounts, linkCountsOf, sourceOf } from "./source-record.ts";

/** Cases, their sources, and how much they hold. */
export function caseReads({
  read,
}: Database): Pick<Store, "cases" | "overview" | "sources" | "source" | "handlingOf"> {
  return {
    cases: () => read(async (ask) => (await ask("cases", {})).map((row) => caseOf(row["case"] as Row))),
    overview: (scope) => read((ask) => readOverview(ask, scope)),
    sources: (scope) =>
      read(async (ask) => (await ask("sources", { scope })).map((row) => sourceOf(row["source"] as Row))),
    handlingOf: (ids, scope) =>
      read(async (ask) => {
        const [row] = await ask("handling-of", { ids, scope });
        return Handling.parse(row?.["handling"] ?? "H0");
      }),
    source: (id, scope) =>
      read(async (ask) => {
        const [row] = await ask("source", { id, scope });
        return row === undefined ? undefined : sourceOf(row["source"] as Row);
      }),
  };
}

async function readOverview(ask: Ask, scope: Scope): Promise<Overview> {
  const revision = await readRevision(ask, scope);
  const counted = await ask<"count-entities", { label: string; entities: number }>("count-entities", {
    scope,
  });
  const rows = (await ask("sources", { scope })).map((row) => row["source"] as Row);
  const complete = rows.filter((row) => row["state"] === "complete");
  return {
    entities: Object.fromEntries(
      counted.map(({ label, entities }): [EntityKind, number] => [kindOfLabel(label), entities]),
    ),
    links: sumCounts(complete.map(linkCountsOf)),
    sources: complete.length,
    revision,
  };
}

type RevisionRow = { id: string; revision: number; isLimited: boolean };

/**
 * A text that changes whenever the graph that the scope shows does: how often each of its cases has changed, and by what
 * the scope is narrower than the whole.
 */
export async function readRevision(ask: Ask, scope: Scope): Promise<string> {
  const rows = await ask<"revisions", RevisionRow>("revisions", { scope });
  const words = rows.map(({ id, revision }) => `${id}@${revision}`);
  if (rows.length > 0 && scope.clearance !== "H3") words.push(scope.clearance);
  if (rows.some(({ isLimited }) => isLimited)) words.push(scope.use);
  return words.join(" ");
}

/** How many links of each kind in all. */
export function sumCounts(all: readonly LinkCounts[]): LinkCounts {
  const sums: LinkCounts = {};
  for (const counts of all) {
    for (const [kind, n] of Object.entries(counts) as [keyof LinkCounts, number][]) {
      sums[kind] = (sums[kind] ?? 0) + n;
    }
  }
  return sums;
}
