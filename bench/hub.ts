import { type EntityId, type Graph, entityId, linkId } from "#model/graph.ts";
import { CaseId, type Source } from "#model/source.ts";
import { derive } from "#model/derive.ts";
import type { Bench } from "./bench.ts";
import { madeSource } from "./made-source.ts";
import { expandRatio } from "./expand-ratio.ts";
import { withServedDatabase, type ServedDatabase } from "./served-database.ts";

const NEIGHBOURS = 20_000;
const BATCH = 2000;
const ROUNDS = 60;
const CASE = CaseId.parse("bench-hub");
const HUB = phone(0);

export const bench: Bench = {
  compares: `expand of a hub with ${NEIGHBOURS} neighbours through the API against the bare driver`,
  takes: "1 min",
  run: (print) =>
    withServedDatabase(async (served) => {
      await writeHub(served);
      return expandRatio(served, CASE, [HUB], ROUNDS, print);
    }),
};

function phone(number: number): EntityId {
  return entityId("phone", `+85512${String(number).padStart(6, "0")}`);
}

async function writeHub({ workspace: { store } }: ServedDatabase): Promise<void> {
  await store.putCase({ id: CASE, title: "Hub", offences: [], handling: "" });
  const source = madeSource(CASE, "hub.csv", NEIGHBOURS);
  await store.startImport(source);
  for (let from = 1, batch = 1; from <= NEIGHBOURS; from += BATCH, batch++) {
    await store.writeBatch({
      source: source.id,
      graph: callsToHub(source, from),
      watermark: { segment: 0, batch },
    });
  }
  await store.finishImport(source);
}

function callsToHub(source: Source, from: number): Graph {
  const callers = Array.from({ length: BATCH }, (_, index) => phone(from + index));
  return {
    entities: [HUB, ...callers].map((id) => {
      const statement = { source: source.id, lines: [1], names: [], attributes: {}, listed: [] };
      return { ...derive(id, [statement]), statements: [statement] };
    }),
    links: callers.map((caller, index) => {
      const calls = 1 + ((from + index) % 7);
      const at = "2026-01-02T03:04:05Z";
      return {
        id: linkId("called", caller, HUB, source.id),
        kind: "called",
        from: caller,
        to: HUB,
        source: source.id,
        count: calls,
        first: at,
        last: at,
        totals: {},
        attributes: {},
        events: {
          lines: Array.from({ length: calls }, (__, call) => from + index + call),
          at: Array(calls).fill(at),
        },
      };
    }),
  };
}
