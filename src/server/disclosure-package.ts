import { drawDisclosure } from "#chart/draw-disclosure.ts";
import type { Scope } from "#model/store.ts";
import { type FileToWrite, type PackageTools, chartPackage } from "./chart-package.ts";
import { type Charted, type DisclosureDesk, gatherDisclosure } from "./gather-disclosure.ts";

/** The files of a chart package with what the chart leaves out and why, for people and for programs, signed as a whole. */
export async function disclosurePackage(
  charted: Charted,
  desk: DisclosureDesk,
  scope: Scope,
  tools: PackageTools,
): Promise<FileToWrite[]> {
  const disclosure = await gatherDisclosure(charted, desk, scope);
  return chartPackage(charted.chart, charted.of, tools, [
    { name: "disclosure.pdf", body: await drawDisclosure(charted.chart, disclosure, tools.fonts) },
    { name: "disclosure.json", body: Buffer.from(`${JSON.stringify(disclosure, null, 1)}\n`) },
  ]);
}
