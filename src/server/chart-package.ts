import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Signer } from "#access/signer.ts";
import { citedRowsCsv } from "#chart/cited-rows-csv.ts";
import { drawPages } from "#chart/draw-pages.ts";
import { drawPdf } from "#chart/draw-pdf.ts";
import { drawPng } from "#chart/draw-png.ts";
import { drawSvgPages } from "#chart/draw-svg.ts";
import { chartIndex, chartManifest, manifestText, signedEnvelope } from "#chart/manifest.ts";
import { type ChartFonts, textShaper } from "#chart/shape-text.ts";
import type { ChartInput } from "#model/chart.ts";
import type { CaseId } from "#model/source.ts";

/** A file to be written: its name, and what it holds. */
export type FileToWrite = { readonly name: string; readonly body: Uint8Array };

export type PackageTools = {
  readonly fonts: ChartFonts;
  readonly signer: Signer;
  /** Name and version of the program, as the manifest says it. */
  readonly tool: string;
  /** The verifier that goes with the chart. */
  readonly verifier: Uint8Array;
};

/**
 * All files of a chart that can be checked by itself: PDF, every sheet as SVG and PNG, the cited rows, the manifest, the
 * verifier, what else is given, and the signature over all of them. Names are from a closed list; same input, same bytes.
 */
export async function chartPackage(
  input: ChartInput,
  of: CaseId,
  { fonts, signer, tool, verifier }: PackageTools,
  more: readonly FileToWrite[] = [],
): Promise<FileToWrite[]> {
  const { svg } = drawSvgPages(input, fonts);
  const manifest = chartManifest(input, fonts, tool, of);
  const files: FileToWrite[] = [
    { name: "chart.pdf", body: await drawPdf(input, fonts) },
    ...svg.flatMap((text, i) => [
      { name: sheetName(i, "svg"), body: Buffer.from(text) },
      { name: sheetName(i, "png"), body: drawPng(text) },
    ]),
    { name: "cited-rows.csv", body: Buffer.from(citedRowsCsv(drawPages(textShaper(fonts), input).rows)) },
    { name: "manifest.json", body: Buffer.from(manifestText(manifest)) },
    { name: "verify.mjs", body: verifier },
    ...more,
  ];
  const index = chartIndex(
    manifest,
    files.map(({ name, body }) => ({ name, bytes: body.length, sha256: sha256(body) })),
    signer,
  );
  const envelope = signedEnvelope(index, signer.fingerprint, signer.sign);
  return [...files, { name: "manifest.dsse.json", body: Buffer.from(envelope) }];
}

/** The single-file verifier as it lies beside the program. */
export function readVerifier(root: string): Promise<Uint8Array> {
  return readFile(join(root, "src", "verifier", "verify.mjs"));
}

/** `chart.svg`, `chart-2.svg`, …: the sheets in order. */
export function sheetName(sheet: number, ending: "svg" | "png"): string {
  return sheet === 0 ? `chart.${ending}` : `chart-${sheet + 1}.${ending}`;
}

function sha256(body: Uint8Array): string {
  return createHash("sha256").update(body).digest("hex");
}
