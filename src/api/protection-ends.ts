import { z } from "zod";
import { EndId, ProtectionEnd } from "#model/protection-end.ts";
import { CaseId } from "#model/source.ts";
import { route } from "./route.ts";

/** Agrees as the signed-in supervisor, who must be another than whoever asked; the standing changes with it. */
export const approveEnd = route({
  method: "POST",
  path: "/api/cases/:case/protection-ends/:id/approval",
  action: "end-protection",
  confirmed: true,
  input: z.object({ case: CaseId, id: EndId }),
  output: ProtectionEnd,
});
