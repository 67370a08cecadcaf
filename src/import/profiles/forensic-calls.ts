import type { ProfileText } from "#model/profile.ts";

export const axiomCalls: ProfileText = {
  id: "axiom-calls",
  version: 1,
  title: "Magnet AXIOM calls",
  means: "One call a row, from caller to recipient. Zone and date order are read out of the header.",
  columns: [
    { role: "direction", names: ["direction"] },
    { role: "source", names: ["source"] },
    { role: "type", names: ["type"] },
    { role: "at", names: ["received date/time", "start date/time", "created date/time"], type: "time" },
    { role: "seconds", names: ["duration", "duration (seconds)"], type: "seconds" },
    { role: "from", names: ["caller"] },
    { role: "to", names: ["recipient(s)"], split: "list" },
    { role: "status", names: ["status"] },
    { role: "thread", names: ["_threadid"] },
  ],
  requires: [["direction", "source", "from", "to", "at"]],
  entities: [
    { as: "caller", id: { parse: "contact", of: "from", platform: "source", named: "from" } },
    { as: "callee", id: { parse: "contact", of: "to", platform: "source", named: "to" } },
  ],
  links: [{ kind: "called", from: "caller", to: "callee", at: "at", seconds: "seconds" }],
};

export const cellebriteCalls: ProfileText = {
  id: "cellebrite-calls",
  version: 1,
  title: "Cellebrite call log (XLSX or CSV)",
  means:
    "One call a row between the phone and the party whose line is not marked as the owner's. The party columns follow training material: no public file was seen.",
  columns: [
    { role: "number", names: ["#"] },
    { role: "parties", names: ["parties"] },
    { role: "direction", names: ["direction", "type", "call type"] },
    { role: "at", names: ["timestamp: time", "timestamp-time", "time"], type: "time" },
    { role: "date", names: ["timestamp: date", "timestamp-date", "date"], type: "date" },
    { role: "seconds", names: ["duration"], type: "seconds" },
    { role: "status", names: ["status"] },
    { role: "country", names: ["country code"] },
    { role: "video", names: ["video call"] },
    { role: "source", names: ["source"], words: { Phone: "" } },
    { role: "account", names: ["account"] },
    { role: "deleted", names: ["deleted"] },
  ],
  requires: [["number", "parties", "direction", "seconds"]],
  entities: [
    { as: "owner", id: { parse: "owner" }, required: true },
    { as: "party", id: { parse: "entries", of: "parties", platform: "source" }, required: true },
  ],
  links: [
    {
      kind: "called",
      from: "owner",
      to: "party",
      direction: "direction",
      date: "date",
      at: "at",
      seconds: "seconds",
      says: { deleted: "deleted" },
    },
  ],
};
