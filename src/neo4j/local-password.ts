import { existsSync } from "node:fs";
import { join } from "node:path";
import { Problem } from "#model/problem.ts";
import type { LocalHome } from "./local-home.ts";
import { privateCommand } from "./private-command.ts";
import { runProgram } from "./run-program.ts";

/**
 * Gives a database that has never run the password in the file, through Neo4j's own tool. The tool is told the
 * file's name and reads it itself: no command line that other users can list ever holds the password, and the
 * server never listens with a default one.
 */
export async function setFirstPassword(
  paths: LocalHome,
  { java, jars }: { java: string; jars: string },
): Promise<void> {
  if (existsSync(join(paths.data, "databases", "system"))) return;
  const command = [
    java,
    "-cp",
    join(jars, "*"),
    "org.neo4j.cli.AdminTool",
    "dbms",
    "set-initial-password",
    `@${paths.passwordFile}`,
  ];
  const ended = await runProgram(
    ...privateCommand(command, { NEO4J_HOME: paths.server, NEO4J_CONF: paths.conf }),
  );
  if (ended?.code !== 0) {
    throw new Problem("neo4j/start-failed", "Neo4j refused its first password.", ended?.lines.slice(-15));
  }
}
