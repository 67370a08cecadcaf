import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import type { Command } from "commander";
import { chartFonts } from "#chart/chart-fonts.ts";
import { drawPdf } from "#chart/draw-pdf.ts";
import { drawSvg } from "#chart/draw-svg.ts";
import type { ChartInput } from "#model/chart.ts";
import { Problem } from "#model/problem.ts";
import type { ScoreRun } from "#model/score.ts";
import type { Store } from "#model/store.ts";
import { gatherCluster } from "#server/gather-cluster.ts";
import { gatherChart } from "#server/gather-chart.ts";
import { scoreInWorker } from "#server/score-in-worker.ts";
import { parseCountFromZero } from "./arguments.ts";
import { caseScope } from "./case-scope.ts";
import type { Config } from "./config.ts";
import { printJson, say } from "./print.ts";
import { readPackageFile } from "./read-package-file.ts";
import { withWorkspace } from "./workspace.ts";

type Options = {
  case: string;
  pdf?: string;
  svg?: string;
  title?: string;
  author?: string;
  date: string;
  asOf: string;
  members: string;
  json?: true;
};

/** `chart CLUSTER`: the link chart of a cluster's chains as PDF and SVG. */
export function addChartCommand(program: Command): void {
  program
    .command("chart <cluster>")
    .description(
      "the link chart of a cluster (its id or rank): its chains and the links among their entities",
    )
    .requiredOption("--case <id>", "the case of the cluster")
    .option("--pdf <file>", "write the chart with its exhibit list, A4")
    .option("--svg <file>", "write the chart page alone")
    .option("--title <text>", "title of the chart")
    .option("--author <text>", "who made it")
    .option("--date <text>", "the date to print", today())
    .option("--as-of <date>", "the day from which evidence ages, YYYY-MM-DD", today())
    .option("--members <n>", "how many members beside the chains", "0")
    .option("--json", "one JSON document")
    .action((cluster: string, options: Options) =>
      withWorkspace(async ({ store }, config) => {
        if (options.pdf === undefined && options.svg === undefined) {
          throw new Problem("usage/invalid", "Name a file to write with --pdf or --svg.");
        }
        const chart = await clusterChart(store, cluster, options, config);
        const fonts = chartFonts(readPackageFile);
        const files = [];
        if (options.svg) files.push(await keep(options.svg, drawSvg(chart, fonts)));
        if (options.pdf) files.push(await keep(options.pdf, await drawPdf(chart, fonts)));
        if (options.json) return printJson({ cluster, files });
        for (const { file, sha256 } of files) say(`${file}  SHA-256 ${sha256}`);
      }),
    );
}

async function clusterChart(
  store: Store,
  cluster: string,
  options: Options,
  { scoreWorker, user }: Config,
): Promise<ChartInput> {
  const { known, scope } = await caseScope(options.case, store);
  const run = await scoreInWorker(scoreWorker, await store.evidence(scope), options.asOf);
  const members = parseCountFromZero("--members", options.members);
  const { cluster: chosen, graph } = await gatherCluster(run, find(run, cluster), members, store, scope);
  const entities = graph.entities.map(({ id }) => id);
  const title = {
    title: options.title ?? `Cluster ${chosen.rank}`,
    caseTitle: known.title,
    handling: known.handling,
    author: options.author ?? user,
    date: options.date,
    selection:
      `All ${graph.links.length} recorded links among ${entities.length} of the ${chosen.members.length} members of ` +
      `cluster ${chosen.rank} (score ${chosen.score.toFixed(1)}, ${run.method}) and its chains.`,
  };
  return gatherChart({ entities, places: [], title }, store, scope);
}

/** The id of the cluster that the text names by id or by rank. */
function find(run: ScoreRun, text: string): string {
  const cluster = run.clusters.find(({ id, rank }) => id === text || String(rank) === text);
  if (cluster === undefined) {
    throw new Problem(
      "cluster/unknown",
      `There is no cluster "${text}" among the ${run.clusters.length} of this case.`,
    );
  }
  return cluster.id;
}

async function keep(file: string, content: string | Uint8Array): Promise<{ file: string; sha256: string }> {
  await writeFile(file, content);
  return { file, sha256: createHash("sha256").update(content).digest("hex") };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
