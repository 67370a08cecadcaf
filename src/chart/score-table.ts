import type { PrintedScore } from "#model/chart.ts";
import type { EntityId } from "#model/graph.ts";
import type { ChainStep } from "#model/score.ts";
import type { Graph } from "#model/graph.ts";
import type { ExhibitList } from "./exhibits.ts";
import type { ListTable } from "./list-tables.ts";
import type { Cell } from "./table.ts";
import type { Say } from "./words/say.ts";

/**
 * How a score was made: the sentence that it is a lead, its working, method and hashes, then each part with its chain. A
 * score is printed nowhere else on a chart.
 */
export function scoreTable(
  score: PrintedScore | undefined,
  graph: Graph,
  list: ExhibitList,
  say: Say,
): ListTable[] {
  if (score === undefined) return [];
  const { run, cluster } = score;
  const captions = new Map<EntityId, string>(graph.entities.map(({ id, caption }) => [id, caption]));
  const numbers = new Map(list.links.map(({ id, number }) => [id as string, number]));
  const chainCell = (seed: EntityId, steps: readonly ChainStep[]): Cell =>
    chainWords(seed, steps, captions, numbers, say);
  const parts = cluster.parts ?? [];
  const rows: Cell[][] = [
    ...parts.map(({ side, points, chain }): Cell[] => [
      [say.text(side === "fugitives" ? "sideFugitives" : "sideSyndicates")],
      [points.toFixed(1)],
      [chain.reliability.toFixed(3)],
      chainCell(chain.seed, chain.steps),
    ]),
    ...(cluster.wholeChain === undefined
      ? []
      : [
          [
            [say.text("wholeChain")],
            [],
            [cluster.wholeChain.reliability.toFixed(3)],
            chainCell(cluster.wholeChain.fugitive, cluster.wholeChain.steps),
          ],
        ]),
  ];
  return [
    {
      heading: say.text("listScore"),
      lead: [
        say.text("scoreLead"),
        `${say.text("scoreOf", { rank: cluster.rank })}: ${say.text("scoreWorking", {
          score: cluster.score.toFixed(1),
          fugitives: cluster.toFugitives.toFixed(3),
          syndicates: cluster.toSyndicates.toFixed(3),
        })}`,
        `${say.text("method")}: ${run.method} · ${say.text("asOf")}: ${run.asOf}`,
        `${say.text("parametersHash")}: ${run.parametersHash}`,
        `${say.text("inputHash")}: ${run.inputHash}`,
      ],
      columns: [
        { heading: say.text("side"), share: 110 },
        { heading: say.text("points"), share: 40, align: "right" },
        { heading: say.text("reliability"), share: 60, align: "right" },
        { heading: say.text("chain"), share: 560, even: true },
      ],
      rows,
    },
  ];
}

/** One line a step: between whom, how reliable, and the exhibit numbers of the links it rests on. */
function chainWords(
  seed: EntityId,
  steps: readonly ChainStep[],
  captions: ReadonlyMap<EntityId, string>,
  numbers: ReadonlyMap<string, string>,
  say: Say,
): Cell {
  const name = (id: EntityId): string => captions.get(id) ?? say.text("notOnChart");
  let at = seed;
  return steps.map(({ from, to, reliability, evidence, maybeOne }) => {
    const next = from === at ? to : from;
    const rests = [
      ...evidence.map(({ link }) => numbers.get(link) ?? say.text("notOnChart")),
      ...(maybeOne === undefined ? [] : [say.text("maybeOne", { chance: maybeOne.toFixed(2) })]),
    ];
    const words = `${name(at)} – ${name(next)}: ${reliability.toFixed(3)} (${[...new Set(rests)].join(", ")})`;
    at = next;
    return words;
  });
}
