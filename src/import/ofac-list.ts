import type { EntityId } from "#model/graph.ts";

/** The entries of OFAC's main files: what each number is, how its remarks end, and which names lead to which entry. */
export type OfacList = {
  readonly entries: ReadonlyMap<string, OfacEntry>;
  readonly byName: ReadonlyMap<string, EntityId | undefined>;
};

/** `id` is undefined for what we do not keep: vessels and aircraft. `rest` is the continuation of cut remarks. */
export type OfacEntry = {
  readonly id: EntityId | undefined;
  readonly name: string;
  readonly remarks: string;
};
