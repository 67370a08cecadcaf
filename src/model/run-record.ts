import { z } from "zod";
import { Handling } from "./handling.ts";
import { CaseId, Sha256 } from "./source.ts";

export const RunId = z
  .string()
  .regex(/^run:[0-9a-f]{32}$/)
  .brand("RunId");
export type RunId = z.infer<typeof RunId>;

/**
 * What is known of a stored run without opening it. Its bytes lie in the vault under `document`, the evidence it was
 * made from under `evidence`; the parameters and the frozen hub table under their own hashes.
 */
export const RunRecord = z.object({
  id: RunId,
  case: CaseId,
  document: Sha256,
  evidence: Sha256,
  method: z.string(),
  parametersHash: Sha256,
  hubsHash: Sha256,
  inputHash: Sha256,
  revision: z.string(),
  asOf: z.string(),
  author: z.string(),
  at: z.string(),
  /** The strictest handling code of the evidence; none is H0. */
  handling: Handling.optional(),
  clusters: z.int(),
  /** Clusters with a score above 0. */
  scored: z.int(),
  /** Ends of ties that have become hubs since the hub table was frozen: they are not damped yet. */
  newHubs: z.int(),
});
export type RunRecord = z.infer<typeof RunRecord>;

/** The name of a run: the first 32 hex digits of the SHA-256 of its document. */
export function runId(document: string): RunId {
  return RunId.parse(`run:${document.slice(0, 32)}`);
}
