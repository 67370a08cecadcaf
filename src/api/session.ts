import { z } from "zod";
import { route } from "./route.ts";

export const Session = z.object({ user: z.string(), token: z.string() });
export type Session = z.infer<typeof Session>;

/** Trades the one-time token of the printed address for a session. */
export const signIn = route({
  method: "POST",
  path: "/api/session",
  action: "session",
  input: z.object({ token: z.string().min(1).max(200) }),
  output: Session,
});

/** Who is signed in; after a reload the page gets its header token back with it. */
export const currentSession = route({
  method: "GET",
  path: "/api/session",
  action: "session",
  input: z.object({}),
  output: Session,
});

export const signOut = route({
  method: "DELETE",
  path: "/api/session",
  action: "session",
  input: z.object({}),
  output: z.object({}),
});
