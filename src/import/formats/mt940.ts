import { openRecord } from "#import/open-record.ts";
import type { Row } from "#import/read-table.ts";
import type { RecordFormat, TextLine } from "#import/record-format.ts";
import { readRemittance } from "./mt940-remittance.ts";
import { STATEMENT_COLUMNS, entryCells } from "./statement-columns.ts";

const TAG = /^:(\d{2}[A-Z]?):(.*)$/s;
const BALANCE = /^[CD]\d{6}([A-Z]{3})/;
/** Field 61 of SWIFT's MT940: value date, entry date, mark, third letter of the currency, amount, type, references. */
const ENTRY =
  /^(\d{2})(\d{2})(\d{2})(?:\d{4})?(R?[CD])[A-Z]?(\d[\d.]*,\d*)([A-Z]\w{3})([^/\n]*)(?:\/\/([^\n]*))?/;
const BROKEN = { reason: "field-count", message: "The entry (:61:) does not follow the format." } as const;

/** The account of a statement: `bank code/number`, an IBAN, or a number alone, with or without a currency after it. */
type Account = { readonly own_account: string; readonly own_bank: string; readonly currency: string };

/** Bank statements as SWIFT MT940: a record for every entry (`:61:`) with what is said of it (`:86:`). */
export const mt940: RecordFormat = {
  id: "mt940",
  columns: STATEMENT_COLUMNS,
  looks(text) {
    const head = text.slice(0, 65_536);
    return /^:20:/m.test(head) && /^:25:/m.test(head) && /^:6[01][A-Z]?:/m.test(head);
  },
  open() {
    const record = openRecord();
    let account: Account = { own_account: "", own_bank: "", currency: "" };
    let entry = "";
    let details = "";
    let tag = "";
    const close = (): Row[] => {
      if (!record.isOpen()) return [];
      const cells = cellsOf(account, entry, details);
      return [record.close(cells ?? [], cells === undefined ? BROKEN : undefined)];
    };
    return {
      push(line: TextLine) {
        const [, found, value = line.text] = TAG.exec(line.text) ?? [];
        tag = found ?? (line.text.trim() === "-" ? "" : tag);
        if (found === "86" && record.isOpen()) {
          details = value;
          record.add(line);
          return [];
        }
        if (found === undefined && record.isOpen() && (tag === "61" || tag === "86")) {
          if (tag === "61") entry += `\n${line.text}`;
          else details += line.text;
          record.add(line);
          return [];
        }
        const rows = close();
        if (tag === "25" && found !== undefined) account = accountOf(value);
        if (found?.startsWith("60") === true) {
          account = { ...account, currency: BALANCE.exec(value)?.[1] ?? account.currency };
        }
        if (found !== "61") return rows;
        entry = value;
        details = "";
        record.add(line);
        return rows;
      },
      end: close,
    };
  },
};

function accountOf(text: string): Account {
  const [, bank, number = text] = /^([^/]+)\/(.+)$/.exec(text.trim()) ?? [];
  const [, bare = number, currency = ""] = /^(.*\d) ?([A-Z]{3})$/.exec(number.trim()) ?? [];
  return { own_account: bare.trim(), own_bank: bank ?? "", currency };
}

function cellsOf(account: Account, entry: string, details: string): readonly string[] | undefined {
  const [, year = "", month, day, mark = "", amount = "", , reference = "", bankReference = ""] =
    ENTRY.exec(entry) ?? [];
  if (year === "") return undefined;
  const said = readRemittance(details);
  return entryCells({
    ...account,
    ...said,
    holder: "",
    at: `${Number(year) < 80 ? "20" : "19"}${year}-${month}-${day}`,
    way: mark === "C" || mark === "RD" ? "in" : "out",
    amount: amount.replaceAll(".", "").replace(",", ".").replace(/\.$/, ""),
    reference: [reference, bankReference].map((part) => part.trim()).find((part) => isReference(part)) ?? "",
  });
}

function isReference(text: string): boolean {
  return text !== "" && text !== "NONREF";
}
