/** An element with all it holds. `start` and `end` are its place in the text of the record. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
  readonly start: number;
  end: number;
};

/** The elements at the end of a path of names (`NtryDtls/TxDtls`), in order. */
export function elementsAt(element: XmlElement | undefined, path: string): readonly XmlElement[] {
  let found: readonly XmlElement[] = element === undefined ? [] : [element];
  for (const name of path.split("/")) {
    found = found.flatMap(({ children }) => children.filter((child) => child.name === name));
  }
  return found;
}

/** The filled texts at the end of a path, trimmed. */
export function textsAt(element: XmlElement | undefined, path: string): string[] {
  return elementsAt(element, path).flatMap(({ text }) => text.trim() || []);
}

/** The first filled text at the end of one of the paths; blank for none. */
export function textAt(element: XmlElement | undefined, ...paths: string[]): string {
  return paths.flatMap((path) => textsAt(element, path))[0] ?? "";
}
