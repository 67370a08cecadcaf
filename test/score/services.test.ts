import { expect, test } from "vitest";
import { EntityId } from "#model/graph.ts";
import { evidenceNetwork } from "#score/evidence-network.ts";
import { findLeads } from "#score/find-leads.ts";
import { linkFactors } from "#score/link-factors.ts";
import { addServices } from "#score/override-parameters.ts";
import { PARAMETERS } from "#score/parameters.ts";
import { scoreCluster } from "#score/score-cluster.ts";
import { nodesOfSet } from "#score/score-set.ts";
import { AS_OF, type Fact, evidenceOf } from "./evidence.ts";

const EXCHANGE = EntityId.parse("crypto_wallet:exchange");
const PARAMETERS_OF_CASE = addServices(PARAMETERS, [
  { entity: EXCHANGE, kind: "service", why: "A deposit wallet of an exchange." },
]);
const facts: Fact[] = [
  { kind: "holds", from: "person:0", to: "crypto_wallet:a" },
  { kind: "transferred", from: "crypto_wallet:a", to: EXCHANGE },
  { kind: "transferred", from: "crypto_wallet:b", to: EXCHANGE },
  { kind: "holds", from: "organization:0", to: "crypto_wallet:b" },
];
const standings = { "person:0": { wanted: true }, "organization:0": { sanctioned: true } };
const [listed, unlisted] = [PARAMETERS_OF_CASE, PARAMETERS].map((parameters) =>
  evidenceNetwork(evidenceOf({ facts, standings }), parameters, AS_OF),
) as [ReturnType<typeof evidenceNetwork>, ReturnType<typeof evidenceNetwork>];
const relationOf = ({ weighed }: typeof listed, row: number): string =>
  weighed.weighing.rules.names[weighed.weighing.columns.relation[row]!]!;

test("what a listed service is tied by weighs as a service, whatever is stated of it", () => {
  expect([0, 1, 2, 3].map((row) => relationOf(listed, row))).toEqual(["uses", "service", "service", "uses"]);
  expect(relationOf(unlisted, 1)).toBe("on_chain");
  const { tie, hub } = linkFactors(listed.weighed.weighing, 1);
  expect([tie, hub]).toEqual([0.02, 0.5]);
});

test("no chain enters a set by a service, and a service is no lead", () => {
  const members = nodesOfSet(listed, [EXCHANGE]);
  expect(scoreCluster(unlisted, members).score).toBeGreaterThan(0.1);
  expect(scoreCluster(listed, members).score).toBe(0);
  const starts = ({ sides }: typeof listed) => [sides.fugitives, sides.syndicates];
  expect(findLeads(unlisted, starts(unlisted), 9).map(({ entity }) => entity)).toContain(EXCHANGE);
  expect(findLeads(listed, starts(listed), 9).map(({ entity }) => entity)).not.toContain(EXCHANGE);
});
