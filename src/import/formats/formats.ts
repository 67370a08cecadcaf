import type { RecordFormat } from "#import/record-format.ts";
import { anx } from "#import/graphs/anx.ts";
import { gexf } from "#import/graphs/gexf.ts";
import { matrix } from "#import/graphs/matrix.ts";
import { neo4jCsv } from "#import/graphs/neo4j-csv.ts";
import { graphml } from "#import/graphs/graphml.ts";
import { ownLines, ownStix } from "#import/graphs/own-json.ts";
import { camt053 } from "./camt053.ts";
import { ftm } from "./ftm.ts";
import { interpol } from "./interpol.ts";
import { kakaotalk } from "./kakaotalk.ts";
import { mt940 } from "./mt940.ts";
import { smsBackup } from "./sms-backup.ts";
import { telegram } from "./telegram.ts";
import { unList } from "./un-list.ts";
import { vcard } from "./vcard.ts";
import { whatsapp } from "./whatsapp.ts";

/** Every kind of file we read that is no delimited table. The first whose signature is in the text takes it. */
export const FORMATS: readonly RecordFormat[] = [
  ownLines,
  ownStix,
  ftm,
  telegram,
  interpol,
  vcard,
  mt940,
  camt053,
  unList,
  smsBackup,
  kakaotalk,
  whatsapp,
  graphml,
  gexf,
  anx,
  neo4jCsv,
  matrix,
];
