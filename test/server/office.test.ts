import { request } from "node:https";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openAccounts } from "#access/accounts/accounts.ts";
import { TOKEN_HEADER } from "#api/route.ts";
import { readOffice } from "#cli/office.ts";
import { serveRedthread, type Served } from "#cli/serve.ts";
import { selfSigned } from "./self-signed.ts";
import { configOf, serveForTest, type ServedForTest } from "./served.ts";

const NAME = "kase.example";
const PASSPHRASE = "violet harbour mosaic 52";

let loopback: ServedForTest;
let folder: string;
let flags: { listen: string; name: string; certificate: string; key: string };

beforeAll(async () => {
  loopback = await serveForTest();
  folder = await mkdtemp(join(tmpdir(), "redthread-office-"));
  const made = selfSigned(NAME);
  flags = { listen: "0.0.0.0", name: NAME, certificate: join(folder, "c.pem"), key: join(folder, "k.pem") };
  await writeFile(flags.certificate, made.certificate);
  await writeFile(flags.key, made.key);
});
afterAll(async () => {
  await loopback.end();
  await rm(folder, { recursive: true });
});

test("an address of a network needs certificate and key, one of this machine does not", async () => {
  await expect(readOffice({ listen: "10.0.0.7" })).rejects.toMatchObject({ code: "server/needs-tls" });
  await expect(readOffice({ listen: "0.0.0.0", certificate: flags.certificate })).rejects.toThrow("no key");
  await expect(readOffice({ ...flags, key: join(folder, "none") })).rejects.toMatchObject({
    code: "server/needs-tls",
  });
  for (const listen of ["127.0.0.1", "127.0.0.5", "localhost", "::1"]) {
    expect(await readOffice({ listen })).toBeUndefined();
  }
  expect(await readOffice({})).toBeUndefined();
  expect(await readOffice(flags)).toMatchObject({ listen: "0.0.0.0", name: NAME });
});

type Answer = { status: number; headers: Record<string, unknown>; body: string };

/** One request over TLS to the office server, as a browser that trusts its certificate would send it. */
function ask(served: Served, method: string, path: string, more: object, body?: object): Promise<Answer> {
  const { port, host } = new URL(served.origin);
  return new Promise((resolve, reject) => {
    const headers = { host, origin: served.origin, "content-type": "application/json", ...more };
    const call = request(
      { host: "127.0.0.1", port, method, path, headers, rejectUnauthorized: false },
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part: string) => (text += part));
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        );
      },
    );
    call.on("error", reject);
    call.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

const codeOf = (answer: Answer): string =>
  (JSON.parse(answer.body) as { error: { code: string } }).error.code;

test("an office opens only when a supervisor has codes; whoever has none can do nothing but set them up", async () => {
  const { workspace, home } = loopback;
  const office = await readOffice(flags);
  await expect(serveRedthread(configOf(home), workspace, 0, office)).rejects.toMatchObject({
    code: "access/needs-codes",
  });
  const accounts = await openAccounts(home, () => new Date());
  const { secret } = accounts.proposeCodes("tester");
  const codes = new TOTP({ secret: Secret.fromBase32(secret) });
  await accounts.confirmCodes("tester", secret, codes.generate());
  await accounts.add({ name: "newcomer", roles: ["analyst"], by: "tester" });
  await accounts.setPassphrase("newcomer", PASSPHRASE);

  const served = await serveRedthread(configOf(home), workspace, 0, office);
  try {
    expect(served.origin).toMatch(/^https:\/\/kase\.example:\d+$/);
    const signIn = (name: string, code?: string): Promise<Answer> =>
      ask(served, "POST", "/api/session", {}, { name, passphrase: PASSPHRASE, code });
    expect(codeOf(await signIn("tester"))).toBe("access/wrong-credentials");
    const opened = await signIn("tester", codes.generate());
    expect(opened.status).toBe(200);
    expect(opened.headers["strict-transport-security"]).toBe("max-age=31536000");
    const cookieOf = ({ headers }: Answer): object => ({
      cookie: String((headers["set-cookie"] as string[])[0]?.split(";")[0]),
    });
    expect((await ask(served, "GET", "/api/cases", cookieOf(opened))).status).toBe(200);

    const newcomer = await signIn("newcomer");
    const cookie = cookieOf(newcomer);
    expect(codeOf(await ask(served, "GET", "/api/cases", cookie))).toBe("access/needs-codes");
    const { token } = JSON.parse(newcomer.body) as { token: string };
    const proposal = await ask(served, "POST", "/api/own/codes", { ...cookie, [TOKEN_HEADER]: token }, {});
    expect(proposal.status).toBe(200);
    expect((await ask(served, "GET", "/api/cases", { ...cookie, host: "127.0.0.1" })).status).toBe(421);
  } finally {
    await served.close();
  }
});
