import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Command } from "commander";
import { chartFonts } from "#chart/chart-fonts.ts";
import { drawPdf } from "#chart/draw-pdf.ts";
import { drawPng } from "#chart/draw-png.ts";
import { drawSvgPages } from "#chart/draw-svg.ts";
import { chartManifest, manifestText } from "#chart/manifest.ts";
import { Problem } from "#model/problem.ts";
import { chartPackage, readVerifier } from "#server/chart-package.ts";
import { openChartDesk, toolName } from "./chart-desk.ts";
import { type ChartFlags, addChartOptions } from "./chart-options.ts";
import { gatherAsked } from "./gather-asked.ts";
import { printJson, say } from "./print.ts";
import { readPackageFile } from "./read-package-file.ts";
import { withWorkspace } from "./workspace.ts";

type Files = { pdf?: string; svg?: string; png?: string; manifest?: string; package?: string };

/** `chart VIEW|CLUSTER|FROM TO`: a link chart in every format, with its signed manifest. */
export function addChartCommand(program: Command): void {
  const command = program
    .command("chart <what...>")
    .description(
      "the link chart of a view (id or title), of a cluster (id or rank), or of the way between two entities",
    )
    .option("--pdf <file>", "write the chart with its lists as PDF/A")
    .option("--svg <file>", "write the drawing; further sheets beside it as FILE-2, FILE-3 …")
    .option("--png <file>", "the same as pictures, 200 dots an inch")
    .option("--manifest <file>", "write what the chart says and rests on, as JSON")
    .option("--package <directory>", "write all of these, signed, with the verifier for the other side");
  addChartOptions(command).action((what: string[], options: ChartFlags & Files) =>
    withWorkspace(async (workspace, config) => {
      if (
        (["pdf", "svg", "png", "manifest", "package"] as const).every((name) => options[name] === undefined)
      ) {
        throw new Problem(
          "usage/invalid",
          "Name a file to write with --pdf, --svg, --png, --manifest or --package.",
        );
      }
      const desk = await openChartDesk(workspace, config);
      const { chart, of } = await gatherAsked(what, options, desk, config);
      const fonts = chartFonts(readPackageFile);
      const written: Written[] = [];
      const svg = options.svg || options.png ? drawSvgPages(chart, fonts).svg : [];
      for (const [i, text] of svg.entries()) {
        if (options.svg) written.push(await keep(numbered(options.svg, i), text));
        if (options.png) written.push(await keep(numbered(options.png, i), drawPng(text)));
      }
      if (options.pdf) written.push(await keep(options.pdf, await drawPdf(chart, fonts)));
      if (options.manifest) {
        const manifest = chartManifest(chart, fonts, toolName(config), of);
        written.push(await keep(options.manifest, manifestText(manifest)));
      }
      if (options.package) {
        const tools = {
          fonts,
          signer: desk.signer,
          tool: toolName(config),
          verifier: await readVerifier(config.root),
        };
        written.push(...(await keepAll(options.package, await chartPackage(chart, of, tools))));
      }
      report(written, desk.signer.fingerprint, options);
    }),
  );
}

type Written = { file: string; sha256: string };

/** Says what was written, with hashes, and by which key it is signed. */
export function report(
  files: readonly Written[],
  fingerprint: string,
  options: { json?: true; package?: string },
): void {
  if (options.json) return printJson({ files, key: fingerprint });
  for (const { file, sha256 } of files) say(`${file}  SHA-256 ${sha256}`);
  if (options.package !== undefined) say(`Signed by the key with SHA-256 ${fingerprint}.`);
}

/** Writes files into a directory of their own, made when it is new. */
export async function keepAll(
  directory: string,
  files: readonly { name: string; body: Uint8Array }[],
): Promise<Written[]> {
  await mkdir(directory, { recursive: true });
  const written = [];
  for (const { name, body } of files) written.push(await keep(join(directory, name), body));
  return written;
}

async function keep(file: string, content: string | Uint8Array): Promise<Written> {
  await writeFile(file, content);
  return { file, sha256: createHash("sha256").update(content).digest("hex") };
}

function numbered(file: string, sheet: number): string {
  const ending = extname(file);
  return sheet === 0 ? file : `${file.slice(0, file.length - ending.length)}-${sheet + 1}${ending}`;
}
