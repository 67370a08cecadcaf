/** Counts distinct texts in little memory: keeps a 53-bit hash of each, so that a count may be short by a hair. */
export type Distinct = { add: (text: string) => boolean; readonly size: number; clear: () => void };

const FIRST_SIZE = 1 << 12;

/** A set that says whether a text is new. Open addressing in one array, doubled when half full. */
export function distinct(): Distinct {
  let slots = new Float64Array(FIRST_SIZE);
  let size = 0;

  return {
    add(text) {
      if (!put(slots, hashOf(text))) return false;
      size += 1;
      if (size * 2 > slots.length) {
        const wider = new Float64Array(slots.length * 2);
        for (const hash of slots) if (hash !== 0) put(wider, hash);
        slots = wider;
      }
      return true;
    },
    get size() {
      return size;
    },
    clear() {
      slots = new Float64Array(FIRST_SIZE);
      size = 0;
    },
  };
}

/** A hash of 53 bits (cyrb53, public domain), never 0. */
function hashOf(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0) || 1;
}

/** False when the hash was there already. */
function put(into: Float64Array, hash: number): boolean {
  const mask = into.length - 1;
  let at = hash % into.length;
  while (into[at] !== 0) {
    if (into[at] === hash) return false;
    at = (at + 1) & mask;
  }
  into[at] = hash;
  return true;
}
