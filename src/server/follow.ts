import { EventEmitter, on } from "node:events";

/**
 * Starts work that tells its steps, and gives an iteration of them and its result. The iteration ends with the work,
 * whether it succeeds or not; only the result fails.
 */
export function follow<S, T>(
  work: (tell: (step: S) => void) => Promise<T>,
): { steps: AsyncIterable<S>; result: Promise<T> } {
  const told = new EventEmitter();
  const events = on(told, "step", { close: ["over"] }) as AsyncIterable<[S]>;
  const result = work((step) => void told.emit("step", step));
  const end = (): void => void told.emit("over");
  result.then(end, end);
  return { steps: stepsOf(events), result };
}

async function* stepsOf<S>(events: AsyncIterable<[S]>): AsyncGenerator<S> {
  for await (const [step] of events) yield step;
}
