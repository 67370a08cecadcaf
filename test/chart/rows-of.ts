import { createHash } from "node:crypto";
import type { ChartInput, CitedRow } from "#model/chart.ts";

/** The bytes of a made-up file whose line n says so, and the rows of it that a chart cites, as they would be gathered. */
export function originalOf(
  fileName: string,
  lines: number,
): { bytes: Buffer; lineAt: (line: number) => [offset: number, length: number] } {
  const texts = Array.from(
    { length: lines },
    (_, i) => `${fileName},line ${i + 1},+12025550${100 + (i % 900)}`,
  );
  const offsets: [number, number][] = [];
  let offset = 0;
  for (const text of texts) {
    const length = Buffer.byteLength(text);
    offsets.push([offset, length]);
    offset += length + 1;
  }
  return {
    bytes: Buffer.from(texts.map((text) => `${text}\n`).join("")),
    lineAt: (line) => offsets[line - 1] ?? [0, 0],
  };
}

/** The chart with a row for every line it cites, bound to files made up for its sources, and those files by their hash. */
export function withRows(chart: ChartInput): { chart: ChartInput; originals: Map<string, Buffer> } {
  const originals = new Map<string, Buffer>();
  const rows: CitedRow[] = [];
  const sources = chart.sources.map((source) => {
    const cited = [
      ...chart.graph.links
        .filter((link) => link.source === source.id)
        .flatMap((link) => link.events?.lines ?? []),
      ...chart.graph.entities.flatMap((entity) =>
        (entity.statements ?? []).filter((one) => one.source === source.id).flatMap((one) => one.lines),
      ),
    ];
    const { bytes, lineAt } = originalOf(source.profile, Math.max(1, ...cited));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    originals.set(sha256, bytes);
    for (const line of [...new Set(cited)].toSorted((a, b) => a - b)) {
      const [offset, length] = lineAt(line);
      const row = bytes.subarray(offset, offset + length);
      const commitment = createHash("sha256").update(row).digest("hex");
      rows.push({ source: source.id, line, state: "open", text: row.toString(), offset, length, commitment });
    }
    return { ...source, sha256, bytes: bytes.length };
  });
  return { chart: { ...chart, sources, rows }, originals };
}
