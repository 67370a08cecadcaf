import type { LinkAttributes } from "./attributes.ts";
import { SCORED_ATTRIBUTES } from "./evidence-table.ts";

/** Sets of scored attributes, each kept once; number 0 is the empty set. */
export type AttributeSets = { all: LinkAttributes[]; numberOf: (stated: LinkAttributes) => number };

/** Gives equal sets of scored attributes one number; what a score does not read is left out. */
export function openAttributeSets(): AttributeSets {
  const all: LinkAttributes[] = [{}];
  const numbers = new Map<string, number>([["", 0]]);
  return {
    all,
    numberOf: (stated) => {
      let key = "";
      for (const name of SCORED_ATTRIBUTES) {
        const values = stated[name];
        if (values !== undefined) key += `${name}${JSON.stringify(values)}`;
      }
      const before = numbers.get(key);
      if (before !== undefined) return before;
      const scored = SCORED_ATTRIBUTES.filter((name) => stated[name] !== undefined);
      numbers.set(key, all.length);
      return all.push(Object.fromEntries(scored.map((name) => [name, stated[name]]))) - 1;
    },
  };
}
