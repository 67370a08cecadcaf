import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import "#web/styles/tokens.css";
import "#web/styles/base.css";
import { know } from "#web/changes.ts";
import { Filters } from "#web/panels/filters.tsx";
import { awaitFonts } from "#web/stage/fonts.ts";
import { linesOf } from "#web/stage/lines.ts";
import { runStage } from "#web/stage/run-stage.ts";
import { place, placeAt } from "#web/stage/stage-changes.ts";
import { fit } from "#web/stage/stage-handle.ts";
import { undo } from "#web/stage/undoable.ts";
import { apply, current } from "#web/store.ts";
import { container, frame, framesWhileDragging, painted, type Renderer } from "./measure.ts";
import { scamGraph } from "./scam-graph.ts";

/** Our stage as the page runs it: the same state, the same changes, the same renderer. */
const run: Renderer = async (nodes, lines, milliseconds) => {
  const graph = scamGraph(nodes, lines);
  await awaitFonts();
  await painted();
  const began = performance.now();
  apply(know({ entities: [...graph.entities], links: [...graph.links] }));
  apply(placeAt(graph.spots));
  runStage(container(), "light");
  await fit();
  await painted();
  const first = performance.now() - began;
  const fps = await framesWhileDragging(milliseconds);
  return { first, fps, lines: linesOf(current()).size };
};

/** Milliseconds from the press of undo to the drawn stage, after an expansion by so many; and back again. */
async function undoExpand(neighbours: number): Promise<number> {
  const { entities } = scamGraph(neighbours + 20_000, 1);
  const fresh = entities.slice(-neighbours);
  const [centre] = current().stage.placed.keys();
  apply(know({ entities: fresh, links: [] }));
  apply(
    place(
      fresh.map(({ id }) => id),
      centre,
      { shown: neighbours, total: neighbours },
    ),
  );
  await painted();
  await painted();
  const began = performance.now();
  apply(undo);
  await frame();
  return performance.now() - began;
}

/** Shows the filters beside the stage, and notes how long each frame takes from now on. */
function watchFrames(): void {
  const root = createRoot(document.querySelector("#panel") ?? container());
  flushSync(() => root.render(<Filters />));
  const frames: number[] = [];
  let last = performance.now();
  const note = (): void => {
    const now = performance.now();
    frames.push(now - last);
    last = now;
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
  Object.assign(globalThis, { frames });
}

Object.assign(globalThis, { run, undoExpand, watchFrames });
