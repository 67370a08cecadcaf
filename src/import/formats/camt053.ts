import { type XmlElement, elementsAt, textAt } from "#import/xml-element.ts";
import { STATEMENT_COLUMNS, entryCells } from "./statement-columns.ts";
import { type XmlCells, xmlFormat } from "./xml-format.ts";

/**
 * Bank statements as ISO 20022 camt.053, versions 02 to 08: a record for every entry, or for each of the
 * transactions of an entry that states their amounts one by one.
 */
export const camt053 = xmlFormat({
  id: "camt053",
  columns: STATEMENT_COLUMNS,
  root: "Document",
  marked: /camt\.053\./,
  records: ["Ntry"],
  context: { within: "Stmt", of: "Acct" },
  cellsOf,
});

function cellsOf(entry: XmlElement, account: XmlElement | undefined): readonly XmlCells[] {
  const transactions = elementsAt(entry, "NtryDtls/TxDtls");
  const amounts = transactions.map((part) => amountOf(part, "AmtDtls/TxAmt/Amt") ?? amountOf(part, "Amt"));
  const single = transactions.length < 2 || amounts.includes(undefined);
  if (single) return [{ cells: cells(entry, transactions, account, amountOf(entry, "Amt")) }];
  return transactions.map((part, index) => ({ cells: cells(entry, [part], account, amounts[index]), part }));
}

type Amount = { readonly amount: string; readonly currency: string };

function amountOf(element: XmlElement, path: string): Amount | undefined {
  const [found] = elementsAt(element, path);
  const amount = found?.text.trim() ?? "";
  return amount === "" ? undefined : { amount, currency: found?.attributes.get("Ccy") ?? "" };
}

function cells(
  entry: XmlElement,
  transactions: readonly XmlElement[],
  account: XmlElement | undefined,
  amount: Amount | undefined,
): string[] {
  const way =
    textAt(entry, "CdtDbtInd") === "CRDT" ? "in" : textAt(entry, "CdtDbtInd") === "DBIT" ? "out" : "";
  const [only] = transactions.length === 1 ? transactions : [];
  const side = way === "in" ? "Dbtr" : "Cdtr";
  const memo = transactions.flatMap((part) =>
    elementsAt(part, "RmtInf/Ustrd").map(({ text }) => text.trim()),
  );
  return entryCells({
    own_account: textAt(account, "Id/IBAN", "Id/Othr/Id"),
    own_bank: textAt(account, ...bankPaths("Svcr")),
    holder: textAt(account, "Ownr/Nm", "Ownr/Pty/Nm"),
    at: textAt(entry, "BookgDt/DtTm", "BookgDt/Dt", "ValDt/DtTm", "ValDt/Dt"),
    way,
    amount: amount?.amount ?? "",
    currency: amount?.currency ?? "",
    account: textAt(only, `RltdPties/${side}Acct/Id/IBAN`, `RltdPties/${side}Acct/Id/Othr/Id`),
    bank: textAt(only, ...bankPaths(`RltdAgts/${side}Agt`)),
    name: textAt(only, `RltdPties/${side}/Nm`, `RltdPties/${side}/Pty/Nm`),
    memo: memo.join(" ") || textAt(only, "AddtlTxInf") || textAt(entry, "AddtlNtryInf"),
    reference: textAt(only, "Refs/AcctSvcrRef", "Refs/EndToEndId") || textAt(entry, "AcctSvcrRef", "NtryRef"),
  });
}

function bankPaths(agent: string): string[] {
  return ["BICFI", "BIC", "Nm"].map((name) => `${agent}/FinInstnId/${name}`);
}
