import type { EntityId } from "#model/graph.ts";
import { nameKeys } from "#names/name-keys.ts";
import { skeleton } from "#names/skeleton.ts";
import { type Pool, plainHandle } from "./compare-parties.ts";
import { handleOf, type Party } from "./party.ts";

/**
 * Parties by what they share: `keysOf` are the keys of each party as numbers in order, `members` the parties of each key
 * in their order, `texts` the keys. The first letters of a key tell whether it is one of a name.
 */
export type Blocks = { keysOf: Int32Array[]; members: number[][]; texts: string[]; pool: Pool };

/** The parties in blocks, and how common names and things are among them. */
export function blocksOf(parties: readonly Party[]): Blocks {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  const members: number[][] = [];
  const keysOf = parties.map((party, at) => {
    const keys = blockKeys(party).map((text) => {
      let number = numbers.get(text);
      if (number === undefined) {
        number = texts.push(text) - 1;
        numbers.set(text, number);
        members.push([]);
      }
      members[number]!.push(at);
      return number;
    });
    return Int32Array.from(keys).toSorted();
  });
  const places = new Map<EntityId, number>(parties.map(({ id }, at) => [id, at]));
  const pool: Pool = {
    size: parties.length,
    bearers: (one, other) => {
      const shared = sharedKeys(keysOf[places.get(one)!]!, keysOf[places.get(other)!]!);
      const counts = shared.filter((key) => texts[key]!.startsWith(NAME)).map((key) => members[key]!.length);
      return Math.min(...(counts.length === 0 ? [1] : counts));
    },
    holders: (thing) => members[numbers.get(`held ${thing}`) ?? -1]?.length ?? 0,
  };
  return { keysOf, members, texts, pool };
}

const NAME = "name ";

/**
 * What a party is compared by with those who have it too: keys of its names, its documents, register numbers, birth
 * date, and what it holds.
 */
function blockKeys(party: Party): string[] {
  const keys = new Set<string>();
  for (const name of party.names) for (const key of nameBlocks(name)) keys.add(NAME + key);
  for (const document of party.documents) keys.add(`document ${document}`);
  for (const number of party.registrations) keys.add(`registration ${number}`);
  for (const thing of party.things) keys.add(`held ${thing}`);
  for (const birth of party.births) if (birth.length === 10) keys.add(`born ${birth}`);
  if (party.kind === "online_account") {
    const handle = plainHandle(handleOf(party.id));
    keys.add(`handle ${handle}`);
    if (handle.length >= 6) keys.add(`handle like ${skeleton(handle)}`);
  }
  return [...keys];
}

/** The keys that writings of one name share and few other names do. */
function nameBlocks(name: string): string[] {
  return nameKeys(name).filter((key) => /^[KZehB]_/.test(key) || (key.startsWith("s_") && key.length >= 7));
}

/** The numbers in both sorted lists, in order. */
export function sharedKeys(a: Int32Array, b: Int32Array): number[] {
  const shared: number[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      shared.push(a[i]!);
      i += 1;
      j += 1;
    } else if (a[i]! < b[j]!) i += 1;
    else j += 1;
  }
  return shared;
}
