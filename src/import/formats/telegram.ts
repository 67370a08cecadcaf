import type { JsonItem } from "#import/json-items.ts";
import type { RecordFormat } from "#import/record-format.ts";
import { jsonReader, parseJson } from "./json-format.ts";
import { TELEGRAM_COLUMNS, type TelegramChat, contactCells, messageCells } from "./telegram-message.ts";

const HEAD = 16_384;

/** What Telegram Desktop exports (`result.json`): all chats and contacts, or one chat. */
export const telegram: RecordFormat = {
  id: "telegram",
  columns: TELEGRAM_COLUMNS,
  looks(text) {
    const head = text.slice(0, HEAD);
    if (!/^\s*\{/.test(head)) return false;
    const whole = /"personal_information"\s*:|"chats"\s*:\s*\{/.test(head) && /"about"\s*:/.test(head);
    return (
      whole ||
      (/"messages"\s*:\s*\[/.test(head) && /"type"\s*:\s*"\w+_(?:chat|group|supergroup|channel)"/.test(head))
    );
  },
  open: () =>
    jsonReader(["messages", "contacts.list"], TELEGRAM_COLUMNS, (json, item) =>
      item.path.endsWith("messages") ? messageCells(json, chatOf(item)) : contactCells(json),
    ),
};

/** The innermost object around a message is its chat. */
function chatOf({ around }: JsonItem): TelegramChat {
  const members = around.at(-1) ?? {};
  const read = (name: string): string => {
    const value = parseJson(members[name] ?? "");
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  };
  return { id: read("id"), name: read("name"), type: read("type") };
}
