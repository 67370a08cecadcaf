import { z } from "zod";
import { LeftOut } from "./chart-selection.ts";
import { LinkKind } from "./kinds.ts";
import { Verdict } from "./decision.ts";

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

/** A judgement that two entities are not the same, or that nobody can say. */
const Match = z.object({
  one: z.string(),
  other: z.string(),
  verdict: Verdict,
  reason: z.string(),
  author: z.string(),
  at: z.string(),
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

/** An entry of the audit log: who looked for or at what in the case. Terms are kept as hashes only. */
const Search = z.object({
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  what: z.string(),
  params: z.string(),
});

const Query = z.object({ name: z.string(), text: z.string(), parameters: z.record(z.string(), z.unknown()) });

/** What the chart does not show, for the other side: names of protected persons are withheld as on the chart. */
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
