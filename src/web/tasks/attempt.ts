import { Problem } from "#model/problem.ts";
import { began, ended, failed, signedOut } from "#web/changes.ts";
import { apply } from "#web/store.ts";

/**
 * Runs a task under a name that the screen can show as busy. A failure is put on the screen; a session that has ended
 * leads to the sign-in page. Returns whether the task succeeded.
 */
export async function attempt(work: string, task: () => Promise<void>): Promise<boolean> {
  apply(began(work));
  try {
    await task();
    return true;
  } catch (error) {
    const problem = problemOf(error);
    apply(problem.code === "access/sign-in" ? signedOut : failed(problem));
    return false;
  } finally {
    apply(ended(work));
  }
}

/** The error as a Problem; anything unexpected is a fault of ours, named by its message. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem("internal", error instanceof Error ? error.message : String(error), [], {
    cause: error,
  });
}
