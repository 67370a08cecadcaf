import { CaseId } from "#model/source.ts";
import { PAGES, type Page } from "#web/state.ts";

/** What the fragment of the address asks for: `#t=TOKEN` signs in, `#/CASE/PAGE` opens a page of a case. */
export type Address = {
  readonly token: string | undefined;
  readonly case: CaseId | undefined;
  readonly page: Page | undefined;
};

export function parseAddress(fragment: string): Address {
  const token = /^#t=(.+)$/.exec(fragment)?.[1];
  const [, caseText, pageText] = /^#\/([^/]*)\/?([^/]*)/.exec(fragment) ?? [];
  const named = CaseId.safeParse(caseText);
  return {
    token: token === undefined ? undefined : decodeURIComponent(token),
    case: named.success ? named.data : undefined,
    page: PAGES.find((page) => page === pageText),
  };
}

/** The fragment that leads back to a page of a case. */
export function addressOf(caseId: CaseId | undefined, page: Page): string {
  return `#/${caseId ?? ""}/${page}`;
}
