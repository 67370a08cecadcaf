import { z } from "zod";
import { Attributes, LinkAttributes } from "./attributes.ts";
import { ChartSetting, CitedRow, TitleBlock } from "./chart.ts";
import { EntityId } from "./graph.ts";
import { EntityKind, LinkKind } from "./kinds.ts";
import { Sha256, Source } from "./source.ts";
import { Listing } from "./standing.ts";

export const MANIFEST_FORMAT = "redthread-chart/1";
export const INDEX_TYPE = "application/vnd.redthread.chart-index.v1+json";

/** A file of the package, by name. */
export const PackageFile = z.object({ name: z.string(), bytes: z.int(), sha256: Sha256 });
export type PackageFile = z.infer<typeof PackageFile>;

/** An entity under its number on this chart; its id unless the person is protected. */
const ManifestEntity = z.object({
  number: z.string(),
  kind: EntityKind,
  caption: z.string(),
  id: EntityId.optional(),
});

const ManifestLink = z.object({
  number: z.string(),
  kind: LinkKind,
  from: z.string(),
  to: z.string(),
  file: z.string(),
  lines: z.array(z.int()),
  count: z.int(),
  first: z.string().optional(),
  last: z.string().optional(),
  totals: z.record(z.string(), z.string()),
  attributes: LinkAttributes,
});

const ManifestFact = z.object({
  number: z.string(),
  entity: z.string(),
  file: z.string(),
  lines: z.array(z.int()),
  names: z.array(z.string()),
  attributes: Attributes,
  listed: z.array(Listing),
});

const ManifestRow = CitedRow.omit({ source: true }).extend({ number: z.string(), file: z.string() });

const ManifestSource = Source.omit({ id: true, case: true, state: true, watermark: true }).extend({
  number: z.string(),
});

/**
 * What a chart says, for a reader that is a program: picture → link → statement → row → file. Every list is in order of its
 * numbers; sources carry the SHA-256 under which the vault keeps their bytes.
 */
export const ChartManifest = z.object({
  format: z.literal(MANIFEST_FORMAT),
  tool: z.string(),
  case: z.string(),
  title: TitleBlock,
  setting: ChartSetting,
  score: z.unknown().optional(),
  releases: z.array(z.unknown()),
  notes: z.array(z.unknown()),
  sources: z.array(ManifestSource),
  entities: z.array(ManifestEntity),
  links: z.array(ManifestLink),
  facts: z.array(ManifestFact),
  rows: z.array(ManifestRow),
});
export type ChartManifest = z.infer<typeof ChartManifest>;
