import { setTimeout as pause } from "node:timers/promises";
import type { DatabaseWatch } from "#model/database-watch.ts";
import type { LocalNeo4j } from "./start-local.ts";

const FIRST_WAIT_MS = 500;
const MOST_ATTEMPTS = 5;

export type Supervised = { watch: DatabaseWatch; stop: () => Promise<void> };

/**
 * Looks after a local database: when its process ends unasked it is started again on the same port, so that open drivers
 * find it, after half a second and twice as long each further time. After five attempts in a row it is given up, and
 * said. `stop` ends database and looking after.
 */
export function superviseLocal(local: LocalNeo4j, tell: (text: string) => void): Supervised {
  let state: ReturnType<DatabaseWatch["state"]> = "up";
  let stopping = false;
  let working: Promise<void> = Promise.resolve();

  const recover = async (): Promise<void> => {
    state = "recovering";
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
      tell(`The database has ended; starting it again (attempt ${attempt} of ${MOST_ATTEMPTS}).`);
      await pause(FIRST_WAIT_MS * 2 ** (attempt - 1));
      if (stopping) return;
      try {
        look((await local.restart()).exited);
        state = "up";
        tell("The database answers again.");
        return;
      } catch (error) {
        tell(error instanceof Error ? error.message : String(error));
      }
    }
    state = "gone";
    tell(`The database could not be started again; its log is ${local.log}.`);
  };

  const look = (exited: Promise<number | null>): void => {
    void exited.then(() => {
      if (!stopping) working = recover();
      return undefined;
    });
  };

  look(local.exited);
  return {
    watch: {
      state: () => state,
      distrust: () => {
        if (state !== "up" || stopping) return;
        tell("The database could not write and is started again.");
        void local.stop();
      },
    },
    stop: async () => {
      stopping = true;
      await working;
      await local.stop();
    },
  };
}
