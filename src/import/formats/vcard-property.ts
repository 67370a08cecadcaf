import { decodeStrict, parseEncoding } from "#import/encodings.ts";

/** A property of a card: its name without group, its value as text, and the value as it is written but for its encoding. */
export type Property = { readonly name: string; readonly value: string; readonly raw: string };

const LINE = /^(?:[\w-]+\.)?([A-Za-z][\w-]*)((?:;(?:"[^"]*"|[^:;"])*)*):(.*)$/s;
const MAX_VALUE = 10_000;

/** The property of an unfolded line; undefined for a line that is none, or is a picture or a sound. */
export function parseProperty(line: string): Property | undefined {
  const [, name = "", parameters = "", text = ""] = LINE.exec(line.slice(0, MAX_VALUE)) ?? [];
  if (name === "" || /(?:^|[;=])(?:B|BASE64)(?:;|$)/i.test(parameters)) return undefined;
  const charset = /;CHARSET="?([\w-]+)/i.exec(parameters)?.[1] ?? "utf-8";
  const raw = /QUOTED-PRINTABLE/i.test(parameters) ? quotedPrintable(text, charset) : text;
  return { name: name.toUpperCase(), value: unescape(raw).trim(), raw };
}

/** The text of quoted-printable (RFC 2045) in its character set; as it stands when it cannot be decoded. */
function quotedPrintable(text: string, charset: string): string {
  const encoding = parseEncoding(charset);
  if (encoding === undefined || /\P{ASCII}/u.test(text)) return text;
  const bytes = text.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
  return decodeStrict(Buffer.from(bytes, "latin1"), encoding) ?? text;
}

function unescape(text: string): string {
  return text.replaceAll(/\\([nN,;:\\])/g, (_, letter: string) => (/n/i.test(letter) ? " " : letter));
}
