/** What whoever asks wants to hear, and when they no longer wait. */
export type Asking<Stage> = { onStage?: (stage: Stage) => void; signal?: AbortSignal };

type Shared<T, Stage> = {
  result: Promise<T>;
  listeners: Set<(stage: Stage) => void>;
  stage: Stage | undefined;
  waiting: number;
  stop: AbortController;
};

/**
 * Work that several may ask for at once is done once: whoever asks for a `key` that is being worked on waits for the same
 * result, and hears its stages. It is stopped when nobody waits any more; whoever gives up is answered with `cancelled()`.
 */
export function openSharing<T, Stage>(
  cancelled: () => Error,
): (key: string, work: (asking: Required<Asking<Stage>>) => Promise<T>, asking: Asking<Stage>) => Promise<T> {
  const running = new Map<string, Shared<T, Stage>>();

  const start = (key: string, work: (asking: Required<Asking<Stage>>) => Promise<T>): Shared<T, Stage> => {
    const stop = new AbortController();
    const listeners = new Set<(stage: Stage) => void>();
    const onStage = (stage: Stage): void => {
      shared.stage = stage;
      for (const listen of listeners) listen(stage);
    };
    const shared: Shared<T, Stage> = {
      result: Promise.resolve().then(() => work({ onStage, signal: stop.signal })),
      listeners,
      stage: undefined,
      waiting: 0,
      stop,
    };
    const forget = (): void => {
      if (running.get(key) === shared) running.delete(key);
    };
    shared.result.then(forget, forget);
    running.set(key, shared);
    return shared;
  };

  return async (key, work, { onStage = () => {}, signal }) => {
    if (signal?.aborted === true) throw cancelled();
    const shared = running.get(key) ?? start(key, work);
    shared.waiting++;
    shared.listeners.add(onStage);
    if (shared.stage !== undefined) onStage(shared.stage);
    try {
      return await untilAborted(shared.result, signal, cancelled);
    } finally {
      shared.listeners.delete(onStage);
      if (--shared.waiting === 0) {
        shared.stop.abort();
        if (running.get(key) === shared) running.delete(key);
      }
    }
  };
}

/** The result, unless the signal comes first. */
function untilAborted<T>(
  result: Promise<T>,
  signal: AbortSignal | undefined,
  cancelled: () => Error,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const giveUp = (): void => reject(cancelled());
    signal?.addEventListener("abort", giveUp, { once: true });
    void result.then(resolve, reject).finally(() => signal?.removeEventListener("abort", giveUp));
  });
}
