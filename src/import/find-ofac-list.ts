import type { Flaw } from "#model/identifiers/parsed.ts";
import type { Profile } from "#model/profile.ts";
import type { Encoding } from "./encodings.ts";
import type { ImportFile } from "./import-file.ts";
import { type OfacFile, type OfacList, readOfacList } from "./ofac-list.ts";
import { planImport } from "./plan-import.ts";

/**
 * The list that a file of OFAC's belongs to, read from the main file among those given together; undefined for files of
 * other kinds, a flaw when there is no main file.
 */
export async function findOfacList(
  file: ImportFile,
  encoding: Encoding,
  profile: Profile,
  companions: readonly ImportFile[],
): Promise<{ list?: OfacList; flaw?: Flaw } | undefined> {
  if (profile.rows === "columns") return undefined;
  const mains: OfacFile[] = [];
  const comments: OfacFile[] = [];
  const sort = (rows: Profile["rows"] | undefined, found: OfacFile): void => {
    if (rows === "ofac_main") mains.push(found);
    if (rows === "ofac_comments") comments.push(found);
  };
  sort(profile.rows, { file, encoding });
  for (const companion of companions) {
    if (companion.sha256 === file.sha256) continue;
    const plan = await planImport(companion, {}, { acceptProposals: true });
    if (plan.encoding !== undefined)
      sort(plan.bound?.profile.rows, { file: companion, encoding: plan.encoding });
  }
  if (mains.length === 0) {
    const message =
      "The file goes with the main file of its list (sdn.csv, cons_prim.csv): import them together.";
    return { flaw: { reason: "unresolved-reference", message } };
  }
  return { list: await readOfacList(mains, comments, titleOf(file.fileName)) };
}

function titleOf(fileName: string): string {
  if (/^cons/i.test(fileName)) return "OFAC Consolidated (non-SDN)";
  return /^sdn/i.test(fileName) ? "OFAC SDN" : "OFAC";
}
