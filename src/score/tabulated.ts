/** A function of whole numbers from 0 on whose values below `size` are worked out once; the values are the same. */
export function tabulated(size: number, valueOf: (number: number) => number): (number: number) => number {
  const known = new Float64Array(size).fill(NaN);
  return (number) => {
    if (number >= size) return valueOf(number);
    const before = known[number]!;
    if (before === before) return before;
    return (known[number] = valueOf(number));
  };
}
