import { z } from "zod";

/** The formats that other tools open, in the order in which they are offered. */
export const EXPORT_FORMAT_IDS = ["anx", "graphml", "gexf", "csv", "xlsx", "ftm", "stix", "cypher"] as const;
export const ExportFormatId = z.enum(EXPORT_FORMAT_IDS);
export type ExportFormatId = z.infer<typeof ExportFormatId>;
