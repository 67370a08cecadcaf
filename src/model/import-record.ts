import { z } from "zod";
import { ImportOptions } from "./import-report.ts";
import { Profile } from "./profile.ts";
import { Sha256 } from "./source.ts";

/** A file in the vault and what a person stated of it. */
export const StatedFile = z.object({
  file: z.string().min(1).max(255),
  sha256: Sha256,
  options: ImportOptions,
});
export type StatedFile = z.infer<typeof StatedFile>;

/**
 * What it takes to go on with an import, or to say how it was read: the options of the file, the profile where it is none
 * of ours, and every file that was given with it.
 */
export const ImportRecord = StatedFile.extend({
  profile: Profile.optional(),
  together: z.array(StatedFile),
});
export type ImportRecord = z.infer<typeof ImportRecord>;
