import { Problem } from "#model/problem.ts";
import { Profile } from "#model/profile.ts";
import { bankAccounts } from "./bank-accounts.ts";
import { camt053Statement, mt940Statement } from "./bank-formats.ts";
import { blockchair } from "./blockchair.ts";
import { calls } from "./calls.ts";
import { kakaotalkChat, whatsappChat } from "./chat-texts.ts";
import { cellebriteChats } from "./cellebrite-chats.ts";
import { cellebriteDevice } from "./cellebrite-device.ts";
import { compounds } from "./compounds.ts";
import { contacts } from "./contacts.ts";
import { etherscan, etherscanTokens } from "./etherscan.ts";
import { axiomCalls, cellebriteCalls } from "./forensic-calls.ts";
import { axiomContacts, cellebriteContacts, oxygenContacts } from "./forensic-contacts.ts";
import { googleContacts, googleContactsOld } from "./google-contacts.ts";
import {
  anxFile,
  gexfFile,
  graphTable,
  graphmlFile,
  matrixFile,
  neo4jCsv,
  ownFtm,
  ownStixBundle,
} from "./graph-file.ts";
import { euSanctions } from "./eu-sanctions.ts";
import { interpolNotices } from "./interpol-notices.ts";
import { holdings } from "./holdings.ts";
import { ftmEntities } from "./ftm-entities.ts";
import { airtelCalls, jioCalls } from "./indian-calls.ts";
import { kakaotalkMac } from "./kakaotalk-mac.ts";
import {
  hanaStatement,
  kbStatement,
  nonghyupStatement,
  saemaulStatement,
  shinhanStatement,
} from "./korean-statements.ts";
import { aleappCalls, googleVoiceCalls, ileappCalls, whatsappCalls } from "./leapp-calls.ts";
import {
  aleappContacts,
  googleVoiceContacts,
  ileappAddressBook,
  whatsappContacts,
} from "./leapp-contacts.ts";
import { aleappSms, ileappSms, telegramMessages, whatsappMessages } from "./leapp-messages.ts";
import { messages } from "./messages.ts";
import { ofacAddresses, ofacAliases, ofacComments, ofacMain } from "./ofac.ts";
import { oklink } from "./oklink.ts";
import { opensanctionsSimple } from "./opensanctions.ts";
import { organizations } from "./organizations.ts";
import { ownership } from "./ownership.ts";
import { people } from "./people.ts";
import { phones } from "./phones.ts";
import { presence } from "./presence.ts";
import { relations } from "./relations.ts";
import { sanctions } from "./sanctions.ts";
import { smsBackupPhone } from "./sms-backup-phone.ts";
import { statement } from "./statement.ts";
import { telegramExport } from "./telegram-export.ts";
import { transfers } from "./transfers.ts";
import { tronscan } from "./tronscan.ts";
import { ukSanctions } from "./uk-sanctions.ts";
import { unSanctions } from "./un-sanctions.ts";
import { vcardContacts } from "./vcard-contacts.ts";
import { wallets } from "./wallets.ts";
import { wanted } from "./wanted.ts";

/** Every format we read. Which one fits a file is found by its header (`guess-profile.ts`), or stated. */
export const PROFILES: readonly Profile[] = [
  people,
  organizations,
  ownership,
  relations,
  compounds,
  presence,
  phones,
  bankAccounts,
  wallets,
  holdings,
  wanted,
  sanctions,
  calls,
  messages,
  contacts,
  transfers,
  statement,
  tronscan,
  etherscan,
  etherscanTokens,
  ofacMain,
  ofacAddresses,
  ofacAliases,
  ofacComments,
  ileappAddressBook,
  ileappCalls,
  ileappSms,
  whatsappContacts,
  whatsappCalls,
  whatsappMessages,
  telegramMessages,
  googleVoiceCalls,
  googleVoiceContacts,
  aleappCalls,
  aleappContacts,
  aleappSms,
  kbStatement,
  shinhanStatement,
  hanaStatement,
  nonghyupStatement,
  saemaulStatement,
  googleContacts,
  googleContactsOld,
  kakaotalkMac,
  mt940Statement,
  camt053Statement,
  ftmEntities,
  telegramExport,
  unSanctions,
  euSanctions,
  interpolNotices,
  smsBackupPhone,
  vcardContacts,
  kakaotalkChat,
  whatsappChat,
  oklink,
  blockchair,
  airtelCalls,
  jioCalls,
  ukSanctions,
  opensanctionsSimple,
  cellebriteContacts,
  cellebriteCalls,
  cellebriteChats,
  cellebriteDevice,
  axiomContacts,
  axiomCalls,
  oxygenContacts,
  graphTable,
  graphmlFile,
  gexfFile,
  anxFile,
  matrixFile,
  neo4jCsv,
  ownFtm,
  ownStixBundle,
].map((profile) => Profile.parse(profile));

/** The profile of that name, by its id or its title, among those given; throws `profile/unknown` with the names there are. */
export function profileNamed(id: string, profiles: readonly Profile[] = PROFILES): Profile {
  const found =
    profiles.find((profile) => profile.id === id || profile.id === `bank-${id}`) ??
    profiles.find(({ title }) => title === id);
  if (found !== undefined) return found;
  const names = profiles.map((profile) => profile.id);
  throw new Problem("profile/unknown", `There is no profile "${id}".`, names);
}
