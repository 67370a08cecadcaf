import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import type { TestProject } from "vitest/node";

/** The run fails when anything in it has tried to connect to another machine. */
export function setup(project: TestProject): () => void {
  const log = project.config.env["REDTHREAD_OUTSIDE"] ?? "";
  mkdirSync(dirname(log), { recursive: true });
  rmSync(log, { force: true });
  return () => {
    const tried = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : [];
    if (tried.length === 0) return;
    process.exitCode = 1;
    throw new Error(
      `${tried.length} connections to other machines were tried: ${[...new Set(tried)].join(", ")}`,
    );
  };
}
