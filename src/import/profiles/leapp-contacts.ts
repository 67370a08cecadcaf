import type { ProfileText } from "#model/profile.ts";

const OWNER: ProfileText["entities"] = [{ as: "owner", id: { parse: "owner" }, required: true }];

export const ileappAddressBook: ProfileText = {
  id: "ileapp-address-book",
  version: 1,
  title: "iLEAPP Address Book",
  means: "One address-book entry a row, with labelled numbers and addresses.",
  timezone: "UTC",
  columns: [
    { role: "display", names: ["display name"] },
    { role: "first", names: ["first name"] },
    { role: "last", names: ["last name"] },
    { role: "company", names: ["company"] },
    { role: "phone", names: ["phone numbers"], split: "labelled" },
    { role: "email", names: ["email addresses"], split: "labelled" },
    { role: "place", names: ["storage place"] },
  ],
  requires: [["phone", "email", "place"]],
  entities: [
    ...OWNER,
    { as: "phone", id: { parse: "contact", of: "phone" } },
    { as: "email", id: { parse: "online_account", platform: { fixed: "email" }, handle: "email" } },
  ],
  links: [
    {
      kind: "saved_contact",
      from: "owner",
      to: "phone",
      says: { saved_as: ["display", "first", "last", "company"] },
    },
    {
      kind: "saved_contact",
      from: "owner",
      to: "email",
      says: { saved_as: ["display", "first", "last", "company"] },
    },
  ],
};

export const whatsappContacts: ProfileText = {
  id: "leapp-whatsapp-contacts",
  version: 1,
  title: "iLEAPP/ALEAPP WhatsApp contacts",
  means: "One WhatsApp contact a row: name as saved, number, WhatsApp id.",
  timezone: "UTC",
  columns: [
    { role: "name", names: ["fullname", "name"] },
    { role: "phone", names: ["phone number", "number"] },
    { role: "jid", names: ["whatsapp id", "jid"] },
    { role: "label", names: ["phone number label"] },
    { role: "about", names: ["about text"] },
    { role: "about_at", names: ["about text timestamp"] },
    { role: "identifier", names: ["identifier"] },
  ],
  requires: [["name", "phone", "jid"]],
  entities: [
    ...OWNER,
    { as: "jid", id: { parse: "contact", of: "jid", platform: { fixed: "whatsapp" } } },
    { as: "phone", id: { parse: "phone", of: "phone" } },
  ],
  links: [
    { kind: "saved_contact", from: "owner", to: "jid", says: { saved_as: "name" } },
    { kind: "saved_contact", from: "owner", to: "phone", says: { saved_as: "name" } },
  ],
};

export const googleVoiceContacts: ProfileText = {
  id: "ileapp-google-voice-contacts",
  version: 1,
  title: "iLEAPP Google Voice contacts",
  means: "One number a row with which the phone's Google Voice exchanged calls or messages.",
  timezone: "UTC",
  columns: [
    { role: "last", names: ["last activity"] },
    { role: "phone", names: ["phone number"] },
    { role: "blocked", names: ["blocked"] },
    { role: "threads", names: ["thread count"] },
    { role: "items", names: ["item count"] },
  ],
  requires: [["phone", "blocked", "threads"]],
  entities: [...OWNER, { as: "phone", id: { parse: "contact", of: "phone" }, required: true }],
  links: [{ kind: "saved_contact", from: "owner", to: "phone" }],
};

export const aleappContacts: ProfileText = {
  id: "aleapp-contacts",
  version: 1,
  title: "ALEAPP contacts",
  means: "One contact of an Android phone a row.",
  timezone: "UTC",
  columns: [
    { role: "mimetype", names: ["mimetype"] },
    { role: "name", names: ["display name"] },
    { role: "phone", names: ["phone number"], split: "list" },
    { role: "email", names: ["email address"], split: "list" },
  ],
  requires: [["mimetype", "name", "phone"]],
  entities: [
    ...OWNER,
    { as: "phone", id: { parse: "contact", of: "phone" } },
    { as: "email", id: { parse: "online_account", platform: { fixed: "email" }, handle: "email" } },
  ],
  links: [
    { kind: "saved_contact", from: "owner", to: "phone", says: { saved_as: "name" } },
    { kind: "saved_contact", from: "owner", to: "email", says: { saved_as: "name" } },
  ],
};
