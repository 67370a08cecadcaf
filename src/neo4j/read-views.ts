import type { EntityId } from "#model/graph.ts";
import type { Store } from "#model/store.ts";
import { ViewContent, ViewSummary, type View } from "#model/view.ts";
import type { Database, Row } from "./database.ts";

/** Saved views, and what is new on them. */
export function viewReads({ read }: Database): Pick<Store, "views" | "view" | "statedSince"> {
  return {
    views: (scope) =>
      read(async (ask) => (await ask("views", { scope })).map((row) => summaryOf(row["view"] as Row))),
    view: (id, scope) =>
      read(async (ask): Promise<View | undefined> => {
        const [row] = await ask("view", { id, scope });
        if (row === undefined) return undefined;
        const kept = row["view"] as Row;
        const content = ViewContent.parse(JSON.parse(kept["content"] as string));
        return { ...summaryOf(kept), content };
      }),
    statedSince: (ids, known, scope) =>
      read(async (ask) => {
        const rows = await ask<"stated-since", { id: EntityId }>("stated-since", { ids, known, scope });
        return rows.map(({ id }) => id);
      }),
  };
}

/** A view out of its properties, without its content. */
export function summaryOf(row: Row): ViewSummary {
  return ViewSummary.parse(row);
}
