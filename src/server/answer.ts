import type { Context, Hono } from "hono";
import { streamSSE } from "hono/streaming";
import type { HttpBindings } from "@hono/node-server";
import type { z } from "zod";
import type { Session } from "#access/sessions.ts";
import type { User } from "#model/access.ts";
import { type Download, type EventStream, type Route, type Upload } from "#api/route.ts";
import type { Scope } from "#model/store.ts";
import type { Deps } from "./deps.ts";
import { openRequest } from "./open-request.ts";
import { receiveFile, type ReceivedFile } from "./receive-file.ts";

export type App = Hono<{ Bindings: HttpBindings }>;

/** A session and its user as of this request: roles are read anew each time. */
export type OpenSession = Session & { user: User };

/** What a handler knows of its caller. `scope` holds the case the path names, or none; `address` is the peer's. */
export type Caller = {
  scope: Scope;
  session: OpenSession | undefined;
  address: string;
  context: Context;
};

export type FileAnswer = { body: Uint8Array | string; fileName: string };

/** Registers a handler for a JSON route: input checked, access decided, output checked. */
export function answer<I extends z.ZodType, O extends z.ZodType>(
  app: App,
  deps: Deps,
  route: Route<I, O>,
  handle: (input: z.output<I>, caller: Caller) => Promise<z.input<O>>,
): void {
  app.on(route.method, [route.path], async (context) => {
    const { input, caller, recorded } = await openRequest(deps, route, context);
    const output = route.output.parse(await handle(input, caller)) as object;
    await recorded;
    return context.json(output);
  });
}

/** Registers a handler that answers with a file to keep. */
export function answerFile<I extends z.ZodType>(
  app: App,
  deps: Deps,
  route: Download<I>,
  handle: (input: z.output<I>, caller: Caller) => Promise<FileAnswer>,
): void {
  app.on(route.method, [route.path], async (context) => {
    const { input, caller, recorded } = await openRequest(deps, route, context);
    const { body, fileName } = await handle(input, caller);
    await recorded;
    context.header("content-type", route.mediaType);
    context.header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`);
    return context.body(typeof body === "string" ? body : new Uint8Array(body));
  });
}

/** Registers a handler that yields events until it returns; the signal is aborted when nobody listens any more. */
export function answerEvents<I extends z.ZodType, E extends z.ZodType>(
  app: App,
  deps: Deps,
  route: EventStream<I, E>,
  handle: (input: z.output<I>, caller: Caller, gone: AbortSignal) => AsyncIterable<z.input<E>>,
): void {
  app.on(route.method, [route.path], async (context) => {
    const { input, caller, recorded } = await openRequest(deps, route, context);
    await recorded;
    const gone = new AbortController();
    const events = handle(input, caller, gone.signal);
    return streamSSE(context, async (stream) => {
      stream.onAbort(() => gone.abort());
      for await (const event of events) {
        if (stream.aborted) return;
        await stream.writeSSE({ data: JSON.stringify(route.event.parse(event)) });
      }
    });
  });
}

/** Registers a handler for one uploaded file, streamed into the vault before the handler sees it. */
export function answerUpload<I extends z.ZodType, O extends z.ZodType>(
  app: App,
  deps: Deps,
  route: Upload<I, O>,
  handle: (input: z.output<I>, file: ReceivedFile, caller: Caller) => Promise<z.input<O>>,
): void {
  app.on(route.method, [route.path], async (context: Context<{ Bindings: HttpBindings }>) => {
    const { input, caller, recorded } = await openRequest(deps, route, context);
    await recorded;
    const file = await receiveFile(context.env.incoming, deps.vault);
    return context.json(route.output.parse(await handle(input, file, caller)) as object);
  });
}
