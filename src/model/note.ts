import { z } from "zod";
import { Handling } from "./handling.ts";
import { EntityId } from "./graph.ts";
import { CaseId } from "./source.ts";

export const NoteId = z
  .string()
  .regex(/^note:[0-9a-f]{32}$/)
  .brand("NoteId");
export type NoteId = z.infer<typeof NoteId>;

const Tag = z.string().trim().min(1).max(60);

/** What somebody wrote about an entity: never evidence, never read by a score. One that is taken back stays on record. */
export const Note = z.object({
  id: NoteId,
  case: CaseId,
  entity: EntityId,
  text: z.string().max(4000),
  tags: z.array(Tag).max(20),
  author: z.string(),
  at: z.string(),
  /** The strictest handling code of what it rests on; none is H0. */
  handling: Handling.optional(),
});
export type Note = z.infer<typeof Note>;
