import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** What a person does again and again on the screen. */
export type Hands = {
  readonly button: (name: string, within?: Page | Locator) => Locator;
  /** How many entities are on the stage, as the legend says. */
  readonly onStage: () => Promise<number>;
  /** Presses a key with the stage in focus. */
  readonly press: (key: string) => Promise<void>;
  /** Searches by keyboard, takes the first result of that name and waits until everything stated of it is shown. */
  readonly search: (text: string, name: string | RegExp) => Promise<void>;
  /** Opens a cited line, reads it in its file, and closes the dialog. */
  readonly readLine: (link: Locator) => Promise<string>;
};

export function handsOn(page: Page): Hands {
  return {
    button: (name, within = page) => within.getByRole("button", { name, exact: true }),
    onStage: async () => Number(/of (\d+)/.exec(await page.locator(".legend output").innerText())?.[1]),
    press: async (key) => {
      await page.locator(".canvas").focus();
      await page.keyboard.press(key);
    },
    search: async (text, name) => {
      await page.keyboard.press("/");
      await page.keyboard.type(text);
      await page.getByRole("option").filter({ hasText: name }).first().click();
      await page.getByRole("heading", { name }).waitFor();
      await page.locator(".neighbours").waitFor();
    },
    readLine: async (link) => {
      await link.click();
      const dialog = page.getByRole("dialog");
      const text = await dialog.locator("tr.cited td").innerText();
      expect(await dialog.innerText()).toMatch(/SHA-256\s*[0-9a-f]{64}/);
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
      return text;
    },
  };
}
