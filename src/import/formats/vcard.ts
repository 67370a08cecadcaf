import { openRecord } from "#import/open-record.ts";
import type { RecordFormat, TextLine } from "#import/record-format.ts";
import { type Property, parseProperty } from "./vcard-property.ts";

const BEGIN = /^BEGIN:VCARD\s*$/i;
const END = /^END:VCARD\s*$/i;
const PLATFORMS = /^(?:X-)?(SKYPE|QQ|WECHAT|TELEGRAM|WHATSAPP|LINE|JABBER|AIM|ICQ|MSN|FACEBOOK|TWITTER)/i;
const UNCLOSED = { reason: "missing-required", message: "The card has no END:VCARD." } as const;
const OUTSIDE = { reason: "comment", message: "The text stands outside every card." } as const;

/** Address books as vCards of version 2.1, 3 or 4 (RFC 2425, 2426, 6350): one card a record. */
export const vcard: RecordFormat = {
  id: "vcard",
  columns: ["name", "phone", "email", "accounts"],
  looks: (text) => /^\s*BEGIN:VCARD\s*$/im.test(text.slice(0, 4096)),
  open() {
    const record = openRecord();
    let lines: string[] = [];
    let inside = false;
    return {
      push(line: TextLine) {
        const begins = BEGIN.test(line.text);
        if (!begins) {
          if (!record.isOpen() && !/\S/.test(line.text)) return [];
          record.add(line);
          if (!inside) return [];
          if (!END.test(line.text)) {
            lines.push(line.text);
            return [];
          }
          inside = false;
          return [record.close(cellsOf(lines))];
        }
        const rows = record.isOpen() ? [record.close([], inside ? UNCLOSED : OUTSIDE)] : [];
        inside = true;
        lines = [];
        record.add(line);
        return rows;
      },
      end: () => (record.isOpen() ? [record.close([], inside ? UNCLOSED : OUTSIDE)] : []),
    };
  },
};

function cellsOf(lines: readonly string[]): readonly string[] {
  const properties = unfold(lines).flatMap((line) => parseProperty(line) ?? []);
  const values = (...names: string[]): string[] =>
    properties.filter(({ name, value }) => names.includes(name) && value !== "").map(({ value }) => value);
  const [full = ""] = values("FN");
  const [parts] = properties.filter(({ name }) => name === "N");
  const [company = ""] = values("ORG");
  const name = full || nameOf(parts) || company.split(";")[0] || "";
  const accounts = properties.flatMap(accountOf);
  return [name, values("TEL").map(withoutScheme).join("\n"), values("EMAIL").join("\n"), accounts.join("\n")];
}

/** Given, further and family name, in the order in which they are spoken: in Hangul and Han the family comes first. */
function nameOf(property: Property | undefined): string {
  const [family = "", given = "", further = "", before = ""] = (property?.raw ?? "").split(/(?<!\\);/);
  if (/^[\p{sc=Hangul}\p{sc=Han}\s]+$/u.test(family + given)) return `${family}${given}`.trim();
  return [before, given, further, family]
    .map((part) => part.replaceAll(/\\([,;\\])/g, "$1").trim())
    .filter((part) => part !== "")
    .join(" ");
}

/** An account of a messenger as a line with its platform as label. */
function accountOf({ name, value }: Property): string[] {
  const platform = PLATFORMS.exec(name)?.[1];
  if (platform !== undefined && value !== "") return [`${platform} ID: ${withoutScheme(value)}`];
  if (name !== "IMPP") return [];
  const [, scheme, address] = /^([a-z][\w.+-]*):(?:\/\/)?(.+)$/i.exec(value) ?? [];
  return scheme === undefined ? [] : [`${scheme} ID: ${address}`];
}

function withoutScheme(value: string): string {
  return value.replace(/^(?:tel|sip|skype|xmpp|aim|mailto):/i, "");
}

/** Folded lines put together: a blank at the start goes on the line before, and so does `=` at the end of quoted-printable. */
function unfold(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const last = whole.length - 1;
    const before = whole[last];
    if (before !== undefined && /^[ \t]/.test(line)) whole[last] = before + line.slice(1);
    else if (before !== undefined && before.endsWith("=") && /QUOTED-PRINTABLE/i.test(before)) {
      whole[last] = before.slice(0, -1) + line;
    } else whole.push(line);
  }
  return whole;
}
