import { readFileSync } from "node:fs";
import { join } from "node:path";

import { packageRoot } from "./package-root.ts";

/** Every query by its file in cypher/, with the parameters it takes. */
export const QUERIES = {
  answer: [],
  "read-csv": ["url"],
} as const satisfies Record<string, readonly string[]>;

export type QueryName = keyof typeof QUERIES;
const texts = new Map<string, string>();

/** The text of a query, read once. */
export function queryText(name: QueryName): string {
  const text = texts.get(name) ?? readFileSync(join(packageRoot(), "cypher", `${name}.cypher`), "utf8");
  texts.set(name, text);
  return text;
}
