import { openRecord } from "#import/open-record.ts";
import type { RecordFormat, TextLine } from "#import/record-format.ts";
import type { Row } from "#import/read-table.ts";

const TITLE = /^(.*?)\s*(?:님과 )?카카오톡 대화$/;
const SAVED = /^저장한 날짜\s*:/;
const DAY = /^-{5,}\s*(\d{4}년 \d{1,2}월 \d{1,2}일).*-{5,}$/;
const DAY_ALONE = /^\d{4}년 \d{1,2}월 \d{1,2}일(?: \S요일| (?:오전|오후) \d{1,2}:\d{2})?$/;
const DESKTOP = /^\[([^\]]{1,100})\] \[((?:오전|오후) \d{1,2}:\d{2})\] (.*)$/s;
const PHONE = /^(\d{4}(?:년 \d{1,2}월 \d{1,2}일|\. \d{1,2}\. \d{1,2}\.) (?:오전|오후) \d{1,2}:\d{2}), (.*)$/s;
const SENDER = /^(.{1,100}?) : (.*)$/s;
const NOTICE_TEXT =
  /(?:님이 (?:들어왔습니다|나갔습니다|초대되었습니다)\.?|님을 (?:내보냈습니다|.*초대했습니다)\.?)$/;

const NOTICE = { reason: "comment", message: "The line is a notice of the app, no message." } as const;
const OUTSIDE = { reason: "header-row", message: "The text belongs to no message." } as const;

/** A chat as KakaoTalk exports it as text: on Windows, on Android and on an iPhone. */
export const kakaotalk: RecordFormat = {
  id: "kakaotalk",
  columns: ["at", "sender", "text", "chat"],
  looks(text) {
    const lines = text.split(/\r\n|\n|\r/, 12);
    return lines.some((line) => SAVED.test(line)) && lines.some((line) => TITLE.test(line));
  },
  open() {
    const record = openRecord();
    let chat = "this chat";
    let day = "";
    let cells: readonly string[] | undefined;
    const close = (): Row[] => {
      if (!record.isOpen()) return [];
      const flaw = cells === undefined ? OUTSIDE : cells[1] === "" ? NOTICE : undefined;
      const row = record.close(cells ?? [], flaw);
      cells = undefined;
      return [row];
    };
    return {
      push(line: TextLine) {
        const { text } = line;
        const title = record.isOpen() ? undefined : TITLE.exec(text)?.[1];
        if (title !== undefined) {
          chat = title === "" ? chat : title;
          return [];
        }
        if (SAVED.test(text) || DAY_ALONE.test(text)) return close();
        const newDay = DAY.exec(text)?.[1];
        if (newDay !== undefined) {
          day = newDay;
          return close();
        }
        const next = messageOf(text, day);
        if (next === undefined) {
          if (record.isOpen() || /\S/.test(text)) record.add(line);
          return [];
        }
        const rows = close();
        cells = [...next, chat];
        record.add(line);
        return rows;
      },
      end: close,
    };
  },
};

/** Time, sender and text of the message that begins on a line; the sender is blank in the app's own notices. */
function messageOf(line: string, day: string): readonly string[] | undefined {
  const [, name, time, said] = DESKTOP.exec(line) ?? [];
  if (name !== undefined) return [`${day} ${time}`.trim(), name, said ?? ""];
  const [, at, rest] = PHONE.exec(line) ?? [];
  if (at !== undefined) {
    const [, sender = "", text = rest ?? ""] = SENDER.exec(rest ?? "") ?? [];
    return [at, sender, text];
  }
  return NOTICE_TEXT.test(line) ? [day, "", line] : undefined;
}
