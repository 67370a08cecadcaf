import { createServer, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { getRequestListener } from "@hono/node-server";
import { type Accounts, openAccounts } from "#access/accounts/accounts.ts";
import { signInBrake } from "#access/accounts/sign-in-brake.ts";
import { gatherRepeats } from "#access/audit/gather-repeats.ts";
import { openInvitations } from "#access/invitations.ts";
import { openNameReleases } from "#access/name-releases.ts";
import { openProtectionEnds } from "#access/protection-ends.ts";
import { rateLimit, SESSION_RATE, STRANGER_RATE } from "#access/rate-limit.ts";
import { atOnceLimit, SESSION_AT_ONCE } from "#access/at-once-limit.ts";
import { openSessions } from "#access/sessions.ts";
import { openSigner } from "#access/signer.ts";
import { chartFonts } from "#chart/chart-fonts.ts";
import { Problem } from "#model/problem.ts";
import { queryText } from "#neo4j/queries.ts";
import { readVerifier } from "#server/chart-package.ts";
import { createApp } from "#server/app.ts";
import { pageFiles } from "#server/files.ts";
import { openCandidates } from "#server/candidates.ts";
import { openImportJobs } from "#server/import-jobs.ts";
import { knownCases } from "#server/known-cases.ts";
import { openScores } from "#server/scores.ts";
import { openWays } from "#server/ways.ts";
import type { Config } from "./config.ts";
import { hostName } from "./host-name.ts";
import { releasesFile, toolName } from "./chart-desk.ts";
import { readPackageFile } from "./read-package-file.ts";
import type { Office } from "./office.ts";
import type { Workspace } from "./workspace.ts";

export type Served = {
  /** `http://<random>.localhost:<port>`: the only origin that is answered. */
  origin: string;
  /** Where to sign in; while there is no account, with a one-time token in its fragment that makes the first. */
  signInAddress: () => string;
  close: () => Promise<void>;
};

/**
 * Serves the pages and the API on 127.0.0.1, or over TLS to the network of an office; port 0 takes a free one. Throws
 * `server/port-in-use`, `server/not-built`, and `access/needs-codes` for an office before a supervisor has codes.
 */
export async function serveRedthread(
  config: Config,
  workspace: Workspace,
  port: number,
  office?: Office,
): Promise<Served> {
  const pages = await pageFiles(join(config.root, "dist", "web"));
  const { store, vault, audit } = workspace;
  const accounts = await openAccounts(config.home, now);
  const invitations = openInvitations(mono);
  if (office !== undefined) requireCodes(accounts);
  const server =
    office === undefined ? createServer() : createTlsServer({ ...office.tls, minVersion: "TLSv1.3" });
  const bound = await listen(server, port, office?.listen ?? LOOPBACK);
  const origin =
    office === undefined
      ? `http://${await hostName(config.home)}:${bound}`
      : `https://${office.name}:${bound}`;
  const candidates = openCandidates(store, config.resolveWorker);
  const scores = openScores({ store, vault, candidates, workerFile: config.scoreWorker, now });
  const app = createApp(
    {
      store,
      vault,
      isCase: knownCases(store),
      audit,
      repeats: gatherRepeats(mono),
      accounts,
      invitations,
      sessions: openSessions(mono),
      brake: signInBrake(mono),
      limits: {
        session: rateLimit(SESSION_RATE, mono),
        stranger: rateLimit(STRANGER_RATE, mono),
        atOnce: atOnceLimit(SESSION_AT_ONCE),
      },
      database: workspace.database,
      imports: openImportJobs(logFault),
      scores,
      ways: openWays(store, vault),
      candidates,
      fonts: once(() => chartFonts(readPackageFile)),
      signer: await openSigner(config.home, audit.key),
      releases: openNameReleases(releasesFile(config)),
      ends: openProtectionEnds(join(config.home, "protection-ends.jsonl")),
      tool: toolName(config),
      verifier: () => readVerifier(config.root),
      queryText,
      isOffice: office !== undefined,
      origin,
      now,
      logFault,
    },
    pages,
  );
  const answer = getRequestListener(app.fetch);
  server.on("request", (request, response) => void answer(request, response));
  return {
    origin,
    signInAddress: () =>
      accounts.list().length === 0 ? `${origin}/#t=${invitations.issue("first-supervisor")}` : `${origin}/`,
    close: async () => {
      await closeServer(server);
      await scores.close();
    },
  };
}

const LOOPBACK = "127.0.0.1";

/** Whoever opens the house to a network must be able to come in: a supervisor with one-time codes. */
function requireCodes(accounts: Accounts): void {
  const ready = accounts.list().some(({ roles, hasCodes }) => roles.includes("supervisor") && hasCodes);
  if (ready) return;
  throw new Problem("access/needs-codes", "No supervisor has one-time codes yet, and a network needs them.");
}

/** Listens there and gives the port. */
async function listen(server: Server, port: number, address: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE") return reject(error);
      reject(new Problem("server/port-in-use", `Port ${port} of ${address} is taken.`, [], { cause: error }));
    });
    server.listen(port, address, resolve);
  });
  return (server.address() as AddressInfo).port;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function now(): Date {
  return new Date();
}

/** Milliseconds that no change of the clock touches. */
function mono(): number {
  return performance.now();
}

/** A fault of ours: one line of JSON on standard error, never an answer. */
function logFault(error: unknown): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  process.stderr.write(`${JSON.stringify({ level: "error", message, stack })}\n`);
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
