import { EntityId, LinkId } from "#model/graph.ts";
import { Problem } from "#model/problem.ts";
import { RunId } from "#model/run-record.ts";
import { SourceId } from "#model/source.ts";
import type { Scope } from "#model/store.ts";
import type { Service } from "#score/parameters.ts";
import { leadsAnswer, moneyAnswer, ownershipAnswer } from "#server/beside-answers.ts";
import { entitiesOf } from "#server/gather-cluster.ts";
import {
  type ScoreDeps,
  clusterAnswer,
  comparisonAnswer,
  drawnSetAnswer,
  examinationAnswer,
  reproductionAnswer,
  runAnswer,
  runsAnswer,
  withoutAnswer,
} from "#server/score-answers.ts";
import { type Decider, hubsAnswer, parametersAnswer, settingsAnswer } from "#server/setting-answers.ts";

const MOST_LEADS = 30;

/** What is asked of a run; nothing of it asks for the ranking. */
export type ScoreMode = {
  runs?: true;
  compare?: string[];
  reproduce?: true;
  cluster?: string;
  set?: string;
  examine?: true;
  without?: string[];
  leads?: true;
  ownership?: true;
  money?: true;
  settings?: true;
  setParameter?: string[];
  addService?: string[];
  addPlaceholder?: string[];
  refreshHubs?: true;
  reason?: string;
};

type Card = Awaited<ReturnType<typeof clusterAnswer>>;

/** The answer by the name of the question. */
export type ScoreAnswer =
  | { mode: "runs"; answer: Awaited<ReturnType<typeof runsAnswer>> }
  | { mode: "comparison"; answer: Awaited<ReturnType<typeof comparisonAnswer>> }
  | { mode: "reproduction"; answer: Awaited<ReturnType<typeof reproductionAnswer>> }
  | { mode: "card"; answer: Card }
  | { mode: "examination"; answer: Awaited<ReturnType<typeof examinationAnswer>> }
  | { mode: "without"; answer: Awaited<ReturnType<typeof withoutAnswer>> }
  | { mode: "leads"; answer: Awaited<ReturnType<typeof leadsAnswer>> }
  | { mode: "ownership"; answer: Awaited<ReturnType<typeof ownershipAnswer>> }
  | { mode: "money"; answer: Awaited<ReturnType<typeof moneyAnswer>> }
  | { mode: "settings"; answer: Awaited<ReturnType<typeof settingsAnswer>> }
  | { mode: "decided"; answer: { hash: string } }
  | { mode: "run"; answer: Awaited<ReturnType<typeof runAnswer>> };

/** Answers what the options ask, of a new run or of the one they name; `chosenRun` scores only when it is called. */
export async function answerScore(
  asked: ScoreMode,
  deps: ScoreDeps,
  decider: Decider,
  chosenRun: () => Promise<RunId>,
): Promise<ScoreAnswer> {
  const { scope } = decider;
  if (asked.settings) return { mode: "settings", answer: await settingsAnswer(deps, scope) };
  if (asked.setParameter || asked.addService || asked.addPlaceholder) {
    const decision = {
      changes: (asked.setParameter ?? []).map(parseChange),
      services: servicesOf(asked),
      toPublished: false,
      reason: reasonOf(asked),
    };
    return { mode: "decided", answer: await parametersAnswer(deps, decision, decider) };
  }
  if (asked.refreshHubs) {
    return { mode: "decided", answer: await hubsAnswer(deps, reasonOf(asked), decider) };
  }
  if (asked.runs) return { mode: "runs", answer: await runsAnswer(deps, scope) };
  if (asked.compare) {
    const [before, run] = twoRuns(asked.compare);
    return { mode: "comparison", answer: await comparisonAnswer(deps, { before, run }, scope) };
  }
  const run = await chosenRun();
  if (asked.reproduce)
    return { mode: "reproduction", answer: await reproductionAnswer(deps, { run }, scope) };
  const card = await cardOf(asked, run, deps, scope);
  const cardMembers = card?.cluster.members ?? [];
  if (asked.leads) {
    const answer = await leadsAnswer(deps, { run, members: cardMembers, most: MOST_LEADS }, scope);
    return { mode: "leads", answer };
  }
  if (card === undefined) return { mode: "run", answer: await runAnswer(deps, { run }, scope) };
  const { members } = card.cluster;
  if (asked.examine) {
    return { mode: "examination", answer: await examinationAnswer(deps, { run, members }, scope) };
  }
  if (asked.without) {
    const without = await leftOut(asked.without, deps, scope);
    return { mode: "without", answer: await withoutAnswer(deps, { run, members, without }, scope) };
  }
  if (asked.ownership) {
    return { mode: "ownership", answer: await ownershipAnswer(deps, { run, members }, scope) };
  }
  if (asked.money) {
    const { parts = [] } = card.cluster;
    const on = (side: string): EntityId[] =>
      parts.filter((part) => part.side === side).flatMap(({ chain }) => entitiesOf(chain));
    const sides = { fugitives: on("fugitives"), syndicates: on("syndicates") };
    return { mode: "money", answer: await moneyAnswer(deps, { run, ...sides, members }, scope) };
  }
  return { mode: "card", answer: card };
}

function reasonOf({ reason = "" }: ScoreMode): string {
  if (reason.trim() !== "") return reason.trim();
  throw new Problem("usage/invalid", "Say why with --reason: it is recorded.");
}

/** The entries for the case's list; throws `usage/invalid`. */
function servicesOf(asked: ScoreMode): Service[] {
  const entries = (kind: Service["kind"], ids: readonly string[] = []): Service[] =>
    ids.map((text) => ({ entity: parseEntity(text), kind, why: reasonOf(asked) }));
  return [...entries("service", asked.addService), ...entries("placeholder", asked.addPlaceholder)];
}

function parseEntity(text: string): EntityId {
  const id = EntityId.safeParse(text.trim());
  if (id.success) return id.data;
  throw new Problem("usage/invalid", `"${text}" is no id of an entity; one looks like phone:+85512000999.`);
}

/** PATH=VALUE; throws `usage/invalid`. */
function parseChange(text: string): { path: string; value: number } {
  const [path = "", value = ""] = text.split("=", 2);
  if (path !== "" && value !== "" && Number.isFinite(Number(value))) return { path, value: Number(value) };
  throw new Problem("usage/invalid", `--set-parameter takes PATH=NUMBER, not "${text}".`);
}

/** The run id of an option, with or without its prefix; throws `usage/invalid`. */
export function parseRun(text: string): RunId {
  const id = RunId.safeParse(text.startsWith("run:") ? text : `run:${text}`);
  if (id.success) return id.data;
  throw new Problem(
    "usage/invalid",
    `"${text}" is no run id; \`redthread score --case ID --runs\` lists them.`,
  );
}

async function cardOf(
  { cluster, set }: ScoreMode,
  run: RunId,
  deps: ScoreDeps,
  scope: Scope,
): Promise<Card | undefined> {
  const limit = 60;
  if (set !== undefined) {
    const members = set.split(",").map(parseEntity);
    return drawnSetAnswer(deps, { run, members, limit }, scope);
  }
  if (cluster === undefined) return undefined;
  const { ranking } = await runAnswer(deps, { run }, scope);
  const chosen = ranking.clusters.find(({ id, rank }) => id === cluster || String(rank) === cluster);
  return clusterAnswer(deps, { run, cluster: chosen?.id ?? cluster, limit }, scope);
}

function twoRuns(texts: readonly string[]): [RunId, RunId] {
  const [before, after, ...more] = texts;
  if (before !== undefined && after !== undefined && more.length === 0)
    return [parseRun(before), parseRun(after)];
  throw new Problem("usage/invalid", `--compare takes two runs, not ${texts.length}.`);
}

/** By what each id looks like; what is neither a source nor a link of the case is the name of an origin. */
async function leftOut(ids: readonly string[], { store }: ScoreDeps, scope: Scope) {
  const linkIds = ids.flatMap((id) => LinkId.safeParse(id).data ?? []);
  const sources = ids.flatMap((id) => SourceId.safeParse(id).data ?? []);
  const links = (await store.links(linkIds, scope)).map(({ id, from, to }) => ({ id, from, to }));
  const known = new Set<string>([...linkIds, ...sources]);
  return { sources, links, origins: ids.filter((id) => !known.has(id)) };
}
