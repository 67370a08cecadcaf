import type { z } from "zod";
import {
  ErrorBody,
  TOKEN_HEADER,
  fillPath,
  type AnyRoute,
  type Download,
  type EventStream,
  type Route,
} from "#api/route.ts";
import { PROBLEMS, Problem, type ProblemCode } from "#model/problem.ts";
import { readEvents } from "./read-events.ts";

let token = "";

/** Keeps the session's header token in memory, and nowhere else; "" forgets it. */
export function keepToken(value: string): void {
  token = value;
}

/** The header that proves a request comes from this page. */
export function tokenHeader(): Record<string, string> {
  return { [TOKEN_HEADER]: token };
}

/** The checked answer of a route. Throws the Problem the server named, or `server/unreachable`. */
export async function call<I extends z.ZodType, O extends z.ZodType>(
  route: Route<I, O>,
  input: z.input<I>,
): Promise<z.output<O>> {
  const response = await send(route, input);
  return checked(route, route.output, await response.json());
}

/** The file a route answers with, and the name the server gives it. Throws like `call`. */
export async function download<I extends z.ZodType>(
  route: Download<I>,
  input: z.input<I>,
): Promise<{ blob: Blob; fileName: string }> {
  const response = await send(route, input);
  const bytes = await response.arrayBuffer();
  const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get("content-disposition") ?? "");
  const fallback = route.path.slice(route.path.lastIndexOf("/") + 1);
  return {
    blob: new Blob([bytes], { type: route.mediaType }),
    fileName: named?.[1] === undefined ? fallback : decodeURIComponent(named[1]),
  };
}

/** The checked events of a route, in order, until the server ends them or the signal is aborted. Throws like `call`. */
export async function* listen<I extends z.ZodType, E extends z.ZodType>(
  route: EventStream<I, E>,
  input: z.input<I>,
  signal?: AbortSignal,
): AsyncGenerator<z.output<E>> {
  const response = await send(route, input, signal);
  if (response.body === null) return;
  for await (const text of readEvents(response.body)) yield checked(route, route.event, JSON.parse(text));
}

/** Asks whoever sits there for the passphrase, and gives whether the server took it. */
let confirm: () => Promise<boolean> = () => Promise.resolve(false);

/** How the passphrase is asked for when the server wants it again. */
export function confirmBy(ask: () => Promise<boolean>): void {
  confirm = ask;
}

async function send(route: AnyRoute, input: unknown, signal: AbortSignal | null = null): Promise<Response> {
  try {
    return await sendOnce(route, input, signal);
  } catch (error) {
    const isAsked = error instanceof Problem && error.code === "access/confirm";
    if (!isAsked || !(await confirm())) throw error;
    return sendOnce(route, input, signal);
  }
}

async function sendOnce(route: AnyRoute, input: unknown, signal: AbortSignal | null): Promise<Response> {
  const { path, rest } = fillPath(route.path, input as Record<string, unknown>);
  const headers = tokenHeader();
  if (route.method !== "GET") headers["content-type"] = "application/json";
  const body = route.method === "GET" ? null : JSON.stringify(rest);
  let response: Response;
  try {
    response = await fetch(route.method === "GET" ? path + queryOf(rest) : path, {
      method: route.method,
      headers,
      body,
      signal,
      credentials: "same-origin",
    });
  } catch (cause) {
    throw new Problem("server/unreachable", `${route.method} ${path} got no answer.`, [], { cause });
  }
  if (!response.ok) throw await problemIn(response, path);
  return response;
}

function queryOf(fields: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    query.set(name, Array.isArray(value) ? value.join(",") : textOf(value));
  }
  return query.size === 0 ? "" : `?${query}`;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** The Problem that a failed answer names. */
export async function problemIn(response: Response, path: string): Promise<Problem> {
  const body = ErrorBody.safeParse(await response.json().catch(() => undefined));
  if (!body.success) return new Problem("internal", `${path} answered ${response.status}.`);
  const { code, message, details } = body.data.error;
  return new Problem(Object.hasOwn(PROBLEMS, code) ? (code as ProblemCode) : "internal", message, details);
}

/** The value when it has the agreed shape; throws `internal` otherwise. */
export function checked<O extends z.ZodType>(route: AnyRoute, shape: O, value: unknown): z.output<O> {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const details = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Problem(
    "internal",
    `${route.method} ${route.path} answered in another shape than agreed.`,
    details,
  );
}
