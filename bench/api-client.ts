import { Agent, request } from "node:http";
import { z } from "zod";
import { TOKEN_HEADER } from "#api/route.ts";

export type ApiClient = { get: (path: string) => Promise<Buffer>; close: () => void };

/** Signs in as the page would and gives a client over one kept connection. */
export async function signIn(origin: string, address: string): Promise<ApiClient> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const { port, host } = new URL(origin);
  const send = (method: string, path: string, headers: Record<string, string>, body?: string) =>
    new Promise<{ body: Buffer; cookie: string | undefined }>((resolve, reject) => {
      const call = request({ agent, host: "127.0.0.1", port, method, path, headers: { host, ...headers } });
      call.on("error", reject);
      call.on("response", (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => {
          const whole = Buffer.concat(parts);
          if (response.statusCode === 200)
            resolve({ body: whole, cookie: response.headers["set-cookie"]?.[0] });
          else reject(new Error(`${path}: ${response.statusCode} ${whole.toString()}`));
        });
      });
      call.end(body);
    });
  const token = new URLSearchParams(new URL(address).hash.slice(1)).get("t");
  const { body, cookie } = await send(
    "POST",
    "/api/session",
    { origin, "content-type": "application/json" },
    JSON.stringify({ token }),
  );
  const session = z.object({ token: z.string() }).parse(JSON.parse(body.toString()));
  const headers = { cookie: cookie?.split(";")[0] ?? "", [TOKEN_HEADER]: session.token };
  return {
    get: async (path) => (await send("GET", path, headers)).body,
    close: () => agent.destroy(),
  };
}
