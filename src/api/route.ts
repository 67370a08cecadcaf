import { z } from "zod";
import type { Action } from "#model/access.ts";

type Common<I extends z.ZodType> = {
  readonly method: "GET" | "POST" | "DELETE";
  /** Path parameters (`:name`) are fields of the input; so is the query of a GET and the JSON body of the others. */
  readonly path: `/api/${string}`;
  readonly action: Action;
  /** Takes the passphrase entered anew when that was long ago: it takes evidence or names out, or gives rights. */
  readonly confirmed?: true;
  /** The page does it by itself again and again: the log has one entry a quarter of an hour, with how often. */
  readonly bySelf?: true;
  readonly input: I;
};

/** JSON in, JSON out; both checked. */
export type Route<I extends z.ZodType, O extends z.ZodType> = Common<I> & {
  readonly answers: "json";
  readonly output: O;
};

/** Answers with a file. */
export type Download<I extends z.ZodType> = Common<I> & {
  readonly answers: "file";
  readonly mediaType: string;
};

/** Answers with server-sent events until the last one. */
export type EventStream<I extends z.ZodType, E extends z.ZodType> = Common<I> & {
  readonly answers: "events";
  readonly event: E;
};

/** Takes one file as multipart form data (field `file`); answers JSON. */
export type Upload<I extends z.ZodType, O extends z.ZodType> = Common<I> & {
  readonly answers: "upload";
  readonly output: O;
};

export type AnyRoute =
  | Route<z.ZodType, z.ZodType>
  | Download<z.ZodType>
  | EventStream<z.ZodType, z.ZodType>
  | Upload<z.ZodType, z.ZodType>;

export function route<I extends z.ZodType, O extends z.ZodType>(
  contract: Omit<Route<I, O>, "answers">,
): Route<I, O> {
  return { ...contract, answers: "json" };
}

export function download<I extends z.ZodType>(contract: Omit<Download<I>, "answers">): Download<I> {
  return { ...contract, answers: "file" };
}

export function eventStream<I extends z.ZodType, E extends z.ZodType>(
  contract: Omit<EventStream<I, E>, "answers">,
): EventStream<I, E> {
  return { ...contract, answers: "events" };
}

export function upload<I extends z.ZodType, O extends z.ZodType>(
  contract: Omit<Upload<I, O>, "answers">,
): Upload<I, O> {
  return { ...contract, answers: "upload" };
}

/** The body of every failed request. */
export const ErrorBody = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    hint: z.string(),
    details: z.array(z.string()),
  }),
});
export type ErrorBody = z.infer<typeof ErrorBody>;

/** The header that carries the session's second half, kept in memory by the page: no other site can send it. */
export const TOKEN_HEADER = "x-redthread-token";

/** The path with its parameters filled in from the input, and the fields that are left over. */
export function fillPath(
  path: string,
  input: Record<string, unknown>,
): { path: string; rest: Record<string, unknown> } {
  const rest = { ...input };
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    return encodeURIComponent(String(value));
  });
  return { path: filled, rest };
}
