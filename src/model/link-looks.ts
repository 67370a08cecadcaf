import type { LinkKind } from "./kinds.ts";

/**
 * How a kind of link is drawn: the colour of its family (communication, money, holding, place, control) and the letter
 * that opens its number on a chart, so that no kind is told by colour alone. Colours are darkened from Okabe & Ito's
 * set until they read as text on white (4.5:1 or more).
 */
export type LinkLook = { readonly letter: string; readonly color: string };

const COMMUNICATION = "#00714f";
const MONEY = "#96396f";
const HOLDING = "#555555";
const PLACE = "#9a4400";
const CONTROL = "#005a9c";

export const LINK_LOOKS: Readonly<Record<LinkKind, LinkLook>> = {
  holds: { letter: "H", color: HOLDING },
  used_in: { letter: "U", color: HOLDING },
  called: { letter: "C", color: COMMUNICATION },
  messaged: { letter: "M", color: COMMUNICATION },
  saved_contact: { letter: "S", color: COMMUNICATION },
  transferred: { letter: "T", color: MONEY },
  present_at: { letter: "P", color: PLACE },
  operates: { letter: "R", color: PLACE },
  owns: { letter: "O", color: CONTROL },
  directs: { letter: "D", color: CONTROL },
  member_of: { letter: "B", color: CONTROL },
  associated_with: { letter: "A", color: CONTROL },
};
