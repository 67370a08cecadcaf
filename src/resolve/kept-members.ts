/** Of each block the parties that others are compared with: no more than a few, so that the work grows with the parties. */
export type KeptMembers = {
  /** Keeps the party in the block, unless the block is full. */
  keep: (key: number, party: number) => void;
  /** Those kept so far, in the order in which they came. */
  of: (key: number) => Int32Array;
  /** The last of them, -1 when there is none. */
  last: (key: number) => number;
};

/** Room for at most `most` parties in each block; `sizes` is how many parties each has. */
export function keptMembers(sizes: Int32Array, most: number): KeptMembers {
  const starts = new Uint32Array(sizes.length + 1);
  for (const [key, size] of sizes.entries()) {
    starts[key + 1] = starts[key]! + (size < 2 ? 0 : Math.min(size, most));
  }
  const members = new Int32Array(starts[sizes.length]!);
  const filled = new Int32Array(sizes.length);
  return {
    keep: (key, party) => {
      const place = starts[key]! + filled[key]!;
      if (place >= starts[key + 1]!) return;
      members[place] = party;
      filled[key]! += 1;
    },
    of: (key) => members.subarray(starts[key], starts[key]! + filled[key]!),
    last: (key) => (filled[key] === 0 ? -1 : members[starts[key]! + filled[key]! - 1]!),
  };
}
