import { derive } from "#model/derive.ts";
import type { Entity, EntityId } from "#model/graph.ts";
import type { SourceId } from "#model/source.ts";
import type { Store } from "#model/store.ts";
import type { Database, Row } from "./database.ts";
import { statementOf } from "./records.ts";

const PAGE = 2000;

/** All entities of a kind with their statements and what they hold, page by page in the order of ids. */
export function partyReads({ read }: Database): Pick<Store, "parties"> {
  return {
    async *parties(kind, scope) {
      for (let after = `${kind}:`; ;) {
        const page = { after, before: `${kind};`, limit: BigInt(PAGE), scope };
        const rows = await read((ask) =>
          ask<"parties", { id: EntityId; statements: Row[]; held: EntityId[] }>("parties", page),
        );
        for (const { id, statements, held } of rows) {
          const said = statements.map((row) => statementOf(row, row["source"] as SourceId));
          const entity: Entity = { ...derive(id, said), statements: said };
          yield { entity, held };
        }
        const last = rows.at(-1);
        if (last === undefined || rows.length < PAGE) return;
        after = last.id;
      }
    },
  };
}
