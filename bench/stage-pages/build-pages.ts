import { readFile } from "node:fs/promises";
import type { RequestListener } from "node:http";
import { extname, resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { build } from "vite";

const HERE = import.meta.dirname;
const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
};

/** Builds one script a renderer into the folder, for production as our own pages are. */
export async function buildPages(folder: string, scripts: readonly string[]): Promise<void> {
  await build({
    root: HERE,
    configFile: false,
    logLevel: "error",
    plugins: [react()],
    worker: { format: "es" },
    build: {
      outDir: folder,
      emptyOutDir: true,
      cssCodeSplit: false,
      modulePreload: false,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        input: Object.fromEntries(scripts.map((file) => [nameOf(file), resolve(HERE, file)])),
        output: { entryFileNames: "[name].js", assetFileNames: "[name][extname]" },
      },
    },
  });
}

/** The name of a page by that of its script: `sigma.ts` is `sigma`. */
export function nameOf(script: string): string {
  return script.slice(0, -extname(script).length);
}

/** Answers with a page for each script, and with what was built; with nothing above the folder. */
export function pageServer(folder: string): RequestListener {
  return (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname.endsWith(".html")) {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(pageOf(nameOf(pathname)));
      return;
    }
    const path = resolve(folder, `.${pathname}`);
    readFile(path.startsWith(folder) ? path : folder).then(
      (body) => response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "text/plain" }).end(body),
      () => response.writeHead(404).end(),
    );
  };
}

function pageOf(name: string): string {
  return `<!doctype html><html lang="en" data-theme="light"><meta charset="utf-8"><title>${name}</title>
<link rel="stylesheet" href="/style.css">
<style>body{margin:0;display:flex}#panel{width:240px;height:800px;overflow:auto}#stage{position:relative;width:960px;height:800px}</style>
<div id="panel"></div><div id="stage"></div><script type="module" src="${name}.js"></script></html>`;
}
