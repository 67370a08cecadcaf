import type { CaseId } from "#model/source.ts";
import { NAME_KEYS_VERSION } from "#names/name-keys.ts";
import type { Database } from "./database.ts";
import { keyWords } from "./key-text.ts";

const PAGE = 2000;

/**
 * Gives all statements the name keys of this version, page by page, when the database has those of another or none.
 * Cut off, it begins anew at the next start; writing a page again changes nothing.
 */
export async function rebuildKeys({ read, write }: Database): Promise<void> {
  const [recorded] = await read((ask) => ask("keys-version", {}));
  if (recorded?.["version"] === NAME_KEYS_VERSION) return;
  for (let after = ""; ;) {
    const page = { after, limit: BigInt(PAGE) };
    const rows = await read((ask) =>
      ask<"named-statements", { key: string; names: string[] | null; case: CaseId }>(
        "named-statements",
        page,
      ),
    );
    const keyed = rows.flatMap(({ key, names, case: of }) =>
      names === null ? [] : [[key, keyWords(names, of)]],
    );
    if (keyed.length > 0) await write((ask) => ask("set-keys", { rows: keyed }));
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) break;
    after = last.key;
  }
  await write((ask) => ask("record-keys", { version: BigInt(NAME_KEYS_VERSION) }));
}
