import type { Grade } from "./source.ts";

/** Reliability of a source and credibility of what it says, the best first. */
export const RELIABILITIES = ["A", "B", "C", "D", "E", "F"] as const;
export const CREDIBILITIES = ["1", "2", "3", "4", "5", "6"] as const;

/** Every grade whose reliability and credibility are both as good as the least one, or better. */
export function gradesFrom(least: Grade): Grade[] {
  const letters = RELIABILITIES.filter((letter) => letter <= least.charAt(0));
  const digits = CREDIBILITIES.filter((digit) => digit <= least.charAt(1));
  return letters.flatMap((letter) => digits.map((digit) => `${letter}${digit}`));
}
