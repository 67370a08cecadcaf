import { clean, unusable } from "./clean.ts";
import { type Parsed, found, none } from "./parsed.ts";
import { CASELESS, platformKey } from "./platforms.ts";

const EMAIL = /^[^\s@"(),:;<>[\]\\]{1,64}@([^\s@]{1,253})$/;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/;
const MAX_HANDLE = 200;

/**
 * The account of a platform and a handle or numeric id: `online_account:<platform>:<handle>`. An e-mail address is
 * an account of the platform `email`: its domain in lower case (IDN as ASCII), its local part as written.
 */
export function parseHandle(raw: string, platform: string): Parsed {
  const { text, flaw } = clean(raw);
  const unfit = unusable(text);
  if (unfit !== undefined) return unfit;
  const key = platformKey(clean(platform).text);
  if (key === "") return none("missing-required", "names an account but no platform is stated");
  if (key === "email") return parseEmail(text);
  const bare = text.replace(/^@/, "");
  if (bare === "" || /\s/.test(bare)) return none("bad-identifier", "is no handle: it holds blanks");
  if (bare.length > MAX_HANDLE) return none("bad-identifier", `is longer than a handle is (${MAX_HANDLE})`);
  const handle = CASELESS.has(key) ? bare.toLowerCase() : bare;
  return found("online_account", `${key}:${handle}`, flaw);
}

/** The account of an e-mail address, with or without a label before it. */
export function parseEmail(raw: string): Parsed {
  const { text, flaw } = clean(raw);
  const unfit = unusable(text);
  if (unfit !== undefined) return unfit;
  const address = text.replace(/^(?:[^@]{0,60}:\s*)/, "").replace(/^<(.*)>$/, "$1");
  const domain = EMAIL.exec(address)?.[1];
  const ascii = domain === undefined ? undefined : asciiDomain(domain);
  if (ascii === undefined) return none("bad-identifier", "is no e-mail address");
  return found("online_account", `email:${address.slice(0, address.lastIndexOf("@"))}@${ascii}`, flaw);
}

function asciiDomain(domain: string): string | undefined {
  if (/[/?#:%]/.test(domain)) return undefined;
  const url = `http://${domain}`;
  const ascii = URL.canParse(url) ? new URL(url).hostname : "";
  return DOMAIN.test(ascii) ? ascii : undefined;
}
