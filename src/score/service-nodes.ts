import { type NodeIndex, findNode } from "./node-index.ts";
import type { Parameters } from "./parameters.ts";

/** 1 at the nodes that the list of services names. */
export function serviceNodes(index: NodeIndex, { services }: Parameters): Uint8Array {
  const isService = new Uint8Array(index.ids.length);
  for (const { entity } of services.entries) {
    const node = findNode(index, entity);
    if (node >= 0) isService[node] = 1;
  }
  return isService;
}
