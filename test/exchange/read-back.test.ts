import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EXPORT_FORMATS } from "#exchange/formats.ts";
import { EXPORT_FORMAT_IDS } from "#model/export-format.ts";
import type { Graph } from "#model/graph.ts";
import { essence } from "./essence.ts";
import { exportInput, exported, readBack, together } from "./export-of.ts";
import { graphs } from "./graphs.ts";

const CASES = join(import.meta.dirname, "../../fixtures/cases");
const FORMATS = EXPORT_FORMAT_IDS.filter((id) => EXPORT_FORMATS[id].readBack);

/** All that the files we read say, as one graph. */
async function everyCase(): Promise<Graph> {
  const names = (await readdir(CASES)).filter((name) => name.endsWith(".graph.json"));
  const texts = await Promise.all(names.map(async (name) => readFile(join(CASES, name), "utf8")));
  const results = texts.flatMap((text) => [JSON.parse(text) as { graph: Graph } | { graph: Graph }[]].flat());
  const all = results.map(({ graph }) => graph);
  return together(
    all.flatMap(({ entities }) => entities),
    all.flatMap(({ links }) => links),
  );
}

const all = await everyCase();

describe.each(FORMATS)("%s comes back as it was", (format) => {
  test("the graph of every file we read", async () => {
    const { graph: back, rejected } = await readBack(format, exported(format, exportInput(all)));
    expect(rejected).toEqual([]);
    expect(essence(back)).toEqual(essence(all));
  });

  test("any graph", async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async (graph) => {
        const { graph: back, rejected } = await readBack(format, exported(format, exportInput(graph)));
        expect({ rejected, graph: essence(back) }).toEqual({ rejected: [], graph: essence(graph) });
      }),
      { numRuns: 40 },
    );
  });

  test("the same graph gives the same bytes", () => {
    const reversed = { entities: all.entities.toReversed(), links: all.links.toReversed() };
    expect(exported(format, exportInput(all)).equals(exported(format, exportInput(reversed)))).toBe(true);
  });
});
