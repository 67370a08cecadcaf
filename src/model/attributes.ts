import { z } from "zod";

/** What a statement may say of an entity beside its names and listings. Every value is text, as stated. */
export const ATTRIBUTES = [
  "birth_date",
  "birth_place",
  "nationality",
  "gender",
  "title",
  "form",
  "country",
  "registration_number",
  "address",
  "latitude",
  "longitude",
  "compound_kind",
  "operator",
  "carrier",
  "subscriber",
  "bank",
  "holder",
  "currency",
  "chain",
  "label",
  "exchange",
  "make",
  "model",
  "serial",
  "imsi",
  "document_type",
  "website",
  "remarks",
  "raw",
] as const;
export const Attribute = z.enum(ATTRIBUTES);
export type Attribute = z.infer<typeof Attribute>;
export const Attributes = z.partialRecord(Attribute, z.array(z.string()));
export type Attributes = z.infer<typeof Attributes>;

/** What a link may say beside its events. `share` is percent as decimal text, or absent when unknown. */
export const LINK_ATTRIBUTES = [
  "role",
  "capacity",
  "share",
  "relation",
  "saved_as",
  "since",
  "until",
  "deleted",
  "memo",
  "remarks",
] as const;
export const LinkAttribute = z.enum(LINK_ATTRIBUTES);
export type LinkAttribute = z.infer<typeof LinkAttribute>;
export const LinkAttributes = z.partialRecord(LinkAttribute, z.array(z.string()));
export type LinkAttributes = z.infer<typeof LinkAttributes>;
