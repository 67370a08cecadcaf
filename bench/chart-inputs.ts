import { createHash } from "node:crypto";
import type { ChartInput, CitedRow } from "#model/chart.ts";
import { type Entity, type Link, entityId, linkId } from "#model/graph.ts";
import { CaseId, type Source, sourceId } from "#model/source.ts";
import { seededRandom } from "./bench.ts";

const CASE = CaseId.parse("bench");
const SOURCES = 6;
const SCRIPTS = ["김가상", "ចាន់ ដារា", "月湖控股", "Moonlake"] as const;

export type MadeChart = { readonly chart: ChartInput; readonly originals: ReadonlyMap<string, Buffer> };

/**
 * A fictional chart with so many entities and links in clusters of people, phones and accounts, captions in four scripts, and
 * `rows` cited rows spread over the links; with the made-up files that hold the rows.
 */
export function madeChart(entities: number, links: number, rows: number, seed: number): MadeChart {
  const random = seededRandom(seed);
  const pick = (below: number): number => Math.floor(random() * below);
  const made = Array.from({ length: entities }, (_, i) => madeEntity(i));
  const lineCounts = Array.from({ length: links }, () => 1);
  for (let left = rows - links; left > 0; left -= 1) {
    const at = pick(links);
    lineCounts[at] = (lineCounts[at] ?? 1) + 1;
  }
  const texts: string[][] = Array.from({ length: SOURCES }, () => [
    "caller,callee,start_time,duration,tower",
  ]);
  const cited: { source: number; lines: number[] }[] = [];
  for (let i = 0; i < links; i += 1) {
    const source = pick(SOURCES);
    const lines = Array.from({ length: lineCounts[i] ?? 1 }, () => {
      const own = texts[source];
      own?.push(
        `+8551${pick(1e7)},+8551${pick(1e7)},2026-0${1 + pick(9)}-1${pick(10)} 0${pick(10)}:15:00,${pick(900)},PP-${pick(300)}`,
      );
      return own?.length ?? 1;
    });
    cited.push({ source, lines });
  }
  const files = texts.map((lines) => Buffer.from(lines.map((line) => `${line}\n`).join("")));
  const sources = files.map((bytes, i) => madeSource(i, bytes));
  return {
    chart: {
      graph: { entities: made, links: madeLinks(made, cited, sources, pick) },
      sources,
      places: [],
      title: {
        title: "Bench chart",
        caseTitle: "Fictional",
        handling: "FICTIONAL",
        author: "bench",
        date: "2026-11-24",
        selection: `All ${links} recorded links between ${entities} entities.`,
      },
      setting: {
        paper: "A3",
        orientation: "landscape",
        language: "en",
        arrangement: "network",
        across: 1,
        down: 1,
      },
      rows: sources.flatMap((source, i) => rowsOf(source, texts[i] ?? [])),
    },
    originals: new Map(sources.map(({ sha256 }, i) => [sha256, files[i] ?? Buffer.alloc(0)])),
  };
}

function madeEntity(i: number): Entity {
  const kind = (["person", "phone", "phone", "bank_account"] as const)[i % 4] ?? "phone";
  const key = kind === "phone" ? `+85512${String(i).padStart(6, "0")}` : `made/${i}`;
  const caption = kind === "phone" ? key : `${SCRIPTS[i % SCRIPTS.length]} ${i}`;
  const standing = { wanted: i % 97 === 0, sanctioned: i % 101 === 1 };
  return { id: entityId(kind, key), kind, caption, names: [caption], standing };
}

function madeLinks(
  entities: readonly Entity[],
  cited: readonly { source: number; lines: number[] }[],
  sources: readonly Source[],
  pick: (below: number) => number,
): Link[] {
  const links = new Map<string, Link>();
  for (const { source, lines } of cited) {
    const stating = sources[source];
    for (;;) {
      const a = pick(entities.length);
      const b =
        pick(4) > 0
          ? Math.min(entities.length - 1, Math.floor(a / 12) * 12 + pick(12))
          : pick(entities.length);
      const [from, to] = [entities[a], entities[b]];
      if (from === undefined || to === undefined || from === to || stating === undefined) continue;
      const kind = from.kind === "person" ? "holds" : from.kind === "bank_account" ? "transferred" : "called";
      const id = linkId(kind, from.id, to.id, stating.id);
      if (links.has(id)) continue;
      const first = "2026-01-03T04:05:06Z";
      links.set(id, {
        id,
        kind,
        from: from.id,
        to: to.id,
        source: stating.id,
        count: lines.length,
        first,
        last: first,
        totals: {},
        attributes: {},
        events: { lines },
      });
      break;
    }
  }
  return [...links.values()];
}

function madeSource(i: number, bytes: Buffer): Source {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return {
    id: sourceId(CASE, sha256, "calls"),
    case: CASE,
    fileName: `calls-${i}.csv`,
    bytes: bytes.length,
    sha256,
    profile: "calls",
    profileVersion: 1,
    encoding: "utf-8",
    headerLine: 1,
    timezone: "Asia/Phnom_Penh",
    grade: "B2",
    exhibit: `EX-${i}`,
    importedBy: "bench",
    importedAt: "2026-11-24T00:00:00Z",
    state: "complete",
    watermark: { segment: 1, batch: 1 },
    read: 1,
    accepted: 1,
    rejected: 0,
  };
}

function rowsOf({ id }: Source, lines: readonly string[]): CitedRow[] {
  let offset = 0;
  return lines.map((text, i): CitedRow => {
    const row: CitedRow = {
      source: id,
      line: i + 1,
      state: "open",
      text,
      offset,
      length: Buffer.byteLength(text),
      commitment: createHash("sha256").update(text).digest("hex"),
    };
    offset += row.length + 1;
    return row;
  });
}
