import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

export type Ended = { code: number | null; lines: string[] };

const KEPT_LINES = 400;

/**
 * Runs a program to its end; gives its exit code and last lines of output, or undefined when there is no such
 * program. `onLine` sees each line as it comes.
 */
export async function runProgram(
  command: string,
  args: readonly string[],
  onLine: (line: string) => void = () => {},
): Promise<Ended | undefined> {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (line) => {
      lines.push(line);
      if (lines.length > KEPT_LINES) lines.shift();
      onLine(line);
    });
  }
  return new Promise((resolve, reject) => {
    child.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") resolve(undefined);
      else reject(error);
    });
    child.once("close", (code) => resolve({ code, lines }));
  });
}
