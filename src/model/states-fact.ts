import type { Statement } from "./graph.ts";

/** True when a statement says more of an entity than that it is there: a name, an attribute, a listing. */
export function statesFact({ names, attributes, listed }: Statement): boolean {
  return names.length > 0 || listed.length > 0 || Object.keys(attributes).length > 0;
}
