import type { ProfileText } from "#model/profile.ts";

const column = (role: string): ProfileText["columns"][number] => ({ role, names: [role] });

/** The legacy list has no header: the columns stand in the order of OFAC's own data specification. */
export const ofacMain: ProfileText = {
  id: "ofac-main",
  version: 1,
  title: "OFAC list: names (sdn.csv, cons_prim.csv)",
  means:
    "One listed person or entity a row; what its remarks say becomes documents, wallets, phones and links.",
  rows: "ofac_main",
  headerless: true,
  columns: [
    column("ent_num"),
    column("name"),
    column("type"),
    column("program"),
    column("title"),
    column("call_sign"),
    column("vessel_type"),
    column("tonnage"),
    column("grt"),
    column("vessel_flag"),
    column("vessel_owner"),
    column("remarks"),
  ],
  requires: [["ent_num", "name", "type", "program", "remarks"]],
};

export const ofacAddresses: ProfileText = {
  id: "ofac-addresses",
  version: 1,
  title: "OFAC list: addresses (add.csv, cons_add.csv)",
  means: "One address a row of an entry of the main file, which must be given together with it.",
  rows: "ofac_add",
  headerless: true,
  columns: [
    column("ent_num"),
    column("add_num"),
    column("address"),
    column("city"),
    column("country"),
    column("remarks"),
  ],
  requires: [["ent_num", "address", "city", "country"]],
};

export const ofacAliases: ProfileText = {
  id: "ofac-aliases",
  version: 1,
  title: "OFAC list: other names (alt.csv, cons_alt.csv)",
  means: "One other name a row of an entry of the main file, which must be given together with it.",
  rows: "ofac_alt",
  headerless: true,
  columns: [column("ent_num"), column("alt_num"), column("alt_type"), column("name"), column("remarks")],
  requires: [["ent_num", "alt_type", "name"]],
};

export const ofacComments: ProfileText = {
  id: "ofac-comments",
  version: 1,
  title: "OFAC list: further remarks (sdn_comments.csv, cons_comments.csv)",
  means: "The rest of remarks cut in the main file, which must be given together with it.",
  rows: "ofac_comments",
  headerless: true,
  columns: [column("ent_num"), column("remarks")],
  requires: [["ent_num", "remarks"]],
};
