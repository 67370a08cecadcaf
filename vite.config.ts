import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/** Tests in these folders may ask for the running Neo4j and the browser (`test/global-setup.ts`). */
const WITH_DATABASE = [
  ...["neo4j", "server", "cli", "browser", "fixtures"].map((name) => `test/${name}/**/*.test.ts`),
  "test/**/*.neo4j.test.ts",
];

/** `vite build` makes the pages, `vite build --ssr` the program; packages of the program stay external. */
export default defineConfig(({ isSsrBuild }) => ({
  root: isSsrBuild ? "." : "src/web",
  plugins: [react()],
  worker: { format: "es" as const },
  build: isSsrBuild
    ? {
        target: "node20",
        ssr: true,
        outDir: "dist/cli",
        emptyOutDir: true,
        rolldownOptions: {
          input: {
            main: "src/cli/main.ts",
            "score-worker": "src/server/score-worker.ts",
            "resolve-worker": "src/server/resolve-worker.ts",
          },
        },
      }
    : { outDir: "../../dist/web", emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 1000 },
  test: {
    root: ".",
    env: {
      REDTHREAD_OUTSIDE: resolve("node_modules/.cache/redthread/outside.log"),
      NODE_OPTIONS: `--import ${pathToFileURL(resolve("test/refuse-outside.mjs")).href}`,
    },
    setupFiles: ["test/refuse-outside.mjs"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // only what needs the database waits for it
    projects: [
      {
        extends: true as const,
        test: {
          name: "pure",
          include: ["test/**/*.test.ts"],
          exclude: WITH_DATABASE,
          globalSetup: ["test/stay-inside.ts"],
        },
      },
      {
        extends: true as const,
        test: {
          name: "database",
          include: WITH_DATABASE,
          globalSetup: ["test/stay-inside.ts", "test/global-setup.ts"],
        },
      },
    ],
  },
}));
