import { type XmlElement, elementsAt } from "#import/xml-element.ts";
import { type XmlCells, xmlFormat } from "./xml-format.ts";

const CALLS: Readonly<Record<string, string>> = {
  "1": "in",
  "2": "out",
  "3": "in",
  "4": "in",
  "5": "in",
  "6": "in",
};
const TEXTS: Readonly<Record<string, string>> = { "1": "in", "2": "out" };
/** The sender among the addresses of a multimedia message (Android's `PduHeaders.FROM`). */
const FROM = "137";

/** Calls and messages of an Android phone as the app "SMS Backup & Restore" writes them. */
export const smsBackup = xmlFormat({
  id: "sms_backup",
  columns: ["sort", "number", "at", "way", "seconds", "name"],
  root: "(?:calls|smses)",
  records: ["call", "sms", "mms"],
  cellsOf: (record): readonly XmlCells[] => [{ cells: cellsOf(record) }],
});

function cellsOf(record: XmlElement): string[] {
  const { name: sort, attributes } = record;
  const read = (key: string): string => attributes.get(key) ?? "";
  const at = momentOf(read("date"));
  const name = read("contact_name");
  if (sort === "call") {
    return [sort, read("number"), at, CALLS[read("type")] ?? read("type"), read("duration"), name];
  }
  if (sort === "sms") return [sort, read("address"), at, TEXTS[read("type")] ?? read("type"), "", name];
  const way = TEXTS[read("msg_box")] ?? read("msg_box");
  const senders = elementsAt(record, "addrs/addr").filter(
    ({ attributes: addr }) => addr.get("type") === FROM,
  );
  const sender = senders
    .map(({ attributes: addr }) => addr.get("address") ?? "")
    .find((text) => /\d/.test(text));
  const numbers = way === "in" && sender !== undefined ? [sender] : read("address").split("~");
  return [sort, numbers.join("\n"), at, way, "", numbers.length > 1 ? "" : name];
}

/** Milliseconds since 1970 as ISO 8601 in UTC; any other text as it stands. */
function momentOf(text: string): string {
  return /^\d{11,14}$/.test(text) ? new Date(Number(text)).toISOString() : text;
}
