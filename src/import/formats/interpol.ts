import { z } from "zod";
import type { RecordFormat, TextLine } from "#import/record-format.ts";
import { jsonReader } from "./json-format.ts";

const Text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => String(value ?? "").trim());
const Texts = z
  .array(z.string())
  .nullish()
  .transform((values) => (values ?? []).join("\n"));
const Warrant = z.object({ issuing_country_id: Text, charge: Text, charge_translation: Text });
const Links = z
  .object({ self: z.object({ href: z.string() }) })
  .partial()
  .nullish();
const Notice = z.object({
  entity_id: z.string().min(1),
  forename: Text,
  name: Text,
  date_of_birth: Text,
  nationalities: Texts,
  sex_id: Text,
  country_of_birth_id: Text,
  place_of_birth: Text,
  distinguishing_marks: Text,
  arrest_warrants: z.array(Warrant).nullish(),
  _links: Links,
});

export const INTERPOL_COLUMNS = [
  ...(["notice", "reference", "name", "birth_date", "nationality", "gender", "birth_place"] as const),
  ...(["remarks", "wanted_by"] as const),
] as const;

const LIST = /"notices"\s*:\s*\[/;
const ONE = /"entity_id"\s*:/;

/** Notices of Interpol as its public service gives them: a page of a list, one notice with its warrants, or a list of such. */
export const interpol: RecordFormat = {
  id: "interpol",
  columns: INTERPOL_COLUMNS,
  looks: (text) =>
    /^\s*[{[]/.test(text) && ONE.test(text) && (LIST.test(text) || /"forename"\s*:/.test(text)),
  open() {
    let held: TextLine[] = [];
    let reader: ReturnType<typeof openReader> | undefined;
    return {
      push(line) {
        if (reader !== undefined) return reader.push(line);
        held.push(line);
        const text = held.map((one) => one.text).join("\n");
        if (!LIST.test(text) && !ONE.test(text)) return [];
        const single = /^\s*\{/.test(text) && !LIST.test(text);
        reader = openReader(single);
        const lines = held;
        held = [];
        return lines.flatMap(
          (one, index) => reader?.push(index === 0 && single ? { ...one, text: `[${one.text}` } : one) ?? [],
        );
      },
      end: () => reader?.end() ?? [],
    };
  },
};

/** A single notice is read as a list of one. */
function openReader(single: boolean): ReturnType<typeof jsonReader> {
  const reader = jsonReader(["notices", ""], INTERPOL_COLUMNS, (json) => cellsOf(json));
  if (!single) return reader;
  let last = 0;
  return {
    push(line) {
      last = line.line;
      return reader.push(line);
    },
    end: () => [...reader.push({ line: last, text: "]", end: "" }), ...reader.end()],
  };
}

function cellsOf(json: unknown): Partial<Record<(typeof INTERPOL_COLUMNS)[number], string>> | undefined {
  const notice = Notice.safeParse(json);
  if (!notice.success) return undefined;
  const { _links: links, ...data } = notice.data;
  const colour = /\/notices\/v\d+\/(\w+)\//.exec(links?.self?.href ?? "")?.[1];
  const warrants = data.arrest_warrants ?? [];
  return {
    notice: colour ?? (warrants.length > 0 ? "red" : ""),
    reference: data.entity_id.replace(/^(\d{4})-/, "$1/"),
    name: `${data.forename} ${data.name}`.trim(),
    birth_date: data.date_of_birth.replaceAll("/", "-"),
    nationality: data.nationalities,
    gender: data.sex_id === "U" ? "" : data.sex_id,
    birth_place: [data.place_of_birth, data.country_of_birth_id].filter((part) => part !== "").join(", "),
    remarks: [
      ...warrants.map(({ charge, charge_translation }) => charge_translation || charge),
      data.distinguishing_marks,
    ]
      .map((text) => text.replaceAll(/\s+/g, " ").trim())
      .join("\n"),
    wanted_by: warrants.map(({ issuing_country_id }) => issuing_country_id).join("\n"),
  };
}
