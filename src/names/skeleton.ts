import { remembered } from "./remembered.ts";

/**
 * The consonants of a folded Latin word in classes that usual spellings confuse (k/g/c/q, t/d, p/b/f/ph, ch/j/zh/z, s/sh/x,
 * v/w, l, r, m, n/ng), doubled ones once, h and y left out; the first vowel when it begins with one.
 */
export const skeleton = remembered(20_000, (word: string): string => {
  const classes = word
    .replaceAll(/chh|tch|tsch|zh|ch|j|z|ts/g, "C")
    .replaceAll(/sh|x|s/g, "S")
    .replaceAll(/ng|nh|gn|n/g, "N")
    .replaceAll(/kh|gh|ck|[kgcq]/g, "K")
    .replaceAll(/th|[td]/g, "T")
    .replaceAll(/ph|[pbf]/g, "P")
    .replaceAll(/[vw]/g, "V")
    .replaceAll(/[lrm]/g, (letter) => letter.toUpperCase())
    .replaceAll(/(?!^)[aeiouyh0-9]/g, "")
    .replace(/^[aeiouyh]+/, "A");
  return classes.replaceAll(/(.)\1+/g, "$1");
});

/** All consonant classes of the words in one order, whatever their order and spacing; "" when there are fewer than three. */
export function bag(words: readonly string[]): string {
  const letters = words.map((word) => skeleton(word).replaceAll("A", "")).join("");
  return letters.length < 3 ? "" : Array.from(letters).toSorted().join("");
}
