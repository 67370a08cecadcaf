import { z } from "zod";
import { ExportFormatId } from "#model/export-format.ts";
import { EntityId, LinkId } from "#model/graph.ts";
import { CaseId } from "#model/source.ts";
import { MAX_PLACES } from "#model/view.ts";
import { download } from "./route.ts";

/**
 * A file for another tool: of the given entities and the links among them (those given, else all that are recorded), else of the whole
 * case. Protected persons come under their pseudonyms.
 */
export const exportGraph = download({
  method: "POST",
  path: "/api/cases/:case/exports/:format",
  action: "export",
  confirmed: true,
  input: z.object({
    case: CaseId,
    format: ExportFormatId,
    entities: z.array(EntityId).min(1).max(MAX_PLACES).optional(),
    links: z.array(LinkId).optional(),
  }),
  mediaType: "application/octet-stream",
});
