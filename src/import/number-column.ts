/** A list of 32-bit whole numbers that grows: four bytes each, nothing for the garbage collector to walk. */
export type NumberColumn = {
  push: (value: number) => void;
  at: (index: number) => number;
  set: (index: number, value: number) => void;
  readonly length: number;
};

const FIRST_SIZE = 1 << 10;

/** An empty column. */
export function numberColumn(): NumberColumn {
  let values = new Int32Array(FIRST_SIZE);
  let length = 0;
  return {
    push(value) {
      if (length === values.length) {
        const wider = new Int32Array(length * 2);
        wider.set(values);
        values = wider;
      }
      values[length] = value;
      length += 1;
    },
    at: (index) => values[index] ?? 0,
    set(index, value) {
      values[index] = value;
    },
    get length() {
      return length;
    },
  };
}
