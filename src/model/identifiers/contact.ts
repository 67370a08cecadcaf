import { clean, unusable } from "./clean.ts";
import { parseEmail, parseHandle } from "./handle.ts";
import { type Parsed, found, none } from "./parsed.ts";
import { parsePhone } from "./phone.ts";
import { platformKey } from "./platforms.ts";

/** Who a cell names: the identifier, and the names that stand in the same cell. */
export type Contact = { readonly parsed: Parsed; readonly names: readonly string[] };

/**
 * The far end of a call, a message or an address-book entry: a phone number, an e-mail address, a WhatsApp id
 * (a user is its phone, a group an account), a Telegram author (`name (@handle 123)`: the number is the id), or a
 * handle of the stated platform. Where texts have `senders`, one that is only a word is an account of `sms-sender`.
 */
export function parseContact(raw: string, platform: string, region?: string, senders = false): Contact {
  const { text } = clean(raw);
  const unfit = unusable(text);
  if (unfit !== undefined) return { parsed: unfit, names: [] };
  const key = platformKey(platform);
  if (text.toLowerCase() === "local user") {
    return { parsed: none("placeholder", "stands for the owner of the phone"), names: [] };
  }
  const author = key === "telegram" ? telegramAuthor(text) : undefined;
  if (author !== undefined) return author;
  const whatsapp = whatsappAddress(text);
  if (whatsapp !== undefined) return { parsed: whatsapp, names: [] };
  if (/^[^@]{0,60}[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text)) return { parsed: parseEmail(raw), names: [] };
  const parsed = phoneOrHandle(raw, key, region);
  const sender = senders && parsed.flaw?.reason === "bad-phone" && SENDER.test(text);
  return { parsed: sender ? found("online_account", `sms-sender:${text.toLowerCase()}`) : parsed, names: [] };
}

/** What carriers allow as the name of a sender: letters first, up to 20. */
const SENDER = /^\p{L}[\p{L}\p{M}\p{N} ._&-]{1,19}$/u;
const CARRIED_BY_NUMBER = new Set(["", "sms", "mms", "rcs", "imessage", "whatsapp"]);

function phoneOrHandle(raw: string, platform: string, region: string | undefined): Parsed {
  return CARRIED_BY_NUMBER.has(platform) ? parsePhone(raw, region) : parseHandle(raw, platform);
}

function whatsappAddress(text: string): Parsed | undefined {
  const match = /^([\w.:-]+)@(s\.whatsapp\.net|c\.us|g\.us|lid|newsletter|broadcast|status)(?:\s.*)?$/i.exec(
    text,
  );
  const [, user, host] = match ?? [];
  if (user === undefined || host === undefined) return undefined;
  switch (host.toLowerCase()) {
    case "g.us":
    case "lid":
      return found("online_account", `whatsapp:${user.toLowerCase()}@${host.toLowerCase()}`);
    case "newsletter":
    case "broadcast":
    case "status":
      return none("placeholder", "is a channel or broadcast, not a person or group");
    default:
      return parsePhone(`${user}@${host}`);
  }
}

/** `billy m (@billthem 37203642159)`: the numeric id is the key, for a handle may change hands. */
function telegramAuthor(text: string): Contact | undefined {
  const match = /^(.*?)\s*\((?:@(\w{1,64})\s+)?(\d{1,20})\)$/u.exec(text);
  const [, name = "", handle, id] = match ?? [];
  if (id === undefined) return undefined;
  const names = [name, handle === undefined ? "" : `@${handle}`].filter(
    (part) => part !== "" && !part.startsWith("WARN:"),
  );
  return { parsed: found("online_account", `telegram:${id}`), names };
}
