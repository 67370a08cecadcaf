import type { MiddlewareHandler } from "hono";
import { Problem } from "#model/problem.ts";

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
].join("; ");

/** On every answer, errors included. */
const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": CONTENT_SECURITY_POLICY,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), usb=()",
  "cache-control": "no-store",
};

const OVER_TLS = { "strict-transport-security": "max-age=31536000" };

/**
 * Refuses what does not come from our own page: another Host (421), another Origin or a cross-site request that
 * changes something (403), a body of another type than JSON or a file upload (415). Sets the headers.
 */
export function outerGuard(origin: string): MiddlewareHandler {
  const { host, protocol } = new URL(origin);
  const headers = protocol === "https:" ? { ...HEADERS, ...OVER_TLS } : HEADERS;
  return async (context, next) => {
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
    const asked = context.req.header("host");
    if (asked !== host) throw new Problem("access/unknown-host", `This server is not "${asked ?? ""}".`);
    const { method } = context.req;
    if (method !== "GET" && method !== "HEAD") {
      requireOwnOrigin(context.req.header("origin"), context.req.header("sec-fetch-site"), origin);
      requireKnownType(context.req.header("content-type"));
    }
    await next();
  };
}

function requireOwnOrigin(from: string | undefined, site: string | undefined, origin: string): void {
  if (from !== origin || (site !== undefined && site !== "same-origin")) {
    throw new Problem("access/foreign-origin", `A request from "${from ?? "an unnamed page"}" was refused.`);
  }
}

function requireKnownType(type: string | undefined): void {
  if (type === "application/json" || type?.startsWith("multipart/form-data; boundary=") === true) return;
  throw new Problem("request/unsupported-type", `The content type "${type ?? ""}" is not accepted.`);
}
