import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

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
        rolldownOptions: { input: { main: "src/cli/main.ts", "score-worker": "src/server/score-worker.ts" } },
      }
    : { outDir: "../../dist/web", emptyOutDir: true, assetsInlineLimit: 0 },
  test: {
    root: ".",
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/global-setup.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
}));
