import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "#model/canonical-json.ts";
import { type ChartInput, PLAIN_SETTING } from "#model/chart.ts";
import { type ChartManifest, INDEX_TYPE, MANIFEST_FORMAT, type PackageFile } from "#model/chart-manifest.ts";
import { isProtected } from "#model/standing.ts";
import { drawPages } from "./draw-pages.ts";
import { inListOrder } from "./facts.ts";
import { type ChartFonts, textShaper } from "./shape-text.ts";

/** The manifest of a chart: everything it shows and rests on, pseudonyms in place; same input, same manifest. */
export function chartManifest(input: ChartInput, fonts: ChartFonts, tool: string, of: string): ChartManifest {
  const { masked, list, rows } = drawPages(textShaper(fonts), input);
  const entities = inListOrder(masked.graph.entities);
  const numbers = new Map(entities.map(({ id }, i) => [id, `E${i + 1}`]));
  const files = new Map(list.files.map(({ number, source }) => [source.id, number]));
  const { score } = masked;
  return {
    format: MANIFEST_FORMAT,
    tool,
    case: of,
    title: masked.title,
    setting: input.setting ?? PLAIN_SETTING,
    ...(score !== undefined && { score: printedScore(score, numbers) }),
    releases: masked.releases.map(({ person, ...release }) => ({ ...release, entity: numbers.get(person) })),
    notes: masked.notes.map(({ text, about }) => ({
      text,
      ...(about !== undefined && { entity: numbers.get(about) }),
    })),
    sources: list.files.map(({ number, source }) => {
      const { id: _, case: __, state: ___, watermark: ____, ...stated } = source;
      return { number, ...stated };
    }),
    entities: entities.map(({ id, kind, caption, standing, names }) => ({
      number: numbers.get(id) ?? "",
      kind,
      caption,
      ...(!(isProtected(standing) && names.length === 0) && kind !== "document" && { id }),
    })),
    links: list.links.map(
      ({ number, kind, from, to, source, count, first, last, totals, attributes, events }) => ({
        number,
        kind,
        from: numbers.get(from) ?? "",
        to: numbers.get(to) ?? "",
        file: files.get(source) ?? "",
        lines: [...new Set(events?.lines ?? [])].toSorted((a, b) => a - b),
        count,
        ...(first !== undefined && { first }),
        ...(last !== undefined && { last }),
        totals,
        attributes,
      }),
    ),
    facts: list.facts.map(({ number, entity, file, statement }) => ({
      number,
      entity: numbers.get(entity) ?? "",
      file,
      lines: statement.lines,
      names: statement.names,
      attributes: statement.attributes,
      listed: statement.listed,
    })),
    rows: rows.map(({ file, line, state, text, offset, length, commitment }) => ({
      number: `${file}:${line}`,
      file,
      line,
      state,
      text,
      offset,
      length,
      commitment,
    })),
  };
}

/** The score with the numbers of this chart in the place of ids; who is not on it has none. */
function printedScore(
  { run, cluster }: NonNullable<ChartInput["score"]>,
  numbers: ReadonlyMap<string, string>,
): unknown {
  const { rank, score, toFugitives, toSyndicates, parts = [] } = cluster;
  return {
    ...run,
    rank,
    score,
    toFugitives,
    toSyndicates,
    parts: parts.map(({ side, points, chain }) => ({
      side,
      points,
      reliability: chain.reliability,
      steps: chain.steps.map(({ from, to, reliability }) => ({
        from: numbers.get(from) ?? "",
        to: numbers.get(to) ?? "",
        reliability,
      })),
    })),
  };
}

const LISTS = ["sources", "entities", "links", "facts", "rows"] as const;

/**
 * What is signed: the hash of every file, of the manifest, and of every item of it by number and in order, so that a change
 * is found and named. An item's hash is the SHA-256 of its canonical JSON (keys in code unit order).
 */
export function chartIndex(
  manifest: ChartManifest,
  files: readonly PackageFile[],
  key: { readonly publicKey: string; readonly fingerprint: string },
): string {
  const heads = Object.entries(manifest).filter(([name]) => !(LISTS as readonly string[]).includes(name));
  return canonicalJson({
    format: INDEX_TYPE,
    key: { algorithm: "Ed25519", publicKey: key.publicKey, fingerprint: key.fingerprint },
    files,
    heads: heads.map(([name, value]) => [name, hashOf(value)]),
    items: LISTS.map((name) => [name, manifest[name].map((item) => [item.number, hashOf(item)])]),
  });
}

/** A DSSE v1 envelope (Dead Simple Signing Envelope) over the index; `sign` signs its pre-authentication encoding. */
export function signedEnvelope(
  index: string,
  fingerprint: string,
  sign: (bytes: Uint8Array) => string,
): string {
  const payload = utf8ToBytes(index);
  const header = utf8ToBytes(`DSSEv1 ${INDEX_TYPE.length} ${INDEX_TYPE} ${payload.length} `);
  const encoded = new Uint8Array(header.length + payload.length);
  encoded.set(header);
  encoded.set(payload, header.length);
  return `${canonicalJson({
    payloadType: INDEX_TYPE,
    payload: Buffer.from(payload).toString("base64"),
    signatures: [{ keyid: fingerprint, sig: sign(encoded) }],
  })}\n`;
}

/** A manifest as its file holds it: one item a line, so that two can be compared line by line. */
export function manifestText(manifest: ChartManifest): string {
  const parts = Object.entries(manifest)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      if (!Array.isArray(value) || value.length === 0)
        return `${JSON.stringify(name)}:${canonicalJson(value)}`;
      return `${JSON.stringify(name)}:[\n${value.map(canonicalJson).join(",\n")}\n]`;
    });
  return `{\n${parts.join(",\n")}\n}\n`;
}

function hashOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}
