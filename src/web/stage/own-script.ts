/** The part of Trusted Types (W3C) that we use; TypeScript's own library does not know it yet. */
type ScriptPolicies = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => string };
};

const policies = (globalThis as { trustedTypes?: ScriptPolicies }).trustedTypes;
const policy = policies?.createPolicy("redthread-worker", { createScriptURL: (address) => address });

/** The address of one of our own scripts, marked as such where the browser enforces Trusted Types. */
export function ownScript(address: string): string {
  return policy?.createScriptURL(address) ?? address;
}
