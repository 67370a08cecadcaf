import { z } from "zod";
import { route } from "./route.ts";

const Head = z.object({ seq: z.int(), hash: z.string() });

/** Whether the whole log holds, its head, and its last entries, newest first. */
export const showAudit = route({
  method: "GET",
  path: "/api/audit",
  action: "read-audit",
  input: z.object({ limit: z.coerce.number().int().min(1).max(1000).default(200) }),
  output: z.object({
    holds: z.boolean(),
    bad: z.string().optional(),
    entries: z.int(),
    checkpoints: z.int(),
    head: Head,
    key: z.string(),
    last: z.array(
      z.object({
        seq: z.int(),
        ts: z.string(),
        actor: z.string(),
        action: z.string(),
        what: z.string().optional(),
        case: z.string().optional(),
        object: z.array(z.string()).optional(),
        decision: z.enum(["allow", "deny"]),
        reason: z.string().optional(),
      }),
    ),
  }),
});
