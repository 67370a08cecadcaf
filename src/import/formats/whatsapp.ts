import { openRecord } from "#import/open-record.ts";
import type { RecordFormat, TextLine } from "#import/record-format.ts";
import type { Row } from "#import/read-table.ts";

/** Direction marks and thin blanks that the app puts around times and numbers. */
const MARKS = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const DATE = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\.?`;
const TIME = String.raw`(?:(?:오전|오후|上午|下午)\s?)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp]\.?\s?[Mm]\.?)?`;
const IOS = new RegExp(`^\\[(${DATE}),? (${TIME})\\] (.*)$`, "s");
const ANDROID = new RegExp(`^(${DATE}),? (${TIME}) - (.*)$`, "s");
const SENDER = /^(?:~\s?)?([^:\n]{1,100}): (.*)$/s;
const SHORT_YEAR = /^(\d{1,2}[./-]\d{1,2}[./-])(\d{2})$/;

const NOTICE = { reason: "comment", message: "The line is a notice of the app, no message." } as const;

/** A chat as WhatsApp exports it (`_chat.txt`), of an iPhone or an Android phone. */
export const whatsapp: RecordFormat = {
  id: "whatsapp",
  columns: ["at", "sender", "text"],
  looks: (text) => text.split(/\r\n|\n|\r/, 5).filter((line) => messageOf(line) !== undefined).length > 0,
  open() {
    const record = openRecord();
    let message: Message | undefined;
    const close = (): Row[] => {
      if (!record.isOpen()) return [];
      if (message === undefined) return [record.close([], BEFORE)];
      const { at, sender, text } = message;
      return [record.close([at, sender, text], sender === "" ? NOTICE : undefined)];
    };
    return {
      push(line: TextLine) {
        const next = messageOf(line.text);
        if (next === undefined) {
          if (record.isOpen() || /\S/.test(line.text)) record.add(line);
          return [];
        }
        const rows = close();
        message = next;
        record.add(line);
        return rows;
      },
      end: close,
    };
  },
};

const BEFORE = { reason: "header-row", message: "The text stands before the first message." } as const;

type Message = { readonly at: string; readonly sender: string; readonly text: string };

/** The message that begins on a line; the sender is blank in the app's own notices. */
function messageOf(line: string): Message | undefined {
  const plain = line
    .slice(0, 2000)
    .replaceAll(MARKS, "")
    .replaceAll(/[\u00A0\u202F]/g, " ");
  const [, date, time, rest = ""] = IOS.exec(plain) ?? ANDROID.exec(plain) ?? [];
  if (date === undefined || time === undefined) return undefined;
  const [, sender = "", text = ""] = SENDER.exec(rest) ?? [];
  const clock = time.replaceAll(/(?<=\d)\.(?=\d)/g, ":").replaceAll(/[.\s](?=[MmAaPp.]|$)/g, "");
  return { at: `${date.replace(SHORT_YEAR, "$120$2")} ${clock}`, sender: sender.trim(), text };
}
