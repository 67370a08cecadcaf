import type { Page } from "playwright-core";
import { ACCOUNT } from "../../bench/api-client.ts";

/** Comes in as the tests' account, by whatever form the page shows: for the first account, or to sign in. */
export async function enter(page: Page): Promise<void> {
  await page.getByLabel("Account name").fill(ACCOUNT.name);
  await page.getByLabel("Passphrase").fill(ACCOUNT.passphrase);
  await page.locator(".signed-out button[type=submit]").click();
  await page.locator("header.bar").waitFor();
}
