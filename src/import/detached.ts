/**
 * The same text in memory of its own. A cell is a window on the piece of the file it was cut from; what is kept for
 * long must not keep the whole piece with it.
 */
export function detached(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}
