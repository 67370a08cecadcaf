import { Agent, type OutgoingHttpHeaders, request } from "node:http";
import { z } from "zod";
import { TOKEN_HEADER } from "#api/route.ts";

export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer };

export type ApiClient = {
  /** The body of a GET; throws unless it is answered with 200. */
  get: (path: string) => Promise<Buffer>;
  /** A request exactly as given, beside the session's cookie and token. */
  send: (
    method: string,
    path: string,
    headers?: OutgoingHttpHeaders,
    body?: string | Buffer,
  ) => Promise<Answer>;
  close: () => void;
};

/** The account that benches and tests set up. */
export const ACCOUNT = { name: "tester", passphrase: "violet harbour mosaic 52" };

/** Signs in as the page would, as the first account if there is none, and gives a client over one kept connection, or more. */
export async function signIn(
  origin: string,
  address: string,
  account: { name: string; passphrase: string } = ACCOUNT,
  sockets = 1,
): Promise<ApiClient> {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets });
  const plain = sender(origin, agent);
  const token = new URLSearchParams(new URL(address).hash.slice(1)).get("t");
  const opened = await plain(
    "POST",
    token === null ? "/api/session" : "/api/first-account",
    { origin, "content-type": "application/json" },
    JSON.stringify({ ...account, ...(token !== null && { token }) }),
  );
  const session = z.object({ token: z.string() }).parse(JSON.parse(opened.body.toString()));
  const cookie = z.array(z.string()).parse(opened.headers["set-cookie"])[0]?.split(";")[0] ?? "";
  const send: ApiClient["send"] = (method, path, headers = {}, body) =>
    plain(method, path, { cookie, [TOKEN_HEADER]: session.token, ...headers }, body);
  return {
    send,
    get: async (path) => {
      const { status, body } = await send("GET", path);
      if (status !== 200) throw new Error(`${path}: ${status} ${body.toString()}`);
      return body;
    },
    close: () => agent.destroy(),
  };
}

/** Sends requests to the server behind the origin; the Host header is the origin's unless stated. */
export function sender(origin: string, agent: Agent): ApiClient["send"] {
  const { port, host } = new URL(origin);
  return (method, path, headers = {}, body) =>
    new Promise((resolve, reject) => {
      const call = request({
        agent,
        host: "127.0.0.1",
        port,
        method,
        path,
        headers: { host, ...length(body), ...headers },
      });
      call.on("error", reject);
      call.on("response", (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        );
      });
      call.end(body);
    });
}

function length(body: string | Buffer | undefined): OutgoingHttpHeaders {
  return body === undefined ? {} : { "content-length": Buffer.byteLength(body) };
}
