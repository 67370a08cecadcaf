import type { ProfileText } from "#model/profile.ts";

type ColumnText = ProfileText["columns"][number];

/** From when to when something held, and what else was noted: the same columns in every template. */
export const SINCE: ColumnText = { role: "since", names: ["since", "from_date", "start date"], type: "date" };
export const UNTIL: ColumnText = { role: "until", names: ["until", "to_date", "end date"], type: "date" };
export const REMARKS: ColumnText = { role: "remarks", names: ["remarks", "notes", "note", "비고"] };

/** The person or organization that holds what the row is about. */
export const HOLDER_COLUMNS: ColumnText[] = [
  { role: "holder_ref", names: ["holder_ref", "holder ref", "owner_ref", "person_ref"] },
  { role: "holder_kind", names: ["holder_kind", "holder kind", "holder type"] },
  {
    role: "holder",
    names: [
      "holder",
      "holder_name",
      "subscriber",
      "owner",
      "account holder",
      "primary_customer_id",
      "예금주",
      "가입자",
      "가입자명",
    ],
  },
];
