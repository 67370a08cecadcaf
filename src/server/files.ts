import { readFile, readdir } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { Problem } from "#model/problem.ts";

export type PageFile = { body: Uint8Array<ArrayBuffer>; type: string; immutable: boolean };

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".json": "application/json",
};

/**
 * The built front end, read once: only these paths exist, whatever a request asks for. Names with a content hash
 * (`assets/…`) may be kept by the browser. Throws `server/not-built` when the folder is missing.
 */
export async function pageFiles(folder: string): Promise<ReadonlyMap<string, PageFile>> {
  const files = new Map<string, PageFile>();
  for (const path of await listFiles(folder)) {
    const address = `/${relative(folder, path).split(sep).join("/")}`;
    const type = TYPES[extname(path)];
    if (type === undefined) continue;
    files.set(address, {
      body: new Uint8Array(await readFile(path)),
      type,
      immutable: address.startsWith("/assets/"),
    });
  }
  const index = files.get("/index.html");
  if (index === undefined)
    throw new Problem("server/not-built", `The pages are not built: ${folder} is empty.`);
  return files.set("/", index);
}

async function listFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch {
    throw new Problem("server/not-built", `The pages are not built: ${folder} does not exist.`);
  }
}
