import { z } from "zod";
import type { CaseId } from "#model/source.ts";
import { ACCOUNT, signIn, type ApiClient } from "./api-client.ts";

export const ANALYST = { name: "bench analyst", passphrase: "sorghum lantern quartz 17" };

/** An analyst who works on the one case only, cleared for the mildest code, signed in. */
export async function analystAccount(
  api: ApiClient,
  origin: string,
  address: string,
  of: CaseId,
): Promise<ApiClient> {
  const post = async (path: string, body: object): Promise<unknown> => {
    const headers = { origin, "content-type": "application/json" };
    const answer = await api.send("POST", path, headers, JSON.stringify(body));
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.body.toString()}`);
    return JSON.parse(answer.body.toString());
  };
  const invited = await post("/api/accounts", { name: ANALYST.name, roles: ["analyst"] });
  const { token } = z.object({ token: z.string() }).parse(invited);
  await post("/api/invitation", { token, passphrase: ANALYST.passphrase });
  await post(`/api/cases/${of}/members`, { account: ACCOUNT.name });
  await post(`/api/cases/${of}/members`, { account: ANALYST.name, clearance: "H0" });
  return signIn(origin, address, ANALYST);
}
