import { startLocalNeo4j } from "#neo4j/start-local.ts";

/** A program that starts the local database of a home and then stays: the tests kill it. */
const [home = "", jars = ""] = process.argv.slice(2);
const local = await startLocalNeo4j({ home, jars, heapMb: 256, pageCacheMb: 32 });
process.stdout.write(`${JSON.stringify({ pid: local.pid })}\n`);
setInterval(() => {}, 60_000);
