import { z } from "zod";
import { Attributes, LinkAttributes } from "./attributes.ts";
import { EntityId } from "./graph.ts";
import { Issue, Need } from "./import-report.ts";
import { LinkKind } from "./kinds.ts";
import { Sha256 } from "./source.ts";
import { Listing } from "./standing.ts";

/** What is found about a file before it is read whole. */
export const FINDINGS = [
  "encoding",
  "profile",
  "delimiter",
  "headerLine",
  "timezone",
  "dateOrder",
  "decimal",
  "region",
] as const;

/** Why something was found so: the key of the sentence that says it. */
export const FINDING_REASONS = [
  "stated",
  "byte-order-mark",
  "nul-bytes",
  "valid-utf8",
  "looks-best",
  "looks-alike",
  "headings",
  "record-format",
  "most-even",
  "no-header",
  "profile-says",
  "in-cells",
  "not-in-file",
  "decided-by-values",
  "both-fit",
  "nothing-to-decide",
] as const;

/**
 * One thing found, and how sure it is: `stated` by a person, `certain` by what stands in the file, `likely` the best of
 * several, `open` where only a person can say. `share` is the part of the headings that the format explains, 0 to 1.
 */
export const Finding = z.object({
  about: z.enum(FINDINGS),
  value: z.string().optional(),
  sure: z.enum(["stated", "certain", "likely", "open"]),
  because: z.enum(FINDING_REASONS),
  share: z.number().min(0).max(1).optional(),
});
export type Finding = z.infer<typeof Finding>;

/** A column of the file (counted from 0) and what it is for; `hand` when a person said so. */
export const ProposedColumn = z.object({
  column: z.int().nonnegative(),
  role: z.string(),
  hand: z.boolean(),
});
export type ProposedColumn = z.infer<typeof ProposedColumn>;

const ProposedEntity = z.object({
  id: EntityId,
  names: z.array(z.string()),
  attributes: Attributes,
  listed: z.array(Listing),
});

const ProposedLink = z.object({
  kind: LinkKind,
  from: EntityId,
  to: EntityId,
  at: z.string(),
  seconds: z.int(),
  amount: z.string(),
  currency: z.string(),
  reference: z.string(),
  attributes: LinkAttributes,
});

/** A row as it stands and as what it would become; `said` is absent while nobody knows what the columns are. */
export const ProposedRow = z.object({
  line: z.int(),
  cells: z.array(z.string()),
  said: z
    .object({ entities: z.array(ProposedEntity), links: z.array(ProposedLink), rejected: z.boolean() })
    .optional(),
  issues: z.array(Issue.omit({ raw: true })),
});
export type ProposedRow = z.infer<typeof ProposedRow>;

/** How many rows a proposal shows. */
export const PROPOSED_ROWS = 200;

/**
 * How a file would be read, before anything is written: shown on the page, corrected by options. `lines` are the first
 * lines as decoded. `texts` are roles that have one text for all rows; `columns` those that are a column.
 */
export const Proposal = z.object({
  file: z.string(),
  sheet: z.string().optional(),
  /** The sheets that hold something, when the file is a workbook: each is brought in as a source of its own. */
  sheets: z.array(z.string()).optional(),
  sha256: Sha256,
  bytes: z.int().nonnegative(),
  encoding: z.string().optional(),
  delimiter: z.string().optional(),
  headerLine: z.int().optional(),
  profile: z.string().optional(),
  profileTitle: z.string().optional(),
  timezone: z.string().optional(),
  findings: z.array(Finding),
  lines: z.array(z.string()),
  header: z.array(z.string()),
  columns: z.array(ProposedColumn),
  texts: z.record(z.string(), z.string()),
  rows: z.array(ProposedRow),
  needs: z.array(Need),
  refusal: z.string().optional(),
});
export type Proposal = z.infer<typeof Proposal>;
