import type { Flaw } from "#model/identifiers/parsed.ts";

/** What a file with that ending is, and what to do to get its content in. */
const ADVICE: Readonly<Record<string, string>> = {
  anb: "an i2 Analyst's Notebook chart. In Analyst's Notebook choose File › Save As › XML (.anx) and import that",
  ufdr: "a Cellebrite report package. Open it in Physical Analyzer or Reader, choose Generate report › Excel, and import the .xlsx",
  ufd: "the description of a Cellebrite extraction. Open it in Physical Analyzer, choose Generate report › Excel, and import the .xlsx",
  clbx: "a Cellebrite extraction. Open it in Physical Analyzer, choose Generate report › Excel, and import the .xlsx",
  mfdb: "a Magnet AXIOM case. In AXIOM Examine choose Create export › Excel or CSV, and import that",
  ofb: "an Oxygen backup. In Oxygen Detective export the sections as XLSX, and import that",
  xry: "an MSAB XRY extraction. Open it in XAMN, choose Export › Excel, and import the .xlsx",
  e01: "a disk image. Examine it with a forensic tool and import what that exports",
  dd: "a disk image. Examine it with a forensic tool and import what that exports",
  xls: "an old Excel workbook. Open it and save it as .xlsx, then import that",
  xlsb: "a binary Excel workbook. Open it and save it as .xlsx, then import that",
  ods: "an OpenDocument sheet. Open it and save it as .xlsx or CSV, then import that",
  numbers: "a Numbers sheet. Open it and export it as .xlsx or CSV, then import that",
  docx: "a text document. Copy its table into a sheet, save that as .xlsx or CSV, and import it",
  doc: "a text document. Copy its table into a sheet, save that as .xlsx or CSV, and import it",
  hwp: "a Hangul document. Copy its table into a sheet, save that as .xlsx or CSV, and import it",
  hwpx: "a Hangul document. Copy its table into a sheet, save that as .xlsx or CSV, and import it",
  pdf: "a PDF. Ask whoever made it for the table behind it as .xlsx or CSV: text read out of a PDF is no evidence of its columns",
  heic: "a picture. Pictures are not read; type the facts into a sheet and keep the picture as an exhibit",
  mp4: "a film. Films are not read; keep it as an exhibit",
  db: "a database. Let a forensic tool (iLEAPP, ALEAPP, AXIOM) export its tables, and import those",
  eml: "an e-mail. Save its attachments and import those",
  msg: "an e-mail. Save its attachments and import those",
};

/** The refusal with advice that fits the name of the file, where its ending says more than its first bytes do. */
export function advise(refusal: Flaw, fileName: string): Flaw {
  const ending = /\.([a-z0-9]{1,7})$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";
  const advice = Object.hasOwn(ADVICE, ending) ? ADVICE[ending] : undefined;
  return advice === undefined ? refusal : { ...refusal, message: `The file is ${advice}.` };
}
