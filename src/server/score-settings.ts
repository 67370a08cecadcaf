import { canonicalJson } from "#model/canonical-json.ts";
import type { ScoreSetting } from "#model/score-setting.ts";
import type { Scope, Store } from "#model/store.ts";
import { hubsText } from "#score/hub-table.ts";
import type { Hub } from "#score/hubs.ts";
import { PARAMETERS, type Parameters, hashParameters, parseParameters } from "#score/parameters.ts";
import { readKept } from "#vault/read-kept.ts";
import type { Vault } from "#vault/vault.ts";

/** By what a case is scored now; without a hub table none has been frozen yet. */
export type CurrentSettings = {
  parameters: Parameters;
  parametersHash: string;
  hubs?: { table: Hub[]; hash: string };
};

/** Their hashes alone: what tells one run from another. */
export type SettingHashes = { parametersHash: string; hubsHash?: string };

/** The hashes of what holds for a case: the latest recorded, else the published parameters and no hub table. */
export async function currentHashes(store: Store, scope: Scope): Promise<SettingHashes> {
  const settings = await store.scoreSettings(scope);
  const latest = (kind: ScoreSetting["kind"]): string | undefined =>
    settings.find((setting) => setting.kind === kind)?.hash;
  const hubsHash = latest("hubs");
  return {
    parametersHash: latest("parameters") ?? hashParameters(PARAMETERS),
    ...(hubsHash !== undefined && { hubsHash }),
  };
}

/** The parameters and the hub table that hold for a case: the latest recorded, else the published and none. */
export async function currentSettings(store: Store, vault: Vault, scope: Scope): Promise<CurrentSettings> {
  const { parametersHash, hubsHash } = await currentHashes(store, scope);
  const isPublished = parametersHash === hashParameters(PARAMETERS);
  return {
    parameters: isPublished ? PARAMETERS : await readParameters(vault, parametersHash),
    parametersHash,
    ...(hubsHash !== undefined && { hubs: { table: await readHubs(vault, hubsHash), hash: hubsHash } }),
  };
}

/** Keeps parameters in the vault and gives the hash they lie under, which is `hashParameters`. */
export async function keepParameters(vault: Vault, parameters: Parameters): Promise<string> {
  return (await vault.put(Buffer.from(canonicalJson(parameters)))).sha256;
}

/** Parameters out of the vault; throws `vault/damaged`. */
export async function readParameters(vault: Vault, hash: string): Promise<Parameters> {
  return parseParameters(JSON.parse((await readKept(vault, hash)).toString("utf8")));
}

/** Keeps a hub table in the vault and gives the hash it lies under, which runs name. */
export async function keepHubs(vault: Vault, hubs: readonly Hub[]): Promise<string> {
  return (await vault.put(Buffer.from(hubsText(hubs)))).sha256;
}

/** A hub table out of the vault; throws `vault/damaged`. */
export async function readHubs(vault: Vault, hash: string): Promise<Hub[]> {
  return JSON.parse((await readKept(vault, hash)).toString("utf8")) as Hub[];
}
