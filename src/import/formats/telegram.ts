import { type JsonItem, openJsonItems } from "#import/json-items.ts";
import type { Row } from "#import/read-table.ts";
import type { RecordFormat } from "#import/record-format.ts";
import { TELEGRAM_COLUMNS, type TelegramChat, contactCells, messageCells } from "./telegram-message.ts";

const UNREAD = {
  reason: "bad-identifier",
  message: "The record is no message or contact of Telegram.",
} as const;
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
  open() {
    const items = openJsonItems(["messages", "contacts.list"]);
    const damaged: number[] = [];
    let last = 0;
    return {
      push({ line, text, end, flaw }) {
        last = line;
        if (flaw !== undefined) damaged.push(line);
        return items.push(text + end).map((item) => rowOf(item, damaged));
      },
      end() {
        const fault = items.fault();
        if (fault === undefined) return [];
        const message = `Line ${fault.line}: the JSON is broken (${fault.message}); everything from there to line ${last} is left out.`;
        const flaw = { reason: "unsupported-format", message } as const;
        return [{ cells: [], line: fault.line, endLine: Math.max(last, fault.line), raw: fault.raw, flaw }];
      },
    };
  },
};

function rowOf(item: JsonItem, damaged: readonly number[]): Row {
  const { line, endLine, source: raw } = item;
  const bad = damaged.find((at) => at >= line && at <= endLine);
  if (bad !== undefined) {
    const message = `Line ${bad} holds a byte that is not of the file's encoding.`;
    return { cells: [], line, endLine, raw, flaw: { reason: "encoding", message } };
  }
  const json = parseJson(raw);
  const cells = item.path.endsWith("messages") ? messageCells(json, chatOf(item)) : contactCells(json);
  if (cells === undefined) return { cells: [], line, endLine, raw, flaw: UNREAD };
  return { cells: TELEGRAM_COLUMNS.map((column) => cells[column] ?? ""), line, endLine, raw };
}

/** The innermost object around a message is its chat. */
function chatOf({ around }: JsonItem): TelegramChat {
  const members = around.at(-1) ?? {};
  const read = (name: string): string => {
    const value = parseJson(members[name] ?? "");
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  };
  return { id: read("id"), name: read("name"), type: read("type") };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
