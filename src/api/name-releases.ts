import { z } from "zod";
import { EntityId } from "#model/graph.ts";
import { NameRelease, ReleaseId } from "#model/name-release.ts";
import { CaseId } from "#model/source.ts";
import { route } from "./route.ts";

/** Who asked that the name of a protected person may be shown, and who approved it. */
export const listReleases = route({
  method: "GET",
  path: "/api/cases/:case/name-releases",
  action: "show-name",
  input: z.object({ case: CaseId }),
  output: z.object({ releases: z.array(NameRelease) }),
});

/** Asks as the signed-in account, with a reason; nothing is shown by it. */
export const askRelease = route({
  method: "POST",
  path: "/api/cases/:case/name-releases",
  action: "show-name",
  confirmed: true,
  input: z.object({
    case: CaseId,
    person: EntityId,
    reason: z.string().trim().min(1).max(2000),
  }),
  output: NameRelease,
});

/** Approves as the signed-in account, which must be another than the one that asked. */
export const approveRelease = route({
  method: "POST",
  path: "/api/cases/:case/name-releases/:id/approval",
  action: "show-name",
  confirmed: true,
  input: z.object({ case: CaseId, id: ReleaseId }),
  output: NameRelease,
});
