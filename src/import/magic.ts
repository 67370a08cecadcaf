import type { Flaw } from "#model/identifiers/parsed.ts";

type Signature = {
  readonly bytes: string;
  readonly at?: number;
  readonly what: string;
  readonly advice: string;
};

const SAVE_AS_XLSX = "Open it, save it as .xlsx or CSV without a password, and import that.";
const UNPACK = "Unpack it and import the files in it.";

/** First bytes of what is no text, in hex; from the formats' own specifications. */
const SIGNATURES: readonly Signature[] = [
  { bytes: "504b0304", what: "a zip archive, but no workbook (.xlsx)", advice: UNPACK },
  { bytes: "504b0506", what: "an empty zip archive", advice: UNPACK },
  { bytes: "d0cf11e0a1b11ae1", what: "an old or encrypted Office file", advice: SAVE_AS_XLSX },
  { bytes: "25504446", what: "a PDF", advice: "Ask for the table behind it as .xlsx or CSV." },
  { bytes: "1f8b", what: "a gzip archive", advice: UNPACK },
  { bytes: "425a68", what: "a bzip2 archive", advice: UNPACK },
  { bytes: "fd377a585a00", what: "an xz archive", advice: UNPACK },
  { bytes: "28b52ffd", what: "a zstd archive", advice: UNPACK },
  { bytes: "377abcaf271c", what: "a 7-Zip archive", advice: UNPACK },
  { bytes: "526172211a07", what: "a RAR archive", advice: UNPACK },
  { bytes: "7573746172", at: 257, what: "a tar archive", advice: UNPACK },
  {
    bytes: "53514c69746520666f726d6174203300",
    what: "an SQLite database",
    advice: "Export its tables as CSV.",
  },
  { bytes: "62706c697374", what: "a binary property list", advice: "Export it with the forensic tool." },
  { bytes: "89504e47", what: "a PNG picture", advice: "Pictures are not read." },
  { bytes: "ffd8ff", what: "a JPEG picture", advice: "Pictures are not read." },
  { bytes: "47494638", what: "a GIF picture", advice: "Pictures are not read." },
  { bytes: "7f454c46", what: "a program", advice: "Programs are not read." },
  { bytes: "4d5a9000", what: "a program", advice: "Programs are not read." },
];
const ARCHIVE = /archive/;

/** Why these first bytes are no table of text, with advice; undefined when they may be one. */
export function refuseByMagic(head: Buffer): Flaw | undefined {
  for (const { bytes, at = 0, what, advice } of SIGNATURES) {
    if (head.subarray(at, at + bytes.length / 2).toString("hex") === bytes) {
      const reason = ARCHIVE.test(what) ? "archive" : "unsupported-format";
      return { reason, message: `The file is ${what}. ${advice}` };
    }
  }
  const utf32 = head.subarray(0, 4).toString("hex");
  if (utf32 === "fffe0000" || utf32 === "0000feff") {
    return { reason: "encoding", message: "The file is UTF-32. Save it as UTF-8 and import that." };
  }
  return undefined;
}

/** Why decoded text is no table: markup and JSON are named, so that nobody hunts for a delimiter in them. */
export function refuseByText(text: string): Flaw | undefined {
  const start = text.trimStart().slice(0, 64);
  if (/^<(?:\?xml|!doctype|html|[a-z][\w:-]*[\s>/])/i.test(start)) {
    return { reason: "not-csv", message: "The file is XML or HTML. Export it as CSV and import that." };
  }
  if (/^(?:\{\s*"|\{\s*\}|\[\s*[{[])/.test(start)) {
    return { reason: "not-csv", message: "The file is JSON. Export it as CSV and import that." };
  }
  return undefined;
}
