import type { Command } from "commander";
import { readAudit } from "#access/audit/report-audit.ts";
import { chartFonts } from "#chart/chart-fonts.ts";
import { queryText } from "#neo4j/queries.ts";
import { resolveParties } from "#resolve/resolve-request.ts";
import { LEAST_LIKELY, readParties } from "#server/candidates.ts";
import { readVerifier } from "#server/chart-package.ts";
import { disclosurePackage } from "#server/disclosure-package.ts";
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
      const { scope, ...charted } = await gatherAsked(what, options, desk, config);
      const files = await disclosurePackage(
        charted,
        {
          ...workspace,
          readAudit: () => readAudit(workspace.audit.directory),
          findCandidates: async (kind) =>
            resolveParties({
              parties: await readParties(workspace.store, kind, scope),
              sort: "candidates",
              least: LEAST_LIKELY,
            }),
          queryText,
        },
        scope,
        {
          fonts: chartFonts(readPackageFile),
          signer: desk.signer,
          tool: toolName(config),
          verifier: await readVerifier(config.root),
        },
      );
      const written = await keepAll(options.out, files);
      report(written, desk.signer.fingerprint, { ...options, package: options.out });
    }),
  );
}
