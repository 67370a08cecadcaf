import { numberColumn } from "./number-column.ts";

/** The links of a segment, numbered in the order of first appearance; kind and ends are numbers of the caller's. */
export type LinkTable = {
  /** The number of the link with these ends, a new one when there is none. */
  numberOf: (kind: number, from: number, to: number) => number;
  /** A further link with the same ends, which takes the place of this one: it is full. */
  renew: (link: number) => number;
  ends: (link: number) => readonly [kind: number, from: number, to: number];
  readonly length: number;
  readonly bytes: number;
};

const FIRST_SLOTS = 1 << 12;
const FREE = 0;
const BYTES_A_LINK = 12 + 16;

/** An empty table: open addressing in one array, doubled when half full. */
export function linkTable(): LinkTable {
  const kinds = numberColumn();
  const froms = numberColumn();
  const tos = numberColumn();
  let slots = new Int32Array(FIRST_SLOTS);

  function slotOf(kind: number, from: number, to: number): number {
    const mask = slots.length - 1;
    let slot = mixed(kind, from, to) & mask;
    for (;;) {
      const link = (slots[slot] ?? FREE) - 1;
      if (link < 0) return slot;
      if (tos.at(link) === to && froms.at(link) === from && kinds.at(link) === kind) return slot;
      slot = (slot + 1) & mask;
    }
  }

  function append(slot: number, kind: number, from: number, to: number): number {
    kinds.push(kind);
    froms.push(from);
    tos.push(to);
    slots[slot] = kinds.length;
    if (kinds.length * 2 > slots.length) grow();
    return kinds.length - 1;
  }

  function grow(): void {
    slots = new Int32Array(slots.length * 2);
    // in order, so that of several links with the same ends the last one stays the open one
    for (let link = 0; link < kinds.length; link++) {
      slots[slotOf(kinds.at(link), froms.at(link), tos.at(link))] = link + 1;
    }
  }

  return {
    numberOf(kind, from, to) {
      const slot = slotOf(kind, from, to);
      const known = (slots[slot] ?? FREE) - 1;
      return known >= 0 ? known : append(slot, kind, from, to);
    },
    renew(link) {
      const [kind, from, to] = [kinds.at(link), froms.at(link), tos.at(link)];
      return append(slotOf(kind, from, to), kind, from, to);
    },
    ends: (link) => [kinds.at(link), froms.at(link), tos.at(link)],
    get length() {
      return kinds.length;
    },
    get bytes() {
      return kinds.length * BYTES_A_LINK;
    },
  };
}

function mixed(kind: number, from: number, to: number): number {
  let hash =
    Math.imul(from + 1, 0x9e3779b1) ^ Math.imul(to + 1, 0x85ebca6b) ^ Math.imul(kind + 1, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
