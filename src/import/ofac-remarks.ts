/** One item of OFAC's remarks: what it says, and of what sort it is. */
export type RemarkItem =
  | {
      readonly sort: "birth_date" | "birth_place" | "nationality" | "gender" | "website";
      readonly text: string;
    }
  | {
      readonly sort: "form" | "phone" | "email" | "linked" | "name" | "register" | "other";
      readonly text: string;
    }
  | { readonly sort: "wallet"; readonly text: string; readonly currency: string }
  | { readonly sort: "document"; readonly type: string; readonly number: string; readonly country: string };

const DOCUMENTS =
  /^(Passport|National ID No\.|Identification Number|Driver's License No\.|Residency Number|Identity Card No\.|Personal ID Card|Tax ID No\.|Birth Certificate Number|National Foreign ID Number) (\S+(?: \S+)*?)(?: \(([^()]+(?:\([^()]*\))?)\))?(?: .*)?$/;
const REGISTER =
  /^(?:Tax ID No\.|Company Number|Registration Number|Registration ID|Identification Number|Business Registration (?:Number|Document #)|Commercial Registry Number|Enterprise Number|Trade License No\.|Legal Entity Number|Unified Social Credit Code \(USCC\)|UK Company Number|Business Number|Chamber of Commerce Number|C\.R\. No\.|D-U-N-S Number|Government Gazette Number)(?=[ :])/;

/** Where remarks were cut: they are at most 1,000 characters in the main file and go on in the comments file. */
export const REMARKS_LENGTH = 1000;

/** The items of remarks, which are parted by `; ` and end with a dot. `alt. ` before an item repeats its sort. */
export function splitRemarks(text: string): string[] {
  return text
    .split(/;\s+|;$/)
    .map((item) => item.trim().replace(/^alt\. /, ""))
    .filter((item) => item !== "");
}

/** The item as it is understood, by the grammar of OFAC's legacy files; `person` decides what a number is. */
export function readRemark(raw: string, person: boolean): RemarkItem {
  const item = raw.replace(/^alt\. /, "");
  const bare = item.replace(/\.$/, "");
  const after = (prefix: RegExp): string | undefined => {
    const match = prefix.exec(bare);
    return match === null ? undefined : bare.slice(match[0].length).trim();
  };
  const birth = after(/^DOB /);
  if (birth !== undefined) return { sort: "birth_date", text: birth };
  const place = after(/^POB /);
  if (place !== undefined) return { sort: "birth_place", text: place };
  const nationality = after(/^(?:nationality|citizen) /i);
  if (nationality !== undefined) return { sort: "nationality", text: nationality };
  const gender = after(/^Gender /);
  if (gender !== undefined) return { sort: "gender", text: gender };
  const wallet = /^Digital Currency Address - (\w{2,8}) (\S+)$/.exec(bare);
  if (wallet !== null) return { sort: "wallet", currency: wallet[1] ?? "", text: wallet[2] ?? "" };
  const linked = /^Linked To: (.+)$/.exec(item);
  if (linked !== null) return { sort: "linked", text: linked[1] ?? "" };
  const alias = /^[afn]\.k\.a\.,? ['"“](.+)['"”]$/.exec(bare);
  if (alias !== null) return { sort: "name", text: alias[1] ?? "" };
  const website = after(/^Website /);
  if (website !== undefined) return { sort: "website", text: website };
  const email = after(/^Email Address /);
  if (email !== undefined) return { sort: "email", text: email };
  const phone = after(/^Phone Number /);
  if (phone !== undefined) return { sort: "phone", text: phone };
  const form = after(/^Organization Type: /);
  if (form !== undefined) return { sort: "form", text: form };
  if (!person && REGISTER.test(bare)) return { sort: "register", text: bare };
  const document = person || bare.startsWith("Passport ") ? DOCUMENTS.exec(bare) : null;
  if (document?.[3] !== undefined) {
    return { sort: "document", type: document[1] ?? "", number: document[2] ?? "", country: document[3] };
  }
  return { sort: "other", text: item };
}
