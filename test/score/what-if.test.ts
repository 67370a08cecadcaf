import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type EvidenceNetwork, evidenceNetwork } from "#score/evidence-network.ts";
import { examineCluster } from "#score/examine-cluster.ts";
import { networkWithout } from "#score/network-without.ts";
import { PARAMETERS } from "#score/parameters.ts";
import { scoreCluster } from "#score/score-cluster.ts";
import { nodesOfSet } from "#score/score-set.ts";
import { openWeakening, pairsWithout } from "#score/weaken.ts";
import { EntityId } from "#model/graph.ts";
import { AS_OF, type World, evidenceOf } from "./evidence.ts";
import { SET, randomWorld } from "./random-world.ts";

const MEMBERS = SET.map((name) => EntityId.parse(name));
const networkOf = (world: World): EvidenceNetwork => evidenceNetwork(evidenceOf(world), PARAMETERS, AS_OF);

test("weakening gives what a search of the whole network without the rows gives", () => {
  fc.assert(
    fc.property(randomWorld(40), fc.infiniteStream(fc.boolean()), (world, stream) => {
      const network = networkOf(world);
      const set = nodesOfSet(network, MEMBERS);
      const gone = network.weighed.pairs.rows.filter(() => stream.next().value === true);
      const isGone = (row: number): boolean => gone.includes(row);
      const searched = scoreCluster(networkWithout(network, isGone), set);
      const { score } = openWeakening(network, set)(pairsWithout(network, isGone));
      // below what is shown the search counts one chain a side only
      expect(Math.abs(score - searched.score)).toBeLessThan(searched.score > 0.001 ? 1e-12 : 0.004);
    }),
    { numRuns: 300 },
  );
});

const withScore = (world: World) => {
  const network = networkOf(world);
  const set = nodesOfSet(network, MEMBERS);
  const examined = examineCluster(network, set);
  fc.pre(examined.bracket.low > 0.001);
  return { network, set, examined };
};

describe("of a set with a score", () => {
  test("a false step never raises, a confirmed one never lowers it", () => {
    fc.assert(
      fc.property(randomWorld(40), (world) => {
        const { examined } = withScore(world);
        const points = 100 * examined.bracket.low;
        expect(examined.withoutStep).toHaveLength(examined.ifConfirmed.length);
        for (const step of examined.withoutStep) expect(step.points).toBeLessThanOrEqual(points);
        for (const step of examined.ifConfirmed) expect(step.points).toBeGreaterThanOrEqual(points);
      }),
      { numRuns: 100 },
    );
  });

  test("the minimal evidence alone keeps at least 95 % of it, and no link of it can be spared", () => {
    fc.assert(
      fc.property(randomWorld(40), (world) => {
        const { network, set, examined } = withScore(world);
        const { ids } = network.weighed.weighing.evidence;
        const points = 100 * examined.bracket.low;
        const scoreOf = (links: readonly string[]): number =>
          100 *
          scoreCluster(
            networkWithout(network, (row) => !links.includes(ids![row]!)),
            set,
          ).score;
        const { links } = examined.minimal;
        expect(examined.minimal.points).toBeCloseTo(scoreOf(links), 9);
        expect(scoreOf(links)).toBeGreaterThanOrEqual(0.95 * points - 1e-9);
        for (const spared of links) {
          expect(scoreOf(links.filter((link) => link !== spared))).toBeLessThan(0.95 * points);
        }
      }),
      { numRuns: 60 },
    );
  });
});
