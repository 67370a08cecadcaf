import { useSay } from "#web/use-say.ts";
import { ErrorBanner } from "./error-banner.tsx";

/** Nobody is signed in: how to come in. */
export function SignedOut() {
  const say = useSay();
  return (
    <main className="signed-out">
      <h1>Redthread</h1>
      <ErrorBanner />
      <p>{say("signed-out.what")}</p>
      <p>{say("signed-out.next")}</p>
      <pre>npm start</pre>
      <p className="hint">{say("signed-out.once")}</p>
    </main>
  );
}
