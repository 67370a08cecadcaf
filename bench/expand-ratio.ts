import { localScope } from "#access/policy.ts";
import type { EntityId } from "#model/graph.ts";
import type { CaseId } from "#model/source.ts";
import { queryText } from "#neo4j/queries.ts";
import { type Outcome, percentile } from "./bench.ts";
import type { ServedDatabase } from "./served-database.ts";

const LIMIT = 200;
const WARM_UP = 20;
const GOAL = 1.5;

/**
 * The p95 of `expand` through the API against the same Cypher with the same parameters by the bare driver, asked in
 * turn so that both see the same machine.
 */
export async function expandRatio(
  { api, driver }: ServedDatabase,
  caseId: CaseId,
  ids: readonly EntityId[],
  rounds: number,
  print: (line: string) => void,
): Promise<Outcome> {
  const throughApi: number[] = [];
  const byDriver: number[] = [];
  const withoutMask: number[] = [];
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const id of round < 0 ? ids.slice(0, 1) : ids) {
      const path = `/api/cases/${caseId}/entities/${encodeURIComponent(id)}/neighbours?limit=${LIMIT}`;
      const api1 = await timed(() => api.get(path));
      const driver1 = await timed(() => bareExpand(driver, caseId, id, true));
      const plain = await timed(() => bareExpand(driver, caseId, id, false));
      if (round >= 0) {
        throughApi.push(api1);
        byDriver.push(driver1);
        withoutMask.push(plain);
      }
    }
  }
  const [p95Api, p95Driver] = [percentile(throughApi, 0.95), percentile(byDriver, 0.95)];
  const ratio = p95Api / p95Driver;
  print(`${throughApi.length} expands of ${ids.length} entities, at most ${LIMIT} neighbours each`);
  print(`API:    p50 ${percentile(throughApi, 0.5).toFixed(1)} ms, p95 ${p95Api.toFixed(1)} ms`);
  print(`driver: p50 ${percentile(byDriver, 0.5).toFixed(1)} ms, p95 ${p95Driver.toFixed(1)} ms`);
  const strict = p95Api / percentile(withoutMask, 0.95);
  print(`against the driver without the question for protected persons: p95 ${strict.toFixed(2)} ×`);
  return { figure: `p95 ${ratio.toFixed(2)} × the bare driver`, goal: `<= ${GOAL} ×`, pass: ratio <= GOAL };
}

/** All that the route asks; `masked` with the question for protected persons, which the route masks the answer by. */
async function bareExpand(
  driver: ServedDatabase["driver"],
  caseId: CaseId,
  id: EntityId,
  masked: boolean,
): Promise<void> {
  const session = driver.session({ defaultAccessMode: "READ" });
  try {
    await session.executeRead(async (transaction) => {
      const scope = localScope([caseId]);
      const unfiltered = { without: [], types: null, labels: null, grades: null, from: null, until: null };
      const parameters = { id, ...unfiltered, limit: BigInt(LIMIT), scope };
      const { records } = await transaction.run(queryText("expand"), parameters);
      const neighbours = records.map((record) => record.get("neighbour") as EntityId);
      await transaction.run(queryText("entities"), { ids: [id, ...neighbours], scope });
      if (masked) await transaction.run(queryText("protected-persons"), { scope });
    });
  } finally {
    await session.close();
  }
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}
