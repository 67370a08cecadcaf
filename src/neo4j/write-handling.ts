import { canonicalJson } from "#model/canonical-json.ts";
import { Problem } from "#model/problem.ts";
import type { SourceId } from "#model/source.ts";
import type { Store } from "#model/store.ts";
import type { Database } from "./database.ts";

/** Handling codes as people change them, and leave for a use; both stay on the record of the source. */
export function handlingWrites({ write }: Database): Pick<Store, "recode" | "allow"> {
  return {
    async recode(id, recoding, scope) {
      const { to } = recoding;
      await write(async (ask) => {
        requireOne(await ask("recode", { id, to, recoding: canonicalJson(recoding), scope }), id);
        await ask("raise-records", { id, to });
      });
    },
    async allow(id, leave, scope) {
      await write(async (ask) =>
        requireOne(await ask("allow", { id, use: leave.use, leave: canonicalJson(leave), scope }), id),
      );
    },
  };
}

function requireOne(rows: readonly unknown[], id: SourceId): void {
  if (rows.length === 0) throw new Problem("source/unknown", `There is no ${id} in this case.`);
}
