import type { z } from "zod";
import type { listLeads, showOwnership, traceBetween } from "#api/beside-score.ts";
import { type EntityId, kindOf } from "#model/graph.ts";
import type { Scope } from "#model/store.ts";
import { traceMoney } from "#score/trace-money.ts";
import { citedLink } from "./gather-cluster.ts";
import { namedEntities } from "./named-entities.ts";
import type { ScoreDeps } from "./score-answers.ts";
import { findRun } from "./stored-runs.ts";

type Answer<R extends { output: z.ZodType }> = Promise<z.output<R["output"]>>;
type Input<R extends { input: z.ZodType }> = Omit<z.output<R["input"]> & object, "case">;

/** Where to look next, protected persons nowhere among it. */
export async function leadsAnswer(
  { store, scores }: ScoreDeps,
  { run, members, most }: Input<typeof listLeads>,
  scope: Scope,
): Answer<typeof listLeads> {
  const found = await scores.ask(await findRun(run, store, scope), "leads", { members, most });
  const leads = found.map(({ via, ...lead }) => ({ ...lead, ...(kindOf(via) !== "person" && { via }) }));
  const named = leads.flatMap(({ entity, via }) => [entity, via]);
  return { leads, captions: await namedEntities(named, store, scope) };
}

/** The 50 percent rule about a set. */
export async function ownershipAnswer(
  { store, scores }: ScoreDeps,
  { run, members }: Input<typeof showOwnership>,
  scope: Scope,
): Answer<typeof showOwnership> {
  const { findings, flags } = await scores.ask(await findRun(run, store, scope), "ownership", members);
  const links = findings.flatMap(({ owners }) => owners.flatMap((owner) => owner.links));
  const named = [
    ...findings.flatMap(({ company, owners }) => [company, ...owners.map(({ owner }) => owner)]),
    ...flags.flatMap(({ company, by }) => [company, by]),
  ];
  const stated = await store.links([...new Set(links)], scope);
  return {
    findings: findings.map((finding) => ({
      ...finding,
      owners: finding.owners.map(({ most, ...owner }) => ({ ...owner, ...(most !== undefined && { most }) })),
    })),
    flags,
    cited: stated.map((link) => ({ ...citedLink(link), source: link.source })),
    captions: await namedEntities(named, store, scope),
  };
}

/** Money between the accounts of two sides, by haircut and first in first out. */
export async function moneyAnswer(
  { store, scores }: ScoreDeps,
  { run, fugitives, syndicates, members }: Input<typeof traceBetween>,
  scope: Scope,
): Answer<typeof traceBetween> {
  const record = await findRun(run, store, scope);
  const accounts = (ids: readonly EntityId[]): Promise<EntityId[]> => scores.ask(record, "accounts", ids);
  const [one, both, between] = await Promise.all([
    accounts(fugitives),
    accounts(syndicates),
    accounts(members),
  ]);
  const first = new Set(one);
  const second = new Set(both.filter((id) => !first.has(id)));
  const all = [...new Set([...one, ...both, ...between])];
  const { links } = await store.between(all, scope);
  const transfers = links.filter(({ kind }) => kind === "transferred").map(({ id }) => id);
  const payments = await store.links(transfers, scope);
  const there = traceMoney(payments, first, second);
  return {
    toSyndicates: there.currencies,
    toFugitives: traceMoney(payments, second, first).currencies,
    accounts: {
      fugitives: first.size,
      syndicates: second.size,
      between: all.length - first.size - second.size,
    },
    leftOut: there.leftOut,
  };
}
