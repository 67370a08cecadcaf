import type { ImportProgress } from "#model/import-report.ts";
import { useSay } from "#web/use-say.ts";

/** How far an import has come: bytes while reading, links while writing. */
export function ProgressView({ progress }: { progress: ImportProgress | undefined }) {
  const say = useSay();
  if (progress === undefined) return <p className="hint">{say("import.waiting")}</p>;
  const writing = progress.stage === "write";
  return (
    <output className="import-progress">
      <progress
        aria-label={say(writing ? "import.writing" : "import.reading")}
        max={Math.max(1, writing ? progress.linksTotal : progress.bytesTotal)}
        value={writing ? progress.linksWritten : progress.bytesRead}
      />
      <span>
        {writing
          ? say("import.progress-write", { written: progress.linksWritten, total: progress.linksTotal })
          : say("import.progress-read", {
              rows: progress.rows,
              percent: Math.floor((100 * progress.bytesRead) / Math.max(1, progress.bytesTotal)),
            })}
      </span>
    </output>
  );
}
