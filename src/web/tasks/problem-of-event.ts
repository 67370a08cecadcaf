import type { ErrorBody } from "#api/route.ts";
import { PROBLEMS, Problem, type ProblemCode } from "#model/problem.ts";

/** The Problem that an event of the server names. */
export function problemOfEvent({ code, message, details }: ErrorBody["error"]): Problem {
  return new Problem(Object.hasOwn(PROBLEMS, code) ? (code as ProblemCode) : "internal", message, details);
}
