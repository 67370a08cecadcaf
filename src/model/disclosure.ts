import { z } from "zod";
import { Finding } from "./candidate.ts";
import { LeftOut } from "./chart-selection.ts";
import { LinkKind } from "./kinds.ts";

/** A recorded link between entities of the origin that the chart does not draw, and why. */
const LinkLeftOut = z.object({
  why: LeftOut,
  kind: LinkKind,
  from: z.string(),
  to: z.string(),
  file: z.string(),
  lines: z.array(z.int()),
  rows: z.int(),
});

/** How many neighbours of an entity of the chart, by kind of link, are not on it at all. */
const Beyond = z.object({ entity: z.string(), kind: LinkKind, neighbours: z.int() });

/** What stands of a pair that may be one and is not read as one: decided against, found unsure, or looked at by nobody yet. */
export const MATCH_STANDS = ["not_same", "unsure", "open"] as const;

/**
 * Two entities that may be one, and why; `findings` say what speaks for and against where the program compares them, values of
 * protected persons left out. Reason, author and time where a person decided.
 */
const Match = z.object({
  one: z.string(),
  other: z.string(),
  stands: z.enum(MATCH_STANDS),
  probability: z.number().optional(),
  findings: z.array(Finding),
  reason: z.string().optional(),
  author: z.string().optional(),
  at: z.string().optional(),
});

/** What the sources say against one another of one thing; `says` is a value and where it is stated. */
const Contrary = z.object({
  about: z.string(),
  what: z.string(),
  says: z.array(z.object({ value: z.string(), stated: z.array(z.string()) })),
});

const RowsLeftOut = z.object({
  file: z.string(),
  fileName: z.string(),
  read: z.int(),
  rejected: z.int(),
  reasons: z.record(z.string(), z.int()),
});

/**
 * An entry of the audit log: who looked for or at what in the case. `objects` are the ids it names, `params` the SHA-256 of all
 * that was asked: terms are kept as hashes only.
 */
const Search = z.object({
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  what: z.string(),
  objects: z.array(z.string()),
  params: z.string(),
});

/** A query behind the chart: its text opens with what it asks; `parameters` are the values it was given. */
const Query = z.object({ name: z.string(), text: z.string(), parameters: z.record(z.string(), z.unknown()) });

/**
 * What the chart does not show, for the other side. Names of protected persons are withheld as on the chart, their ids and those of
 * documents too.
 */
export const Disclosure = z.object({
  selection: z.string(),
  leftOut: z.array(LinkLeftOut),
  beyond: z.array(Beyond),
  matches: z.array(Match),
  contrary: z.array(Contrary),
  rowsLeftOut: z.array(RowsLeftOut),
  searches: z.array(Search),
  queries: z.array(Query),
});
export type Disclosure = z.infer<typeof Disclosure>;
