import { parseArgs } from "node:util";
import { localScope } from "#access/policy.ts";
import { derive } from "#model/derive.ts";
import { entityId, type Graph } from "#model/graph.ts";
import { CaseId } from "#model/source.ts";
import type { Store } from "#model/store.ts";
import { connect } from "#neo4j/connect.ts";
import { neo4jStore } from "#neo4j/neo4j-store.ts";
import { startLocalNeo4j } from "#neo4j/start-local.ts";
import { type Bench, percentile, seededRandom } from "./bench.ts";
import { makeName, type MadeName } from "./made-names.ts";
import { madeSource } from "./made-source.ts";
import { JARS, withTemporaryHome } from "./temporary-home.ts";

const SEED = 9;
const BATCH = 10_000;
const SEARCHES = 400;
const WARMING = 100;
const P95_MS = 150;
const CASE = CaseId.parse("bench-names");

export const bench: Bench = {
  compares: "search of 1,000,000 names by another spelling, p95 in ms on a real Neo4j (--names N)",
  takes: "5 min",
  run: (print, args = []) =>
    withTemporaryHome(async ({ home }) => {
      const { values } = parseArgs({
        args: [...args],
        options: { names: { type: "string", default: "1000000" } },
      });
      const count = Number(values.names);
      const local = await startLocalNeo4j({ home, jars: JARS, heapMb: 2048 });
      try {
        const store = await neo4jStore(await connect(local));
        const random = seededRandom(SEED);
        const sought = await writeNames(store, count, random, print);
        const { times, found } = await searchAll(store, sought);
        await store.close();
        const p95 = percentile(times, 0.95);
        print(
          `${times.length} searches: median ${percentile(times, 0.5).toFixed(0)} ms, slowest ${Math.max(...times).toFixed(0)} ms`,
        );
        print(`the name itself among the first 10: ${found} of ${times.length}`);
        return {
          figure: `p95 ${p95.toFixed(0)} ms at ${count} names, ${((100 * found) / times.length).toFixed(0)} % found`,
          goal: `p95 ${P95_MS} ms, 95 % found`,
          pass: p95 < P95_MS && found >= 0.95 * times.length,
        };
      } finally {
        await local.stop();
      }
    }),
};

/** Writes that many persons and returns those to search for, spread over all of them. */
async function writeNames(
  store: Store,
  count: number,
  random: () => number,
  print: (line: string) => void,
): Promise<MadeName[]> {
  const started = performance.now();
  await store.putCase({ id: CASE, title: "Names", offences: [], handling: "" });
  const source = madeSource(CASE, "names.csv", count);
  await store.startImport(source);
  const sought: MadeName[] = [];
  const every = Math.max(1, Math.floor(count / (SEARCHES + WARMING)));
  for (let from = 0, batch = 1; from < count; from += BATCH, batch += 1) {
    const entities: Graph["entities"] = [];
    for (let number = from; number < Math.min(count, from + BATCH); number += 1) {
      const made = makeName(random);
      if (number % every === 0 && sought.length < SEARCHES + WARMING) sought.push(made);
      const statement = {
        source: source.id,
        lines: [number + 2],
        names: [made.name],
        attributes: {},
        listed: [],
      };
      entities.push({
        ...derive(entityId("person", `bench-${number}`), [statement]),
        statements: [statement],
      });
    }
    await store.writeBatch({
      source: source.id,
      graph: { entities, links: [] },
      watermark: { segment: 0, batch },
    });
  }
  await store.finishImport(source);
  print(`seed ${SEED}: ${count} names written in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  return sought;
}

async function searchAll(
  store: Store,
  sought: readonly MadeName[],
): Promise<{ times: number[]; found: number }> {
  const scope = localScope([CASE]);
  const times: number[] = [];
  let found = 0;
  for (const [at, { name, other }] of sought.entries()) {
    const started = performance.now();
    const { entities } = await store.search(other, scope, 10);
    if (at < WARMING) continue;
    times.push(performance.now() - started);
    if (entities.some(({ names }) => names.includes(name))) found += 1;
  }
  return { times, found };
}
