import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { Problem } from "#model/problem.ts";

/** The longest body of JSON: a view of 50,000 places and the like. Files are streamed, and have a limit of their own. */
const LONGEST_JSON = 32 * 2 ** 20;

const limitJson = bodyLimit({
  maxSize: LONGEST_JSON,
  onError: () => {
    throw new Problem("request/too-large", `The body is longer than ${LONGEST_JSON / 2 ** 20} MiB.`);
  },
});

/** Refuses a body of JSON that is too long, whatever length it claims. */
export const bodyGuard: MiddlewareHandler = (context, next) =>
  context.req.header("content-type") === "application/json" ? limitJson(context, next) : next();
