import type { EntityKind } from "#model/kinds.ts";
import type { Overview, Scope, Store } from "#model/store.ts";
import type { Ask, Database, Row } from "./database.ts";
import { kindOfLabel } from "./labels.ts";
import { caseOf, type LinkCounts, linkCountsOf, sourceOf } from "./source-record.ts";

/** Cases, their sources, and how much they hold. */
export function caseReads({ read }: Database): Pick<Store, "cases" | "overview" | "sources" | "source"> {
  return {
    cases: () => read(async (ask) => (await ask("cases", {})).map((row) => caseOf(row["case"] as Row))),
    overview: (scope) => read((ask) => readOverview(ask, scope)),
    sources: ({ cases }) =>
      read(async (ask) => (await ask("sources", { cases })).map((row) => sourceOf(row["source"] as Row))),
    source: (id, { cases }) =>
      read(async (ask) => {
        const [row] = await ask("source", { id, cases });
        return row === undefined ? undefined : sourceOf(row["source"] as Row);
      }),
  };
}

async function readOverview(ask: Ask, scope: Scope): Promise<Overview> {
  const { cases } = scope;
  const revision = await readRevision(ask, scope);
  const counted = await ask<"count-entities", { label: string; entities: number }>("count-entities", {
    cases,
  });
  const rows = (await ask("sources", { cases })).map((row) => row["source"] as Row);
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

/** A text that changes whenever the graph that the scope shows does: how often each of its cases has changed. */
export async function readRevision(ask: Ask, { cases }: Scope): Promise<string> {
  const rows = await ask<"revisions", { id: string; revision: number }>("revisions", { cases });
  return rows.map(({ id, revision }) => `${id}@${revision}`).join(" ");
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
