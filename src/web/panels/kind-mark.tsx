import { KIND_LOOKS, PROTECTED_LOOK } from "#model/kind-looks.ts";
import type { EntityKind } from "#model/kinds.ts";
import { useSay } from "#web/use-say.ts";

/** The shape and colour of a kind, as on the stage; named for those who do not see it unless the word stands beside. */
export function KindMark({
  kind,
  veiled = false,
  silent = false,
}: {
  kind: EntityKind;
  veiled?: boolean;
  silent?: boolean;
}) {
  const say = useSay();
  const look = veiled ? PROTECTED_LOOK : KIND_LOOKS[kind];
  const name = say(veiled ? "protected.kind" : `kind.${kind}`);
  return (
    <svg
      className="kind-mark"
      viewBox="-1.15 -1.15 2.3 2.3"
      {...(silent ? { "aria-hidden": true } : { role: "img", "aria-label": name })}
    >
      <path d={look.path} fill={look.fill} stroke={look.line} strokeWidth={0.16} strokeLinejoin="round" />
      {look.detail !== undefined && <path d={look.detail} fill="none" stroke={look.ink} strokeWidth={0.14} />}
    </svg>
  );
}
