import { join } from "node:path";
import type { Command } from "commander";
import { readAudit } from "#access/audit/report-audit.ts";
import { chartFonts } from "#chart/chart-fonts.ts";
import { drawDisclosure } from "#chart/draw-disclosure.ts";
import { queryText } from "#neo4j/queries.ts";
import { chartPackage, readVerifier } from "#server/chart-package.ts";
import { gatherDisclosure } from "#server/gather-disclosure.ts";
import { keepAll, report } from "./chart.ts";
import { openChartDesk, toolName } from "./chart-desk.ts";
import { type ChartFlags, addChartOptions } from "./chart-options.ts";
import { gatherAsked } from "./gather-asked.ts";
import { readPackageFile } from "./read-package-file.ts";
import { withWorkspace } from "./workspace.ts";

/** `disclose VIEW|CLUSTER|FROM TO`: the chart package with all that the chart does not show. */
export function addDiscloseCommand(program: Command): void {
  const command = program
    .command("disclose <what...>")
    .description(
      "the chart package with what it leaves out and why: links, matches, contrary evidence, rows, searches, queries",
    )
    .requiredOption("--out <directory>", "the directory to write, signed as a whole");
  addChartOptions(command).action((what: string[], options: ChartFlags & { out: string }) =>
    withWorkspace(async (workspace, config) => {
      const desk = await openChartDesk(workspace, config);
      const { chart, selected, of, scope } = await gatherAsked(what, options, desk, config);
      const fonts = chartFonts(readPackageFile);
      const disclosure = await gatherDisclosure(
        chart,
        selected,
        of,
        { ...workspace, readAudit: () => readAudit(join(config.home, "audit")), queryText },
        scope,
      );
      const more = [
        { name: "disclosure.pdf", body: await drawDisclosure(chart, disclosure, fonts) },
        { name: "disclosure.json", body: Buffer.from(`${JSON.stringify(disclosure, null, 1)}\n`) },
      ];
      const tools = {
        fonts,
        signer: desk.signer,
        tool: toolName(config),
        verifier: await readVerifier(config.root),
      };
      const written = await keepAll(options.out, await chartPackage(chart, of, tools, more));
      report(written, desk.signer.fingerprint, { ...options, package: options.out });
    }),
  );
}
