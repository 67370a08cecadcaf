import type { LinkAttributes } from "#model/attributes.ts";
import { numberColumn } from "./number-column.ts";
import { NO_ATTRIBUTES, type SaidLink } from "./said.ts";
import { textArena } from "./text-arena.ts";

/** What one row says of a link, as it is read back from the log. */
export type LoggedEvent = Pick<
  SaidLink,
  "at" | "utc" | "seconds" | "amount" | "currency" | "reference" | "attributes"
> & { readonly line: number };

/** The events of a segment, packed; those of one link are chained, each to the one before it. */
export type EventLog = {
  /** Puts an event down behind the event `before` of its link (`NO_EVENT` for none) and gives its number. */
  add: (event: SaidLink, line: number, before: number) => number;
  /** The events of a chain that ends with this one, in the order in which they came. */
  chain: (last: number) => LoggedEvent[];
  /** About how much memory the log holds. */
  readonly bytes: number;
};

export const NO_EVENT = -1;
const BYTES_AN_EVENT = 16;
const SAID_NOTHING: Beside = ["", "", NO_ATTRIBUTES];

type Beside = readonly [currency: string, reference: string, attributes: LinkAttributes];

/** An empty log. */
export function eventLog(): EventLog {
  const previous = numberColumn();
  const lines = numberColumn();
  const places = numberColumn();
  const lengths = numberColumn();
  const texts = textArena();
  const besideText = packer();
  const besideOf = unpacker();

  function read(event: number): LoggedEvent {
    const text = texts.get(places.at(event), lengths.at(event));
    const [at = "", utc = "", seconds = "", amount = "", beside = ""] = text.split("\n");
    const [currency, reference, attributes] = besideOf(beside);
    return {
      line: lines.at(event),
      at,
      utc: utc === "" ? at : utc,
      seconds: seconds === "" ? -1 : Number(seconds),
      amount,
      currency,
      reference,
      attributes,
    };
  }

  return {
    add(event, line, before) {
      const { at, utc, seconds, amount } = event;
      const { place, length } = texts.put(
        `${at}\n${utc === at ? "" : utc}\n${seconds < 0 ? "" : seconds}\n${amount}\n${besideText(event)}`,
      );
      previous.push(before);
      lines.push(line);
      places.push(place);
      lengths.push(length);
      return lines.length - 1;
    },
    chain(last) {
      const events: LoggedEvent[] = [];
      for (let event = last; event !== NO_EVENT; event = previous.at(event)) events.push(read(event));
      return events.toReversed();
    },
    get bytes() {
      return texts.bytes + lines.length * BYTES_AN_EVENT;
    },
  };
}

/** What stands beside time and amount as one line of JSON; the text of the last currency alone is kept. */
function packer(): (event: SaidLink) => string {
  let lastCurrency = "";
  let lastText = "";
  return ({ currency, reference, attributes }) => {
    if (reference !== "" || attributes !== NO_ATTRIBUTES) {
      return JSON.stringify([currency, reference, attributes]);
    }
    if (currency !== lastCurrency) {
      lastCurrency = currency;
      lastText = currency === "" ? "" : JSON.stringify([currency, "", NO_ATTRIBUTES]);
    }
    return lastText;
  };
}

function unpacker(): (text: string) => Beside {
  let lastText = "";
  let last = SAID_NOTHING;
  return (text) => {
    if (text !== lastText) {
      lastText = text;
      last = text === "" ? SAID_NOTHING : (JSON.parse(text) as Beside);
    }
    return last;
  };
}
