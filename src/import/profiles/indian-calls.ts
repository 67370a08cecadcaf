import type { ProfileText } from "#model/profile.ts";

const TEXTS = ["*sms*", "*smt*", "*smo*"];

const INDIAN = {
  version: 1,
  timezone: "Asia/Kolkata",
  region: "IN",
  dateOrder: "dmy",
} as const;

export const airtelCalls: ProfileText = {
  ...INDIAN,
  id: "calls-airtel",
  title: "Airtel call records (India)",
  means: "One call or text a row of the number in `Target No`, with direction. Numbers are Indian.",
  columns: [
    { role: "own", names: ["target no"], above: ["mobile no", "msisdn"] },
    { role: "type", names: ["call type"] },
    { role: "toc", names: ["toc"] },
    { role: "other", names: ["b party no"] },
    { role: "lrn", names: ["lrn no"] },
    { role: "date", names: ["date"], type: "date" },
    { role: "at", names: ["time"], type: "time" },
    { role: "seconds", names: ["dur(s)"], type: "seconds" },
    { role: "cell", names: ["first cgi"] },
    { role: "smsc", names: ["smsc no"] },
    { role: "service", names: ["service type"] },
    { role: "imei", names: ["imei"] },
    { role: "imsi", names: ["imsi"] },
    { role: "roaming", names: ["roam nw"] },
  ],
  requires: [["own", "type", "other", "lrn", "seconds"]],
  entities: [
    { as: "own", id: { parse: "phone", of: "own" }, required: true },
    { as: "other", id: { parse: "contact", of: "other", senders: true }, required: true },
    { as: "device", id: { parse: "device", of: "imei" } },
  ],
  links: [
    {
      kind: "called",
      from: "own",
      to: "other",
      direction: "type",
      date: "date",
      at: "at",
      seconds: "seconds",
      where: { role: "type", like: TEXTS, not: true },
    },
    {
      kind: "messaged",
      from: "own",
      to: "other",
      direction: "type",
      date: "date",
      at: "at",
      where: { role: "type", like: TEXTS },
    },
    { kind: "used_in", from: "own", to: "device", date: "date", at: "at" },
  ],
};

export const jioCalls: ProfileText = {
  ...INDIAN,
  id: "calls-jio",
  title: "Jio call records (India)",
  means: "One call or text a row from the calling to the called number; the IMEI is of the number asked for.",
  columns: [
    { role: "own", names: ["msisdn"], above: ["input value", "msisdn"] },
    { role: "from", names: ["calling party telephone number"] },
    { role: "to", names: ["called party telephone number"] },
    { role: "forwarding", names: ["call forwarding"] },
    { role: "lrn", names: ["lrn called no"] },
    { role: "date", names: ["call date"], type: "date" },
    { role: "at", names: ["call time"], type: "time" },
    { role: "end", names: ["call termination time"] },
    { role: "seconds", names: ["call duration"], type: "seconds" },
    { role: "cell", names: ["first cell id"] },
    { role: "last_cell", names: ["last cell id"] },
    { role: "type", names: ["call type"] },
    { role: "smsc", names: ["sms center number"] },
    { role: "imei", names: ["imei"] },
    { role: "imsi", names: ["imsi"] },
    { role: "roaming", names: ["roaming circle name"] },
  ],
  requires: [["from", "to", "lrn", "type"]],
  entities: [
    { as: "caller", id: { parse: "contact", of: "from", senders: true }, required: true },
    { as: "callee", id: { parse: "contact", of: "to", senders: true }, required: true },
    { as: "own", id: { parse: "phone", of: "own" } },
    { as: "device", id: { parse: "device", of: "imei" } },
  ],
  links: [
    {
      kind: "called",
      from: "caller",
      to: "callee",
      date: "date",
      at: "at",
      seconds: "seconds",
      where: { role: "type", like: TEXTS, not: true },
    },
    {
      kind: "messaged",
      from: "caller",
      to: "callee",
      date: "date",
      at: "at",
      where: { role: "type", like: TEXTS },
    },
    { kind: "used_in", from: "own", to: "device", date: "date", at: "at" },
  ],
};
