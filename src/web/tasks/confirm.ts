import { confirmSession } from "#api/session.ts";
import { askConfirm } from "#web/access/access-changes.ts";
import { call, confirmBy, keepToken } from "#web/call.ts";
import { apply } from "#web/store.ts";
import { attempt } from "./attempt.ts";

const waiting: ((isConfirmed: boolean) => void)[] = [];

/** From now on the page asks for the passphrase where the server wants it again; what was asked meanwhile goes on with it. */
export function followConfirm(): void {
  confirmBy(
    () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        apply(askConfirm(true));
      }),
  );
}

/** Gives the passphrase to the server; a wrong one can be entered again. */
export async function confirmNow(passphrase: string, code: string): Promise<void> {
  const isTaken = await attempt("confirm", async () => {
    const { token } = await call(confirmSession, { passphrase, ...(code !== "" && { code }) });
    keepToken(token);
  });
  if (isTaken) endConfirm(true);
}

/** Ends the question: what waits for it goes on, or is refused. */
export function endConfirm(isConfirmed: boolean): void {
  apply(askConfirm(false));
  for (const resolve of waiting.splice(0)) resolve(isConfirmed);
}
