import { z } from "zod";
import { Attribute, LinkAttribute } from "./attributes.ts";
import { LinkKind } from "./kinds.ts";

/** What a column is for, within its profile: `from`, `amount`, `holder_ref` … */
const Role = z.string().regex(/^[a-z][a-z0-9_]*$/);

/** The text of a column, the same text for every row, or the texts of several columns with a blank between. */
const Value = z.union([Role, z.object({ fixed: z.string() }), z.array(Role).min(1)]);
export type Value = z.infer<typeof Value>;

/**
 * A column by the names it goes by. Names are compared folded (NFKC, case, blanks, hyphens, underscores and BOM off); one `*`
 * in a name stands for text that is kept (`Value_IN(*)` keeps the currency). A zone in a header, `(UTC+8)`, is read.
 * `split` says that one cell may hold several values: `list` by `;`, `|`, ` ::: ` or line ends; `labelled` the same
 * with labels before them (`Mobile: +855…`), `lines` only by line ends, `numbered` by the `(1)`, `(2)` before each, `json` as an array of texts. `every`: all columns that go by the names are one column with many values.
 * `above`: labels after which the number stands in the lines above the header, when no column has it. `words`: what a
 * cell means by words of its own (`LegalEntity` is an `organization`). `carried`: a row in which all such columns are blank
 * goes on with what they held above, as cells that were merged come out. `guarded`: a `'` at the start keeps a spreadsheet
 * from running the text, and is no part of it. `at`: the column stands at this place (from 1), whatever its heading. `text`:
 * the text for all rows, when no column has it.
 */
export const Column = z.object({
  role: Role,
  names: z.array(z.string().min(1)).min(1),
  type: z.enum(["text", "time", "date", "amount", "seconds", "share"]).default("text"),
  split: z.enum(["list", "labelled", "lines", "numbered", "json"]).optional(),
  every: z.boolean().default(false),
  above: z.array(z.string().min(1)).default([]),
  words: z.record(z.string(), z.string()).optional(),
  carried: z.boolean().default(false),
  guarded: z.boolean().default(false),
  at: z.int().positive().optional(),
  text: z.string().optional(),
});
export type Column = z.infer<typeof Column>;

/**
 * How the cells of a row become the id of an entity. `owner` is the phone a file was taken from, or the number that `of`
 * gives for it. `named` is the cell that says `Local User` where forensic tools mean that owner: a blank `contact` is then
 * the phone itself, and `owner` is read from such rows only. `senders` takes a word for the sender of a text message.
 * `unnumbered`: the cells of which the first that is filled names the holder of an account whose number is not stated;
 * such an account, and what `in_file` makes of a name, exists in this one file only (`numbers`: a phone number in its
 * place is that phone). `node` is a node of a graph: its id in the file, what it is, and the text that identifies it. `entries` reads lines with labels that
 * say what they are (`Phone-Mobile: …`, `Telegram ID: …`); a line marked `(owner)` is passed over, or with `owners` stands for the phone itself.
 */
export const IdRule = z.discriminatedUnion("parse", [
  z.object({ parse: z.literal("phone"), of: Role }),
  z.object({
    parse: z.literal("contact"),
    of: Role,
    platform: Value.optional(),
    named: Role.optional(),
    senders: z.boolean().default(false),
  }),
  z.object({
    parse: z.literal("bank_account"),
    account: Role,
    bank: Value.optional(),
    unnumbered: z.array(Role).default([]),
  }),
  z.object({
    parse: z.literal("in_file"),
    kind: z.enum(["online_account", "crypto_wallet", "organization"]),
    within: Value,
    of: Value,
    numbers: z.boolean().default(false),
  }),
  z.object({
    parse: z.literal("entries"),
    of: Role,
    platform: Value.optional(),
    owners: z.boolean().default(false),
  }),
  z.object({ parse: z.literal("crypto_wallet"), address: Role, chain: Value.optional() }),
  z.object({ parse: z.literal("device"), of: Role }),
  z.object({ parse: z.literal("online_account"), platform: Value, handle: Role }),
  z.object({ parse: z.literal("document"), number: Role, type: Value.optional(), country: Value.optional() }),
  z.object({
    parse: z.literal("party"),
    kind: Value,
    ref: Role.optional(),
    list: Value.optional(),
    reference: Role.optional(),
    number: Role.optional(),
    number_type: Value.optional(),
    country: Value.optional(),
  }),
  z.object({
    parse: z.literal("compound"),
    code: Role.optional(),
    name: Role.optional(),
    place: Role.optional(),
  }),
  z.object({
    parse: z.literal("by_kind"),
    kind: Role,
    of: Role,
    bank: Value.optional(),
    chain: Value.optional(),
    platform: Value.optional(),
    document_type: Value.optional(),
    country: Value.optional(),
  }),
  z.object({
    parse: z.literal("node"),
    key: Role,
    kind: Role,
    text: Role,
    shared: z.boolean().default(false),
  }),
  z.object({ parse: z.literal("owner"), of: Role.optional(), named: Role.optional() }),
]);
export type IdRule = z.infer<typeof IdRule>;

/** That the row puts the entity on a list; with `when` only where that cell is filled. */
export const ListedRule = z.object({
  standing: z.enum(["wanted", "sanctioned"]),
  list: Value,
  program: Value.optional(),
  reference: Role,
  from: Role.optional(),
  to: Role.optional(),
  when: Role.optional(),
});
export type ListedRule = z.infer<typeof ListedRule>;

/** That the cell of a role is like one of the texts (or, with `not`, like none of them); a `*` stands for any text. Of several, all must hold. */
const Condition = z.object({ role: Role, like: z.array(z.string()).min(1), not: z.boolean().default(false) });
const Where = z.union([Condition, z.array(Condition).min(1)]);

/** An entity that a row names, in the rows that `where` fits. `required`: a row in which it cannot be read is rejected. */
export const EntityRule = z.object({
  as: z.string(),
  id: IdRule,
  required: z.boolean().default(false),
  names: z.array(Value).default([]),
  says: z.partialRecord(Attribute, Value).default({}),
  listed: ListedRule.optional(),
  where: Where.optional(),
});
export type EntityRule = z.infer<typeof EntityRule>;

/**
 * A link that a row states between two of its entities. `kind` may come from a cell. `at` may hold only a time of day
 * when `date` holds the day. `direction` names the cell that says whether the row runs `from` → `to` (outgoing) or the
 * other way; with `only` the link is made for one direction and never turned. `amount_in` and `amount_out` say the
 * direction by the column that is filled, unless the link is `one_way`. `contract` holds the address that says which token
 * moved; where `failed` says anything but success, no value moved and there is no link. `signed`: a minus before the
 * amount says that it went out, none that it came in. `where`: the link is made only in the rows that it fits.
 */
export const LinkRule = z.object({
  kind: z.union([LinkKind, z.object({ column: Role })]),
  from: z.string(),
  to: z.string(),
  at: Role.optional(),
  date: Role.optional(),
  seconds: Role.optional(),
  amount: Role.optional(),
  amount_in: Role.optional(),
  amount_out: Role.optional(),
  one_way: z.boolean().default(false),
  currency: Value.optional(),
  contract: Role.optional(),
  reference: Role.optional(),
  direction: Role.optional(),
  only: z.enum(["in", "out"]).optional(),
  failed: Role.optional(),
  signed: z.boolean().default(false),
  where: Where.optional(),
  says: z.partialRecord(LinkAttribute, Value).default({}),
});
export type LinkRule = z.infer<typeof LinkRule>;

/**
 * Which column means what in one kind of file, as data. `requires`: the sets of roles of which one must be found
 * for the profile to be recognised; `suffices`: those that are enough when a person states the profile; `asks`: roles that
 * a person must state when the file does not give them. `rows` names the mapper: `columns` follows the rules here, the others
 * know their format. `records` names the format of files that are no delimited tables. `totals`: what the first cell is like in lines that sum up entries and are none (`합계*`).
 */
export const Profile = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.int().positive(),
  title: z.string(),
  means: z.string(),
  rows: z.enum(["columns", "ofac_main", "ofac_add", "ofac_alt", "ofac_comments"]).default("columns"),
  columns: z.array(Column),
  requires: z.array(z.array(Role).min(1)).min(1),
  suffices: z.array(z.array(Role).min(1)).optional(),
  asks: z.array(Role).default([]),
  totals: z.array(z.string().min(1)).default([]),
  headerless: z.boolean().default(false),
  records: Role.optional(),
  timezone: z.string().optional(),
  region: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  dateOrder: z.enum(["dmy", "mdy", "ymd"]).optional(),
  decimal: z.enum([".", ","]).optional(),
  currency: z.string().optional(),
  entities: z.array(EntityRule).default([]),
  links: z.array(LinkRule).default([]),
});
export type Profile = z.infer<typeof Profile>;

/** A profile as it is written down: what has a default may be left out. */
export type ProfileText = z.input<typeof Profile>;
