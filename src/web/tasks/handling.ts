import { allowUse, recodeSource } from "#api/sources.ts";
import type { Handling, Leave } from "#model/handling.ts";
import type { SourceId } from "#model/source.ts";
import { call } from "#web/call.ts";
import { attempt } from "./attempt.ts";
import { regainStage } from "./explore.ts";
import { openCaseId } from "./open-case-id.ts";

/** Gives a source another handling code; gives whether it was taken. */
export function recode(source: SourceId, to: Handling, reason: string): Promise<boolean> {
  return attempt("handling", async () => {
    await call(recodeSource, { case: openCaseId(), source, to, reason });
    await regainStage();
  });
}

/** Records leave for one use of a source; gives whether it was taken. */
export function allow(source: SourceId, use: Leave["use"], reason: string): Promise<boolean> {
  return attempt("handling", async () => {
    await call(allowUse, { case: openCaseId(), source, use, reason });
    await regainStage();
  });
}
