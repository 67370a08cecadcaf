/** Whom an entry names, and what it says. */
export type Remittance = {
  readonly account: string;
  readonly bank: string;
  readonly name: string;
  readonly memo: string;
};

/** A code of three digits, then subfields that each begin with the same mark and two digits (`?20…?32name`). */
const STRUCTURED = /^\s*\d{3}([^\w\s])(?=\d{2})/;

/** What field 86 says: in subfields as German banks fill it, in `/NAME/…` codes as Dutch ones do, else as free text. */
export function readRemittance(text: string): Remittance {
  const mark = STRUCTURED.exec(text)?.[1];
  if (mark !== undefined) return ofSubfields(text, mark);
  const code = (name: string): string => new RegExp(`/${name}/([^/]+)`).exec(text)?.[1]?.trim() ?? "";
  return {
    account: code("IBAN"),
    bank: code("BIC"),
    name: code("NAME"),
    memo: code("REMI") || text.replaceAll(/\s+/g, " ").trim(),
  };
}

function ofSubfields(text: string, mark: string): Remittance {
  const fields = text
    .split(mark)
    .slice(1)
    .flatMap((part) => {
      const [, number, value = ""] = /^(\d{2})(.*)$/s.exec(part) ?? [];
      return number === undefined ? [] : [{ number: Number(number), value }];
    });
  const joined = (from: number, to: number): string =>
    fields
      .filter(({ number }) => number >= from && number <= to)
      .map(({ value }) => value)
      .join("")
      .replaceAll(/\s+/g, " ")
      .trim();
  const account = joined(31, 31);
  return {
    account: /\d/.test(account) && !/^0+$/.test(account) ? account : "",
    bank: joined(30, 30),
    name: joined(32, 33),
    memo: [joined(20, 29), joined(60, 63)].filter((part) => part !== "").join(" ") || joined(0, 0),
  };
}
