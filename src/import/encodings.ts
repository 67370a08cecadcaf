import iconv from "iconv-lite";
import { Problem } from "#model/problem.ts";

/**
 * The encodings we read. Those of `BY_TABLE` go through iconv-lite with a round trip: Node's own `euc-kr` corrupts 2,349
 * syllables silently, and its Big5 and Shift_JIS take bytes that belong to neither.
 */
export const ENCODINGS = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "cp949",
  "gb18030",
  "big5",
  "shift_jis",
  "windows-1252",
] as const;
export type Encoding = (typeof ENCODINGS)[number];

const BY_TABLE: ReadonlySet<Encoding> = new Set(["cp949", "big5", "shift_jis"]);

const OTHER_NAMES: Readonly<Record<string, Encoding>> = {
  utf8: "utf-8",
  "utf-16": "utf-16le",
  utf16le: "utf-16le",
  "euc-kr": "cp949",
  euckr: "cp949",
  "ks_c_5601-1987": "cp949",
  "windows-949": "cp949",
  ms949: "cp949",
  uhc: "cp949",
  gbk: "gb18030",
  gb2312: "gb18030",
  cp936: "gb18030",
  sjis: "shift_jis",
  cp1252: "windows-1252",
  latin1: "windows-1252",
};

/** The encoding of that name; undefined for any other. */
export function parseEncoding(name: string): Encoding | undefined {
  const folded = name.trim().toLowerCase();
  return ENCODINGS.find((encoding) => encoding === folded) ?? OTHER_NAMES[folded];
}

/** The encoding of that name; throws `usage/invalid` with the names there are. */
export function encodingNamed(name: string): Encoding {
  const found = parseEncoding(name);
  if (found === undefined)
    throw new Problem("usage/invalid", `"${name}" is no encoding we read.`, [...ENCODINGS]);
  return found;
}

/** The text of the bytes, or undefined when a single byte of them does not belong to the encoding. */
export function decodeStrict(bytes: Buffer, encoding: Encoding): string | undefined {
  if (BY_TABLE.has(encoding)) {
    const text = iconv.decode(bytes, encoding, { stripBOM: false });
    return iconv.encode(text, encoding).equals(bytes) ? text : undefined;
  }
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The text with U+FFFD for what does not belong: only for rows that are then rejected. */
export function decodeLoosely(bytes: Buffer, encoding: Encoding): string {
  return BY_TABLE.has(encoding)
    ? iconv.decode(bytes, encoding, { stripBOM: false })
    : new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

/** Where the first byte stands that does not belong to the encoding; -1 when all do. */
export function firstBadByte(bytes: Buffer, encoding: Encoding): number {
  if (BY_TABLE.has(encoding)) {
    const back = iconv.encode(iconv.decode(bytes, encoding, { stripBOM: false }), encoding);
    for (let index = 0; index < bytes.length; index++) if (bytes[index] !== back[index]) return index;
    return -1;
  }
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  for (let index = 0; index <= bytes.length; index++) {
    try {
      decoder.decode(bytes.subarray(index, index + 1), { stream: index < bytes.length });
    } catch {
      return Math.min(index, bytes.length - 1);
    }
  }
  return -1;
}
