import { Hono } from "hono";
import type { HttpBindings } from "@hono/node-server";
import { Problem } from "#model/problem.ts";
import type { App } from "./answer.ts";
import { bodyGuard } from "./body-guard.ts";
import type { Deps } from "./deps.ts";
import type { PageFile } from "./files.ts";
import { outerGuard } from "./outer-guard.ts";
import { accountRoutes } from "./routes/accounts.ts";
import { auditRoutes } from "./routes/audit.ts";
import { caseRoutes } from "./routes/cases.ts";
import { chartRoutes } from "./routes/charts.ts";
import { clusterRoutes } from "./routes/clusters.ts";
import { decisionRoutes } from "./routes/decisions.ts";
import { exportRoutes } from "./routes/exports.ts";
import { graphRoutes } from "./routes/graph.ts";
import { overlayRoutes } from "./routes/overlays.ts";
import { importRoutes } from "./routes/imports.ts";
import { memberRoutes } from "./routes/members.ts";
import { profileRoutes } from "./routes/profiles.ts";
import { nameReleaseRoutes } from "./routes/name-releases.ts";
import { protectionEndRoutes } from "./routes/protection-ends.ts";
import { scoreSettingRoutes } from "./routes/score-settings.ts";
import { scoreRoutes } from "./routes/scores.ts";
import { noteRoutes } from "./routes/notes.ts";
import { pathRoutes } from "./routes/paths.ts";
import { sessionRoutes } from "./routes/session.ts";
import { sourceRoutes } from "./routes/sources.ts";
import { viewRoutes } from "./routes/views.ts";

/** The whole server as one function of a request: guard, API routes, then the built pages. */
export function createApp(deps: Deps, pages: ReadonlyMap<string, PageFile>): App {
  const app: App = new Hono<{ Bindings: HttpBindings }>();
  app.use(outerGuard(deps.origin));
  app.use(bodyGuard);
  for (const register of [
    sessionRoutes,
    accountRoutes,
    memberRoutes,
    auditRoutes,
    caseRoutes,
    graphRoutes,
    overlayRoutes,
    sourceRoutes,
    importRoutes,
    profileRoutes,
    scoreRoutes,
    scoreSettingRoutes,
    clusterRoutes,
    chartRoutes,
    nameReleaseRoutes,
    protectionEndRoutes,
    viewRoutes,
    noteRoutes,
    pathRoutes,
    decisionRoutes,
    exportRoutes,
  ]) {
    register(app, deps);
  }
  app.get("*", (context) => {
    const page = pages.get(context.req.path);
    if (page === undefined) return context.notFound();
    context.header("content-type", page.type);
    if (page.immutable) context.header("cache-control", "private, max-age=31536000, immutable");
    return context.body(page.body);
  });
  app.notFound((context) => {
    const problem = new Problem("request/unknown-path", `There is nothing at ${context.req.path}.`);
    return context.json(problem.toJSON(), 404);
  });
  app.onError((error, context) => {
    if (!(error instanceof Problem)) deps.logFault(error);
    if (error instanceof Problem && error.code === "neo4j/write-failed") deps.database.distrust();
    const problem =
      error instanceof Problem ? error : new Problem("internal", "Something went wrong on our side.");
    return new Response(JSON.stringify(problem), {
      status: problem.status,
      headers: {
        ...Object.fromEntries(context.res.headers),
        "content-type": "application/json",
        ...retryAfter(problem),
      },
    });
  });
  return app;
}

/** Seconds after which it makes sense to ask again. */
function retryAfter({ status, message }: Problem): Record<string, string> {
  if (status === 503) return { "retry-after": "5" };
  if (status !== 429) return {};
  return { "retry-after": /(\d+) s\b/.exec(message)?.[1] ?? "1" };
}
