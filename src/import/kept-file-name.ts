import type { Flaw } from "#model/identifiers/parsed.ts";

const MAX_BYTES = 255;
const MAX_ENDING = 20;
const MARK = "…";
/** Controls, marks that turn the direction of writing, and what no file system takes in a name. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFE\uFFFF]|\p{Surrogate}/gu;
/** Names that mean a device on Windows, whatever their ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const PARTS = /[/\\]+/;

/**
 * The name under which a file is kept: of a path its last part, without hidden characters, at most 255 bytes with its
 * ending, never a name that a system takes for something else. `flaw` says what was changed; the bytes are kept under
 * their hash, so a name opens nothing.
 */
export function keptFileName(given: string): { readonly name: string; readonly flaw?: Flaw } {
  const part = given.split(PARTS).findLast((text) => text.trim() !== "" && !/^\.+$/.test(text.trim())) ?? "";
  const shown = part.replaceAll(HIDDEN, "�").trim();
  const spared = RESERVED.test(shown) ? `_${shown}` : shown.replace(/^\.+/, "_").replace(/[. ]+$/, "_");
  const name = cut(spared === "" ? "unnamed" : spared);
  if (name === given) return { name };
  return {
    name,
    flaw: { reason: "bad-file-name", message: `The name cannot be kept as it is; it is kept as "${name}".` },
  };
}

/** At most as many bytes as a name may have: the middle goes, the ending stays. */
function cut(name: string): string {
  if (Buffer.byteLength(name) <= MAX_BYTES) return name;
  const dot = name.lastIndexOf(".");
  const ending = dot > 0 && name.length - dot <= MAX_ENDING ? name.slice(dot) : "";
  const room = MAX_BYTES - Buffer.byteLength(ending) - Buffer.byteLength(MARK);
  let kept = "";
  let bytes = 0;
  for (const letter of name) {
    bytes += Buffer.byteLength(letter);
    if (bytes > room) break;
    kept += letter;
  }
  return `${kept}${MARK}${ending}`;
}
