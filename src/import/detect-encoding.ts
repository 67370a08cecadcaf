import type { Need } from "#model/import-report.ts";
import { type Encoding, decodeStrict } from "./encodings.ts";
import { plausibility } from "./plausibility.ts";

/** How the text of a file is encoded, or what a person must say before it can be read. */
export type EncodingFound =
  | { readonly encoding: Encoding; readonly need?: undefined }
  | { readonly encoding?: Encoding; readonly need: Need };

const CANDIDATES: readonly Encoding[] = ["cp949", "gb18030", "big5", "shift_jis"];
const FIT = 0.7;
const MARGIN = 0.15;

/**
 * From the first bytes: byte order mark, then UTF-16 by its pattern of NULs, then strict UTF-8; else the candidates
 * that decode them without error, the most plausible first, each with its first lines, for a person to choose.
 * `head` need not end at a character; `whole` says that it is the whole file.
 */
export function detectEncoding(head: Buffer, whole: boolean): EncodingFound {
  if (head.subarray(0, 3).toString("hex") === "efbbbf") return { encoding: "utf-8" };
  const wide = wideEncoding(head);
  if (wide !== undefined) return { encoding: wide };
  if (isUtf8(head)) return { encoding: "utf-8" };
  return ask(toLineEnd(head, whole));
}

/** UTF-16 by its byte order mark, else by its NULs. */
export function wideEncoding(head: Buffer): Encoding | undefined {
  const mark = head.subarray(0, 2).toString("hex");
  if (mark === "fffe") return "utf-16le";
  return mark === "feff" ? "utf-16be" : wideByNuls(head);
}

/**
 * The high bytes of ASCII are NULs, which stand odd when little-endian: in every second byte, or, where other scripts
 * prevail, in some of them and beside line ends, hardly on the other side (`가` is U+AC00). What is no text has them on both.
 */
function wideByNuls(head: Buffer): Encoding | undefined {
  const sample = head.subarray(0, 4096);
  const nuls = [0, 0];
  for (let index = 0; index < sample.length; index++) {
    const side = index % 2;
    if (sample[index] === 0) nuls[side] = (nuls[side] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = nuls;
  const half = sample.length / 2;
  if (half < 2) return undefined;
  const most = Math.max(even, odd);
  const least = Math.min(even, odd);
  const latin = most > 0.3 * half && least < 0.05 * half;
  const other = most > 0.04 * half && least < 0.2 * most && endsWideLines(sample, odd > even ? 1 : -1);
  if (!latin && !other) return undefined;
  return odd > even ? "utf-16le" : "utf-16be";
}

/** True when most bytes that may end a line have a NUL beside them, after them or before. */
function endsWideLines(sample: Buffer, side: 1 | -1): boolean {
  let ends = 0;
  let wide = 0;
  for (let at = sample.indexOf(0x0a); at >= 0; at = sample.indexOf(0x0a, at + 1)) {
    ends += 1;
    if (sample[at + side] === 0) wide += 1;
  }
  return wide > ends / 2;
}

/** True for UTF-8 that may be cut off inside its last letter, as a head is and as a file may be. */
function isUtf8(head: Buffer): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return mostlyUtf8(head);
  }
}

/** A file that is UTF-8 but for a few damaged lines is UTF-8: the lines are rejected, the encoding is not in doubt. */
function mostlyUtf8(head: Buffer): boolean {
  const lines = splitAtLf(head);
  const wide = lines.filter((line) => line.some((byte) => byte >= 0x80));
  const good = wide.filter((line) => decodeStrict(line, "utf-8") !== undefined).length;
  return good >= 2 && good >= 0.9 * (wide.length - 1);
}

function splitAtLf(head: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < head.length;) {
    const lf = head.indexOf(0x0a, start);
    const end = lf < 0 ? head.length : lf + 1;
    lines.push(head.subarray(start, end));
    start = end;
  }
  return lines;
}

function toLineEnd(head: Buffer, whole: boolean): Buffer {
  const end = whole ? head.length : Math.max(head.lastIndexOf(0x0a), head.lastIndexOf(0x0d)) + 1;
  return end > 0 ? head.subarray(0, end) : head;
}

function ask(head: Buffer): EncodingFound {
  const judged = CANDIDATES.flatMap((encoding) => {
    const text = decodeStrict(head, encoding) ?? mostLines(head, encoding);
    return text === undefined ? [] : [{ encoding, text, plausible: plausibility(text, encoding) }];
  }).toSorted((a, b) => b.plausible - a.plausible);
  const [best, second] = judged;
  if (best === undefined) {
    return {
      need: {
        reason: "encoding",
        option: "--encoding",
        candidates: ["windows-1252"],
        message: "The text is not UTF-8 and fits none of the encodings of the region. State its encoding.",
      },
    };
  }
  const sure = best.plausible >= FIT && best.plausible - (second?.plausible ?? 0) >= MARGIN;
  const samples = Object.fromEntries(judged.map(({ encoding, text }) => [encoding, firstLines(text)]));
  return {
    encoding: best.encoding,
    need: {
      reason: "encoding",
      option: "--encoding",
      candidates: judged.map(({ encoding }) => encoding),
      message: "The text is not UTF-8. Look at the first lines under each encoding and state the right one.",
      ...(sure ? { proposed: best.encoding } : {}),
      samples,
    },
  };
}

/** The lines that decode, when nearly all do. */
function mostLines(head: Buffer, encoding: Encoding): string | undefined {
  const lines = splitAtLf(head);
  const texts = lines.flatMap((line) => decodeStrict(line, encoding) ?? []);
  return texts.length >= 3 && texts.length >= 0.8 * lines.length ? texts.join("") : undefined;
}

function firstLines(text: string): string[] {
  return text
    .split(/\r\n|\n|\r/)
    .slice(0, 3)
    .map((line) => line.slice(0, 200));
}
