import { Problem } from "#model/problem.ts";

/** Exit codes of every command: 0 done, 1 failed, 2 wrong usage, 3 refused or waiting for a decision. */
export const EXIT = { done: 0, failed: 1, usage: 2, undecided: 3 } as const;

/** One JSON document on standard output. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Words for a person; on standard error where a script reads standard output. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Says what happened and what to do next, and gives the exit code. A fault of ours shows its stack. */
export function reportFailure(error: unknown): number {
  if (error instanceof Problem) {
    say(`redthread: ${visible(error.message)}`);
    for (const detail of error.details) say(`  ${visible(detail)}`);
    say(`${error.hint} (${error.code})`);
    return error.code === "usage/invalid" ? EXIT.usage : EXIT.failed;
  }
  say(
    `redthread: a fault of ours: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
  return EXIT.failed;
}

/** Control characters from a file must not steer the terminal. */
export function visible(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, (character) =>
    character === "\n" || character === "\t"
      ? " "
      : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A line that is rewritten in place on a terminal, and JSON lines elsewhere. */
export function progressLine(): { show: (text: string, value: unknown) => void; end: () => void } {
  const isTerminal = process.stderr.isTTY;
  let shown = false;
  return {
    show: (text, value) => {
      if (isTerminal) process.stderr.write(`\r\u001b[2K${visible(text)}`);
      else process.stderr.write(`${JSON.stringify(value)}\n`);
      shown = isTerminal;
    },
    end: () => {
      if (shown) process.stderr.write("\n");
    },
  };
}
