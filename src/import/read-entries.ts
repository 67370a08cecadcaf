import { parseContact } from "#model/identifiers/contact.ts";
import { parseHandle } from "#model/identifiers/handle.ts";
import { type Parsed, none } from "#model/identifiers/parsed.ts";
import { platformKey } from "#model/identifiers/platforms.ts";
import type { Bound } from "./bind-profile.ts";
import { columnOf, readValue } from "./cells.ts";
import { type IdReader, NONE, NO_NAMES, type ReadId, type Rule } from "./id-reader.ts";
import type { MapContext } from "./map-context.ts";
import { remember } from "./remember.ts";

const LABELLED = /^([^:]{1,60}):\s*(.+)$/;
const PLAIN = /^(?:phone|tel|mobile|home|work|email|e-mail|fax|other|from|to)\b/i;
const OWNER = /\(owner\)\s*$/i;
/** A number or another id (`wxid_ab1`, `855…@s.whatsapp.net`), and the name that follows it. */
const ID_AND_NAME = /^(\+?\d[\d\s().-]{4,}\d|[\w.+-]*[\d_@][\w.@+-]*)\s+(\p{L}.*)$/u;
const NAMES = /nick\s?name|push name|display name|full\s?name|profile/i;
const NO_ID = /^(?:web|address|street|organization|birthday|note|key|account name)/i;
const USER_ID = /^(?:user id\s*-\s*)?(.*?)\s*(?:user\s?id|user\s?name|username|id|number|jid)?$/i;

/**
 * The identifiers of a cell of lines with labels, as forensic tools write them: `Phone-Mobile: +855…`, `Email-Work: …`,
 * `User ID-WhatsApp User Id: 855…@s.whatsapp.net`, `Telegram ID: 123`. The platform is in the label, else in the row.
 */
export function entriesReader(
  id: Rule<"entries">,
  bound: Bound,
  { region, owner }: MapContext,
): IdReader | undefined {
  const column = columnOf(bound, id.of);
  if (column === undefined) return undefined;
  const { index, header } = column;
  const platform = readValue(bound, id.platform);
  const marked = id.owners ? { id: owner } : undefined;
  const read = remember((text, stated) =>
    text
      .split(/[\r\n]+/)
      .map((line) => line.trim())
      .flatMap((line): ReadId[] => {
        const parsed = OWNER.test(line) ? marked : line === "" ? undefined : parseEntry(line, stated, region);
        const name = id.owners && parsed !== marked ? ID_AND_NAME.exec(line)?.[2] : undefined;
        const names = name === undefined ? NO_NAMES : [name];
        return parsed === undefined ? [] : [{ parsed, header, value: line, names }];
      }),
  );
  return (row) => {
    const text = (row.cells[index] ?? "").trim();
    return text === "" ? NONE : read(text, platform(row));
  };
}

/** The identifier of one line; undefined for a line that names something else (a web page, a nickname). */
function parseEntry(line: string, platform: string, region: string | undefined): Parsed | undefined {
  const [, label = "", value = line] = LABELLED.exec(line) ?? [];
  if (label === "" || PLAIN.test(label)) {
    return parseContact(ID_AND_NAME.exec(value)?.[1] ?? value, platform, region).parsed;
  }
  if (NAMES.test(label) || NO_ID.test(label)) return undefined;
  if (value.includes("@") || value.startsWith("+")) return parseContact(value, "", region).parsed;
  const named = platformKey(USER_ID.exec(label)?.[1] ?? "");
  const key = named === "" ? platformKey(platform) : named;
  return key === "" ? none("bad-identifier", "names no platform") : parseHandle(value, key);
}
