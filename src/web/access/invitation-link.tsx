import { useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";

/** The link of the invitation just made: shown once, to be handed over in person or by a safe channel. */
export function InvitationLink() {
  const say = useSay();
  const invitation = useSlice((state) => state.access.invitation);
  if (invitation === undefined) return null;
  return (
    <output className="shown-once">
      <p>{say("access.invitation", { account: invitation.account })}</p>
      <code className="mono wrap">{`${location.origin}/#i=${invitation.token}`}</code>
    </output>
  );
}
