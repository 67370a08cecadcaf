import { countLines } from "./split-records.ts";

/**
 * An item of a list in a JSON text: the list's path, the exact source, and the plain members (as JSON) that came before it
 * in the objects around it, outermost first.
 */
export type JsonItem = {
  readonly path: string;
  readonly source: string;
  readonly line: number;
  readonly endLine: number;
  readonly around: readonly Readonly<Record<string, string>>[];
};

/** The line on which what cannot be read begins, and its first text. */
export type JsonFault = { readonly line: number; readonly message: string; readonly raw: string };

export type JsonItems = {
  readonly push: (piece: string) => readonly JsonItem[];
  /** Why the rest is no JSON, or that the end is missing; undefined for a whole text. */
  readonly fault: () => JsonFault | undefined;
};

type Level = { readonly list: boolean; readonly path: string; readonly members: Record<string, string> };

const MAX_ITEM = 4 * 1024 * 1024;
const MAX_MEMBER = 1000;
const KEPT = 64 * 1024;
const CUT = "the text ends too early";
const TOKEN = /\s+|[{}[\],:]|"(?:[^"\\]|\\.)*"|[^\s{}[\],:"]+/y;

/**
 * Finds the objects that stand in lists whose path ends so (`messages`, `contacts.list`), without keeping the rest of the
 * text. Nesting is checked; the items themselves are for the caller to parse.
 */
export function openJsonItems(paths: readonly string[]): JsonItems {
  const levels: Level[] = [];
  let pending = "";
  let line = 1;
  let broken: { line: number; message: string } | undefined;
  let item: { depth: number; line: number; parts: string[]; length: number } | undefined;
  let key = "";

  function opens(list: boolean): void {
    const above = levels.at(-1);
    const path = above?.path ?? "";
    const wanted = above?.list === true && paths.some((end) => `.${path}`.endsWith(`.${end}`));
    if (item === undefined && !list && wanted) {
      item = { depth: levels.length, line, parts: [], length: 0 };
    }
    levels.push({ list, path: key === "" ? path : path === "" ? key : `${path}.${key}`, members: {} });
    key = "";
  }

  function closes(list: boolean): JsonItem | undefined {
    const level = levels.pop();
    if (level === undefined || level.list !== list) {
      broken = { line, message: `a ${list ? "]" : "}"} closes what is not open` };
      return undefined;
    }
    if (item === undefined || levels.length > item.depth) return undefined;
    const { parts, line: first } = item;
    item = undefined;
    return {
      path: levels.at(-1)?.path ?? "",
      source: parts.join(""),
      line: first,
      endLine: line,
      around: levels.filter((above) => !above.list).map(({ members }) => members),
    };
  }

  function plain(token: string): void {
    const level = levels.at(-1);
    if (level === undefined || level.list || item !== undefined) return;
    if (key === "") {
      key = token.startsWith('"') ? token.slice(1, -1) : "";
    } else if (token.length <= MAX_MEMBER) {
      level.members[key] = token;
    }
  }

  return {
    push(piece) {
      const found: JsonItem[] = [];
      pending += piece;
      TOKEN.lastIndex = 0;
      let at = 0;
      while (broken === undefined && at < pending.length) {
        TOKEN.lastIndex = at;
        const token = TOKEN.exec(pending)?.[0];
        if (token === undefined) break;
        if (at + token.length === pending.length && !/^[{}[\],:"\s]/.test(token)) break;
        at += token.length;
        if (token === "{" || token === "[") opens(token === "[");
        if (item !== undefined) {
          item.parts.push(token);
          item.length += token.length;
          if (item.length > MAX_ITEM)
            broken = { line, message: `an item is longer than ${MAX_ITEM} characters` };
        }
        if (token === "}" || token === "]") {
          const whole = closes(token === "]");
          if (whole !== undefined) found.push(whole);
          key = "";
        } else if (token === ",") key = "";
        else if (!/^[{[:\s]/.test(token)) plain(token);
        line += countLines(token, 0, token.length);
      }
      pending = pending.slice(at);
      if (pending.length > MAX_ITEM) broken ??= { line, message: "a text in quotes does not end" };
      return found;
    },
    fault() {
      const message = broken?.message ?? (levels.length > 0 || pending.trim() !== "" ? CUT : undefined);
      if (message === undefined) return undefined;
      const raw = `${item?.parts.join("") ?? ""}${pending}`.slice(0, KEPT);
      return { line: item?.line ?? broken?.line ?? line, message, raw };
    },
  };
}
