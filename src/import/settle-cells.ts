import type { IdRule, Profile } from "#model/profile.ts";
import type { Bound } from "./bind-profile.ts";
import { type RowIssues, flag } from "./row-issues.ts";
import { serialText } from "./workbook/number-text.ts";

/** Makes text of the cells of a sheet that are none, by what their column is for, and says what that may have cost. */
export type SettleCells = (into: RowIssues) => void;

const ERROR = { reason: "placeholder", message: "is an error the spreadsheet shows, no value" } as const;
const NUMBER = {
  reason: "lossy-number",
  message: "is kept as a number by the spreadsheet: zeros before it, if there were any, are gone",
} as const;

/**
 * For the rows of a sheet: an error is blank; a number in a column of times or dates is the serial number of a day; a number
 * where an identifier is read is taken as its digits, with a warning.
 */
export function settleCells({ profile, columns, header }: Bound): SettleCells {
  const identifiers = identifierRoles(profile);
  const places = new Map([...columns.values()].map((column) => [column.index, column]));
  return (into) => {
    const { marks, cells: read } = into.row;
    if (marks === undefined) return;
    const cells = [...read];
    for (const [index, mark] of marks) {
      const text = cells[index] ?? "";
      const column = places.get(index);
      const name = header[index] ?? "";
      if (mark === "e") {
        cells[index] = "";
        if (column !== undefined) flag(into, name, text, ERROR);
      } else if (column?.column.type === "time" || column?.column.type === "date") {
        const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
        cells[index] = serialText(serial, { date: true, time: false }, mark === "n1904") ?? text;
      } else if (column !== undefined && identifiers.has(column.column.role)) flag(into, name, text, NUMBER);
    }
    into.row = { ...into.row, cells };
  };
}

/** The roles whose text becomes an id by its digits. */
function identifierRoles({ entities }: Profile): Set<string> {
  return new Set(entities.flatMap(({ id }) => identifierRole(id) ?? []));
}

function identifierRole(id: IdRule): string | undefined {
  switch (id.parse) {
    case "phone":
    case "contact":
    case "device":
    case "entries":
    case "by_kind":
    case "owner":
      return id.of;
    case "bank_account":
      return id.account;
    case "crypto_wallet":
      return id.address;
    case "online_account":
      return id.handle;
    case "document":
    case "party":
      return id.number;
    case "compound":
      return id.code;
    case "in_file":
    case "node":
      return undefined;
    default:
      return id satisfies never;
  }
}
