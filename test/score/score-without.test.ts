import { expect, test } from "vitest";
import { evidenceNetwork } from "#score/evidence-network.ts";
import { PARAMETERS } from "#score/parameters.ts";
import { scoreEvidence } from "#score/run-score.ts";
import { scoreSet } from "#score/score-set.ts";
import { type LeftOut, scoreWithout } from "#score/score-without.ts";
import { AS_OF, evidenceOf } from "./evidence.ts";
import { plantedWorld } from "./planted-world.ts";

const world = plantedWorld();
const evidence = evidenceOf(world);
const [found] = scoreEvidence(evidence, PARAMETERS, AS_OF).clusters;
/** The first cluster as a set of its own: without the victim whom its list of members leaves out. */
const network = evidenceNetwork(evidence, PARAMETERS, AS_OF);
const first = scoreSet(network, found!.members);
const nothing = { sources: [], origins: [], links: [] };
const without = (leftOut: Partial<LeftOut>) =>
  scoreWithout(network, first!.members, { ...nothing, ...leftOut });

test("without nothing a set keeps its score", () => {
  expect(without({})).toEqual(first);
});

test("without the source of the only chain to the group nothing is left, without the rest of the sources less", () => {
  const [own] = first!.syndicateChain!.steps[0]!.evidence;
  expect(without({ sources: [own!.source] })?.score).toBe(0);
  const [step] = first!.fugitiveChain!.steps;
  const weaker = without({ sources: step!.evidence.map(({ source }) => source) });
  expect(weaker!.toFugitives).toBeLessThan(first!.toFugitives);
});

test("a single link is left out by its id and its ends", () => {
  const { from, to, evidence: recorded } = first!.syndicateChain!.steps[0]!;
  const links = recorded.map(({ link }) => ({ id: link, from, to }));
  expect(without({ links })).toEqual(scoreAlone(links.map(({ id }) => id)));
});

test("what is not in the evidence changes nothing", () => {
  const { from } = first!.syndicateChain!.steps[0]!;
  const [other] = first!.fugitiveChain!.steps[0]!.evidence;
  expect(without({ links: [{ id: other!.link, from, to: from }] })).toEqual(first);
});

/** The set scored on evidence from which the rows are really gone, with the hubs there were. */
function scoreAlone(ids: readonly string[]) {
  const facts = world.facts.filter((_, row) => !ids.includes(evidence.ids[row]!));
  const rest = evidenceNetwork(evidenceOf({ ...world, facts }), PARAMETERS, AS_OF, network.weighed.hubs);
  return scoreWithout(rest, first!.members, nothing);
}
