import type { Parameters } from "./parameters.ts";

/** A number of a parameter file: the way to it, as `overrideParameters` takes it, and why it has its value. */
export type ParameterNumber = { path: string; value: number | null; why: string };

const NO_NUMBERS = new Set(["version", "overrides", "rules", "services"]);

/** Every number that a case may change, in the order of the file. */
export function parameterNumbers(parameters: Parameters): ParameterNumber[] {
  return Object.entries(parameters)
    .filter(([name]) => !NO_NUMBERS.has(name))
    .flatMap(([name, part]) => numbersIn(name, part, ""));
}

function numbersIn(path: string, part: unknown, why: string): ParameterNumber[] {
  if (typeof part === "number" || part === null) return [{ path, value: part, why }];
  if (typeof part !== "object" || Array.isArray(part)) return [];
  const { why: own = why, value, ...others } = part as Record<string, unknown>;
  const reason = typeof own === "string" ? own : why;
  if (typeof value === "number") return [{ path, value, why: reason }];
  return Object.entries(others).flatMap(([name, inner]) => numbersIn(`${path}.${name}`, inner, reason));
}
