/** A piece of markup as it stands in the text, in `source`. Names are without their prefix. */
export type XmlToken =
  | {
      readonly kind: "open";
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly empty: boolean;
      readonly source: string;
    }
  | { readonly kind: "close"; readonly name: string; readonly source: string }
  | { readonly kind: "text"; readonly text: string; readonly source: string }
  | { readonly kind: "aside"; readonly source: string }
  | { readonly kind: "fault"; readonly message: string; readonly source: string };

/** More text than this without the end of its markup is no markup. */
const MAX_TOKEN = 1024 * 1024;
const MARKUP = /<[^<>"']*(?:"[^"<]*"[^<>"']*|'[^'<]*'[^<>"']*)*>/y;
const OPEN = /^<([\p{L}_][\p{L}\p{N}_.:-]*)((?:\s+[^\s=<>"']+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>$/u;
const CLOSE = /^<\/([\p{L}_][\p{L}\p{N}_.:-]*)\s*>$/u;
const ATTRIBUTE = /([^\s=<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{1,8}));/g;
const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const ASIDES = [
  ["<!--", "-->"],
  ["<?", "?>"],
] as const;

/**
 * Cuts XML that comes in pieces into its markup and text, strictly: a document type (and so every entity of one's own) and
 * anything that is not well-formed is a fault. Nothing is fetched, nothing is expanded but the five names and numbers.
 */
export function openXmlTokens(): (piece: string) => XmlToken[] {
  let pending = "";
  return (piece) => {
    pending += piece;
    const tokens: XmlToken[] = [];
    let at = 0;
    while (at < pending.length) {
      const token = tokenAt(pending, at);
      if (token === undefined) break;
      tokens.push(token);
      if (token.kind === "fault") break;
      at += token.source.length;
    }
    pending = pending.slice(at);
    if (pending.length > MAX_TOKEN && tokens.at(-1)?.kind !== "fault") {
      tokens.push({ kind: "fault", message: "markup does not end", source: "" });
    }
    return tokens;
  };
}

/** The token that begins there; undefined while its end has not come. */
function tokenAt(text: string, at: number): XmlToken | undefined {
  if (text[at] !== "<") {
    const end = text.indexOf("<", at);
    const source = text.slice(at, end < 0 ? text.length : end);
    const cut = end < 0 ? source.lastIndexOf("&") : -1;
    if (cut >= 0 && !source.includes(";", cut)) {
      return cut === 0 ? undefined : textToken(source.slice(0, cut));
    }
    return textToken(source);
  }
  for (const [start, stop] of ASIDES) {
    if (!text.startsWith(start, at)) continue;
    const end = text.indexOf(stop, at + start.length);
    return end < 0 ? undefined : { kind: "aside", source: text.slice(at, end + stop.length) };
  }
  if (text.startsWith("<![CDATA[", at)) {
    const end = text.indexOf("]]>", at);
    if (end < 0) return undefined;
    return { kind: "text", text: text.slice(at + 9, end), source: text.slice(at, end + 3) };
  }
  if ("<![CDATA[".startsWith(text.slice(at)) || "<!--".startsWith(text.slice(at))) return undefined;
  if (text.startsWith("<!", at)) return fault("it holds a document type or another declaration");
  MARKUP.lastIndex = at;
  const source = MARKUP.exec(text)?.[0];
  if (source !== undefined) return tagToken(source);
  return text.includes("<", at + 1) && !/["']/.test(text.slice(at, text.indexOf("<", at + 1)))
    ? fault("a < stands where no markup begins")
    : undefined;
}

function tagToken(source: string): XmlToken {
  const close = CLOSE.exec(source)?.[1];
  if (close !== undefined) return { kind: "close", name: localName(close), source };
  const [, name, written = "", slash] = OPEN.exec(source) ?? [];
  if (name === undefined) return fault(`${source.slice(0, 60)} is no markup`);
  const attributes = new Map<string, string>();
  for (const [, key = "", double, single] of written.matchAll(ATTRIBUTE)) {
    const value = resolve(double ?? single ?? "");
    if (value === undefined) return fault(`attribute ${key} holds an unknown entity`);
    attributes.set(localName(key), value);
  }
  return { kind: "open", name: localName(name), attributes, empty: slash === "/", source };
}

function textToken(source: string): XmlToken {
  const text = resolve(source);
  return text === undefined ? fault("the text holds an unknown entity") : { kind: "text", text, source };
}

/** The text with its references resolved; undefined when one of them is none that XML itself knows. */
function resolve(text: string): string | undefined {
  if (!text.includes("&")) return text;
  let sound = true;
  const resolved = text.replaceAll(REFERENCE, (_, decimal?: string, hex?: string, name?: string) => {
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    const letter = name === undefined ? character(code) : NAMED[name];
    sound &&= letter !== undefined;
    return letter ?? "";
  });
  const bare = text.replaceAll(REFERENCE, "").includes("&");
  return sound && !bare ? resolved : undefined;
}

function character(code: number): string | undefined {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function fault(message: string): XmlToken {
  return { kind: "fault", message, source: "" };
}
