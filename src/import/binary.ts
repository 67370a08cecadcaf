import type { Flaw } from "#model/identifiers/parsed.ts";
import { wideEncoding } from "./detect-encoding.ts";

const BINARY: Flaw = {
  reason: "binary",
  message: "The file holds bytes that no text has. Export it as CSV and import that.",
};
const SAMPLE = 65_536;
const FEW = 4;
const SHARE = 500;
/** Controls that text has: tab, line ends, form feed, the end-of-file mark, escape. */
const IN_TEXT = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b]);

/**
 * Why these first bytes are no text in any encoding: too many of them are controls. UTF-16, in which every second byte may
 * be one, is left to its decoder.
 */
export function refuseByBytes(head: Buffer): Flaw | undefined {
  if (wideEncoding(head) !== undefined) return undefined;
  const sample = head.subarray(0, SAMPLE);
  let controls = 0;
  for (const byte of sample) if ((byte < 0x20 && !IN_TEXT.has(byte)) || byte === 0x7f) controls += 1;
  return tooMany(controls, sample.length);
}

/** Why a decoded text is none: too many of its characters are controls. */
export function refuseByControls(text: string): Flaw | undefined {
  const sample = text.slice(0, SAMPLE);
  return tooMany(sample.match(/(?![\t\r\n])\p{Cc}/gu)?.length ?? 0, sample.length);
}

function tooMany(controls: number, length: number): Flaw | undefined {
  return controls > FEW && controls > length / SHARE ? BINARY : undefined;
}
