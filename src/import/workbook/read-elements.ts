import type { XmlElement } from "#import/xml-element.ts";
import { openXmlTokens } from "#import/xml-tokens.ts";

const PIECE = 256 * 1024;

/**
 * The elements of that name in an XML part, one after the other, each with all it holds, without keeping the rest. Ends before
 * the first place that is not well-formed; `fault` is then told.
 */
export function* readElements(
  bytes: Uint8Array,
  wanted: string,
  fault: (message: string) => void = () => {},
): Generator<XmlElement> {
  const decoder = new TextDecoder(bytes[0] === 0xff ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8");
  const tokens = openXmlTokens();
  const path: XmlElement[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    const text = decoder.decode(bytes.subarray(at, at + PIECE), { stream: at + PIECE < bytes.length });
    for (const token of tokens(text)) {
      if (token.kind === "fault") {
        fault(token.message);
        return;
      }
      if (token.kind === "text") {
        const top = path.at(-1);
        if (top !== undefined) top.text += token.text;
      } else if (token.kind === "open") {
        if (path.length === 0 && token.name !== wanted) continue;
        const { name, attributes } = token;
        const element: XmlElement = { name, attributes, children: [], text: "", start: 0, end: 0 };
        path.at(-1)?.children.push(element);
        path.push(element);
        if (token.empty && path.length === 1) yield element;
        if (token.empty) path.pop();
      } else if (token.kind === "close" && path.length > 0) {
        const element = path.pop();
        if (element?.name !== token.name) {
          fault(`</${token.name}> closes <${element?.name}>`);
          return;
        }
        if (path.length === 0) yield element;
      }
    }
  }
  if (path.length > 0) fault(`the part ends inside <${path.at(-1)?.name}>`);
}
