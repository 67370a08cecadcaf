import { nameKeys } from "#names/name-keys.ts";
import { skeleton } from "#names/skeleton.ts";
import { plainHandle } from "./compare-parties.ts";
import { handleOf, type Party } from "./party.ts";

/**
 * What a party is compared by with those who have it too: keys of its names, its documents, register numbers, birth
 * date, and what it holds.
 */
export function blockKeys(party: Party): string[] {
  const keys = new Set<string>();
  for (const name of party.names) for (const key of nameBlocks(name)) keys.add(key);
  for (const document of party.documents) keys.add(`document ${document}`);
  for (const number of party.registrations) keys.add(`registration ${number}`);
  for (const thing of party.things) keys.add(`held ${thing}`);
  for (const birth of party.births) if (birth.length === 10) keys.add(`born ${birth}`);
  if (party.kind === "online_account") {
    const handle = plainHandle(handleOf(party.id));
    keys.add(`handle ${handle}`);
    if (handle.length >= 6) keys.add(`handle like ${skeleton(handle)}`);
  }
  return [...keys];
}

/** The keys that writings of one name share and few other names do. */
export function nameBlocks(name: string): string[] {
  return nameKeys(name).filter((key) => /^[KZehB]_/.test(key) || (key.startsWith("s_") && key.length >= 7));
}
