/** Texts in memory outside the heap: millions of short ones cost their bytes and nothing else. */
export type TextArena = {
  /** Keeps the text and gives its place; its length in bytes is the growth of `bytes`. */
  put: (text: string) => { readonly place: number; readonly length: number };
  get: (place: number, length: number) => string;
  readonly bytes: number;
};

const CHUNK_BITS = 20;
const CHUNK = 1 << CHUNK_BITS;
/** A UTF-16 unit takes at most three bytes in UTF-8. */
const MAX_BYTES_A_UNIT = 3;

/** An empty arena. Lone surrogates do not survive: write them as escapes. A text over 1 MiB has a chunk of its own. */
export function textArena(): TextArena {
  const chunks: Buffer[] = [];
  let chunk = Buffer.alloc(0);
  let used = 0;
  let bytes = 0;
  return {
    put(text) {
      const room = text.length * MAX_BYTES_A_UNIT;
      if (used + room > chunk.length) {
        chunk = Buffer.allocUnsafeSlow(Math.max(CHUNK, room));
        chunks.push(chunk);
        used = 0;
      }
      const length = chunk.write(text, used, "utf8");
      const place = (chunks.length - 1) * CHUNK + used;
      // what is longer than a chunk leaves no room that a place could name
      used = chunk.length > CHUNK ? chunk.length : used + length;
      bytes += length;
      return { place, length };
    },
    get(place, length) {
      const start = place % CHUNK;
      return chunks[Math.floor(place / CHUNK)]?.toString("utf8", start, start + length) ?? "";
    },
    get bytes() {
      return bytes;
    },
  };
}
