import { z } from "zod";
import { Entity, EntityId, Graph, LinkId } from "./graph.ts";
import { NameRelease, ReleaseId } from "./name-release.ts";
import { ClusterScore, ScoreRun } from "./score.ts";
import { Source, SourceId } from "./source.ts";

/** Where an entity stands: `x` to the right, `y` upwards, in any unit, as on the stage. */
export const Place = z.object({ id: EntityId, x: z.number(), y: z.number() });
export type Place = z.infer<typeof Place>;

export const CHART_LANGUAGES = ["en", "ko", "km", "zh"] as const;
export const ChartLanguage = z.enum(CHART_LANGUAGES);
export type ChartLanguage = z.infer<typeof ChartLanguage>;

/**
 * How the entities are set out: `placed` where they were put by hand, `network` so that distance follows links, `layers`
 * owners above what they own, `compounds` grouped by the compound they are nearest to, `time` by the first record of each.
 */
export const ARRANGEMENTS = ["placed", "network", "layers", "compounds", "time"] as const;
export const Arrangement = z.enum(ARRANGEMENTS);
export type Arrangement = z.infer<typeof Arrangement>;

export const PAPERS = ["A4", "A3"] as const;
export const ORIENTATIONS = ["landscape", "portrait"] as const;
export const MOST_SHEETS = 5;

/** The paper and the words of a chart; the drawing takes `across` × `down` sheets. */
export const ChartSetting = z.object({
  paper: z.enum(PAPERS),
  orientation: z.enum(ORIENTATIONS),
  language: ChartLanguage,
  arrangement: Arrangement,
  across: z.int().min(1).max(MOST_SHEETS),
  down: z.int().min(1).max(MOST_SHEETS),
});
export type ChartSetting = z.infer<typeof ChartSetting>;

/** A4 on its long side, one sheet, in English. */
export const PLAIN_SETTING: ChartSetting = {
  paper: "A4",
  orientation: "landscape",
  language: "en",
  arrangement: "placed",
  across: 1,
  down: 1,
};

/** The words and marks round a chart. `date` is text as it shall be printed: the chart itself knows no clock. */
export const TitleBlock = z.object({
  title: z.string().min(1).max(200),
  caseTitle: z.string().max(200),
  exhibit: z.string().max(100).optional(),
  handling: z.string().max(200),
  author: z.string().max(200),
  date: z.string().max(40),
  selection: z.string().max(2000),
});
export type TitleBlock = z.infer<typeof TitleBlock>;

/** A remark printed under its number; with `about`, the number stands beside that entity. */
export const Note = z.object({ text: z.string().min(1).max(2000), about: EntityId.optional() });
export type Note = z.infer<typeof Note>;

/** The words that stand beside an entity instead of its caption; the lists go on giving the names as stated. */
export const Recaption = z.object({ id: EntityId, text: z.string().min(1).max(200) });
export type Recaption = z.infer<typeof Recaption>;

/** What a person asks for: which entities, where they stand, how they are set out, and the words round them. */
export const ChartRequest = z.object({
  places: z.array(Place).min(1).max(2000),
  links: z.array(LinkId).max(5000).optional(),
  title: TitleBlock,
  setting: ChartSetting.default(PLAIN_SETTING),
  notes: z.array(Note).max(100).default([]),
  captions: z.array(Recaption).max(2000).default([]),
  /** The cluster whose score is printed, with all that a printed score must carry. */
  cluster: z.string().optional(),
  /** The approved releases by whose leave names of protected persons are shown. */
  showNames: z.array(ReleaseId).max(200).default([]),
});
export type ChartRequest = z.infer<typeof ChartRequest>;

/**
 * A row that the chart cites, as it stands in the file. `open`: the text is the row; `masked`: names of protected persons
 * in it are replaced; `withheld`: it states facts of one, the text is empty; `missing`: the file has no such line. `offset`
 * and `length` are bytes of the file. `commitment` is the SHA-256, of the bytes if open, else of a salt we keep and the bytes.
 */
export const CitedRow = z.object({
  source: SourceId,
  line: z.int().positive(),
  state: z.enum(["open", "masked", "withheld", "missing"]),
  text: z.string(),
  offset: z.int().nonnegative(),
  length: z.int().nonnegative(),
  commitment: z.string(),
});
export type CitedRow = z.infer<typeof CitedRow>;

/** A score as a chart may print it: never without its method, its hashes, its parts and its chains. */
export const PrintedScore = z.object({
  run: ScoreRun.pick({ method: true, parametersHash: true, inputHash: true, asOf: true }),
  cluster: ClusterScore,
});
export type PrintedScore = z.infer<typeof PrintedScore>;

/**
 * All that a chart is drawn from: same value, same bytes. Links carry their events. Protected persons come under their
 * names, so that the chart can take them out of every text; `protectedPersons` are all of the case, in the order that numbers
 * them, on the chart or not. `releases` are those whose names are shown by leave. Rows come as they shall be printed.
 */
export const ChartInput = z.object({
  graph: Graph,
  sources: z.array(Source),
  places: z.array(Place),
  title: TitleBlock,
  setting: ChartSetting.optional(),
  notes: z.array(Note).optional(),
  captions: z.array(Recaption).optional(),
  protectedPersons: z.array(Entity).optional(),
  releases: z.array(NameRelease).optional(),
  rows: z.array(CitedRow).optional(),
  score: PrintedScore.optional(),
  /** SHA-256 of the public key that signs the manifest, in hexadecimal. */
  keyFingerprint: z.string().optional(),
});
export type ChartInput = z.infer<typeof ChartInput>;
