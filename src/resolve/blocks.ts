import { handleOf } from "#model/graph.ts";
import { nameKeys } from "#names/name-keys.ts";
import { readName } from "#names/read-name.ts";
import { skeleton } from "#names/skeleton.ts";
import { type Pool, plainHandle } from "./compare-parties.ts";
import type { Party } from "./party.ts";

/**
 * Parties by what they share, in numbers, so that a million fit: the keys of party `p` are `keys[starts[p]]` to
 * `keys[starts[p + 1]]` in rising order, `sizes` is how many parties have each key. Party and key are numbered from 0.
 */
export type Blocks = {
  readonly starts: Uint32Array;
  readonly keys: Int32Array;
  readonly sizes: Int32Array;
  readonly pool: Pool;
  /** How many parties have the rarest name key that these two share; 1 when they share none. */
  readonly bearers: (one: number, other: number) => number;
  /** The least key of both that passes, -1 when none does. */
  readonly firstShared: (one: number, other: number, passes: (key: number) => boolean) => number;
  /** The texts of some keys. */
  readonly textsOf: (numbers: Iterable<number>) => Map<number, string>;
};

const NAME = "name ";
/** The room reserved for the keys of a party; it grows when they have more. */
const USUAL_KEYS = 16;

/** The parties in blocks, and how common names and things are among them. */
export function blocksOf(parties: readonly Party[]): Blocks {
  const numbers = new Map<string, number>();
  const starts = new Uint32Array(parties.length + 1);
  let keys = new Int32Array((parties.length + 1) * USUAL_KEYS);
  let count = 0;
  for (const [at, party] of parties.entries()) {
    const own = blockKeys(party);
    if (count + own.size > keys.length) keys = grown(keys, own.size);
    for (const text of own) {
      const number = numbers.get(text) ?? numbers.size;
      if (number === numbers.size) numbers.set(text, number);
      keys[count] = number;
      count += 1;
    }
    keys.subarray(starts[at], count).sort();
    starts[at + 1] = count;
  }
  keys = keys.subarray(0, count);
  const sizes = new Int32Array(numbers.size);
  for (const key of keys) sizes[key]! += 1;
  const bearersOf = new Int32Array(numbers.size);
  for (const [text, number] of numbers) if (text.startsWith(NAME)) bearersOf[number] = sizes[number]!;
  return {
    starts,
    keys,
    sizes,
    pool: {
      size: parties.length,
      holders: (thing) => sizes[numbers.get(`held ${thing}`) ?? -1] ?? 0,
    },
    bearers: (one, other) => {
      let least = Number.POSITIVE_INFINITY;
      firstShared(keys, starts, one, other, (key) => {
        const bearers = bearersOf[key]!;
        if (bearers > 0 && bearers < least) least = bearers;
        return false;
      });
      return least === Number.POSITIVE_INFINITY ? 1 : least;
    },
    firstShared: (one, other, passes) => firstShared(keys, starts, one, other, passes),
    textsOf: (sought) => {
      const wanted = new Set(sought);
      const found = [...numbers].filter(([, number]) => wanted.has(number));
      return new Map(found.map(([text, number]) => [number, text]));
    },
  };
}

function grown(full: Int32Array<ArrayBuffer>, more: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * full.length + more);
  larger.set(full);
  return larger;
}

/** Both lists of keys rise, so that one walk through them meets what is in both. */
function firstShared(
  keys: Int32Array,
  starts: Uint32Array,
  one: number,
  other: number,
  passes: (key: number) => boolean,
): number {
  let [i, j] = [starts[one]!, starts[other]!];
  const [endI, endJ] = [starts[one + 1]!, starts[other + 1]!];
  while (i < endI && j < endJ) {
    const [left, right] = [keys[i]!, keys[j]!];
    if (left === right && passes(left)) return left;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return -1;
}

/**
 * What a party is compared by with those who have it too: keys of its names, its documents, register numbers, birth
 * date with an initial, and what it holds.
 */
function blockKeys(party: Party): Set<string> {
  const keys = new Set<string>();
  for (const name of party.names) {
    for (const key of nameKeys(name)) if (tellsNames(key)) keys.add(NAME + key);
  }
  for (const document of party.documents) keys.add(`document ${document}`);
  for (const number of party.registrations) keys.add(`registration ${number}`);
  for (const thing of party.things) keys.add(`held ${thing}`);
  const initials = initialsOf(party.names);
  for (const birth of party.births) {
    if (birth.length === 10) for (const initial of initials) keys.add(`born ${birth} ${initial}`);
  }
  if (party.kind === "bank_account") keys.add(`number ${handleOf(party.id)}`);
  if (party.kind === "online_account") {
    const handle = plainHandle(handleOf(party.id));
    keys.add(`handle ${handle}`);
    if (handle.length >= 6) keys.add(`handle like ${skeleton(handle)}`);
  }
  return keys;
}

/**
 * The consonants with which words of the names begin, in whatever script: whoever was born on one day and shares none
 * bears another name.
 */
function initialsOf(names: readonly string[]): Set<string> {
  const words = names.flatMap((name) => readName(name).flatMap((reading) => reading.words));
  return new Set(words.length === 0 ? [""] : words.map((word) => skeleton(word).slice(0, 1)));
}

const WHOLE_NAMES: ReadonlySet<string> = new Set(["K_", "Z_", "e_", "h_", "B_"]);
const LONGEST_COMMON_WORD = 6;

/** Whether writings of one name share the key and few other names do. */
function tellsNames(key: string): boolean {
  const family = key.slice(0, 2);
  return WHOLE_NAMES.has(family) || (family === "s_" && key.length > LONGEST_COMMON_WORD);
}
