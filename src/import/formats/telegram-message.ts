import { z } from "zod";

const Id = z.union([z.string(), z.number()]).transform(String);
const Text = z.string().nullish();

const Message = z.object({
  id: Id.optional(),
  type: z.string().optional(),
  action: Text,
  date: Text,
  date_unixtime: Id.nullish(),
  from: Text,
  from_id: Id.nullish(),
  actor: Text,
  actor_id: Id.nullish(),
  duration_seconds: z.number().int().nonnegative().nullish(),
});
const Contact = z.object({ first_name: Text, last_name: Text, phone_number: Text });

/** The cells of a record; those that it does not fill stay blank. */
export type TelegramCells = Partial<Record<(typeof TELEGRAM_COLUMNS)[number], string>>;

export const TELEGRAM_COLUMNS = [
  "sort",
  "at",
  "from",
  "from_name",
  "to",
  "to_name",
  "incoming",
  "outgoing",
  "seconds",
  "reference",
  "phone",
  "name",
] as const;

/** The chat a message stands in, by the members that come before its messages. */
export type TelegramChat = { readonly id: string; readonly name: string; readonly type: string };

const TWO_SIDED = new Set(["personal_chat", "bot_chat"]);

/** A message or call: from whom to whom. In a chat of two what the other one writes goes to the owner of the export. */
export function messageCells(json: unknown, chat: TelegramChat): TelegramCells | undefined {
  const parsed = Message.safeParse(json);
  if (!parsed.success) return undefined;
  const message = parsed.data;
  const from = accountId(message.from_id ?? message.actor_id ?? "");
  const pair = TWO_SIDED.has(chat.type);
  const incoming = pair && from === chat.id;
  const calls = message.type === "service" && message.action === "phone_call";
  const sort = calls ? "call" : message.type === "service" ? "notice" : "message";
  return {
    sort,
    at: momentOf(message.date_unixtime ?? "") || (message.date ?? ""),
    from,
    from_name: message.from ?? message.actor ?? "",
    ...(incoming ? { incoming: sort } : { to: pair ? chat.id : `chat${chat.id}`, to_name: chat.name }),
    outgoing: pair && !incoming && from !== "" ? sort : "",
    seconds: message.duration_seconds?.toString() ?? "",
    reference: message.id ?? "",
  };
}

/** A saved contact: its number and the name it is saved under. */
export function contactCells(json: unknown): TelegramCells | undefined {
  const parsed = Contact.safeParse(json);
  if (!parsed.success) return undefined;
  const { first_name: first, last_name: last, phone_number: phone } = parsed.data;
  return { sort: "contact", phone: phone ?? "", name: [first, last].filter((part) => part).join(" ") };
}

/** `user123` is the account 123; channels keep their word, for they count on their own. */
function accountId(text: string): string {
  return text.replace(/^user(?=\d)/, "");
}

function momentOf(seconds: string): string {
  return /^\d{9,10}$/.test(seconds) ? new Date(Number(seconds) * 1000).toISOString().slice(0, 19) + "Z" : "";
}
