import { expect, test } from "vitest";
import { EntityId } from "#model/graph.ts";
import { SetContext } from "#model/set-context.ts";
import { evidenceNetwork } from "#score/evidence-network.ts";
import { PARAMETERS } from "#score/parameters.ts";
import { nodesOfSet } from "#score/score-set.ts";
import { setContexts } from "#score/set-context.ts";
import { AS_OF, type World, evidenceOf } from "./evidence.ts";

const world: World = {
  facts: [
    { kind: "holds", from: "person:0", to: "phone:0", by: "A1 seizure", last: "2024-06-30" },
    { kind: "called", from: "phone:0", to: "phone:1", by: "A1 seizure", last: "2022-01-31T10:00:00Z" },
    { kind: "called", from: "phone:0", to: "phone:1", by: "B2 bill" },
    { kind: "called", from: "phone:1", to: "phone:outside", by: "B2 bill", last: "2024-12-30" },
    { kind: "present_at", from: "person:2", to: "compound:0", attributes: { capacity: ["held_at"] } },
    { kind: "owns", from: "organization:0", to: "organization:1" },
  ],
  standings: {
    "person:0": { wanted: true, assessed: "suspect" },
    "person:1": { assessed: "victim" },
    "organization:0": { sanctioned: true },
  },
  devices: { "A1 seizure": "telephone 7" },
};

test("counts the links inside the set, what they rest on, how recent they are, and who is in it", () => {
  const network = evidenceNetwork(evidenceOf(world), PARAMETERS, AS_OF);
  const names = ["person:0", "person:1", "person:2", "person:3", "phone:0", "phone:1", "organization:0"];
  const members = nodesOfSet(
    network,
    names.map((name) => EntityId.parse(name)),
  );
  const [context] = setContexts(network, [members]);
  expect(SetContext.parse(context)).toEqual({
    links: 3,
    fromDevices: 2,
    sources: 2,
    origins: 2,
    dated: 2,
    withinYear: 1,
    oldest: "2022-01-31",
    newest: "2024-06-30",
    roles: { wanted: 1, suspect: 1, victim: 1, confined: 1 },
  });
});
