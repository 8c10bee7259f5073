import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** The workbench as a person uses it: what is seen, typed and clicked. Every step waits for what it needs. */
export class Workbench {
  readonly page: Page;
  /** The folder of the portfolio that is open. */
  readonly folder: string;
  /** The bare repository its `origin` is; empty when it is no repository. */
  readonly remote: string;
  readonly #pictures: string;

  constructor(page: Page, folder: string, remote: string, pictures: string) {
    this.page = page;
    this.folder = folder;
    this.remote = remote;
    this.#pictures = pictures;
  }

  /** Runs a command from the palette by its full title, such as `Readiness: Log Outreach`. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.#input.fill(`>${title}`);
    await this.#chooseRow(title);
  }

  /** Opens a file of the workspace by its path. */
  async openFile(path: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+P');
    await this.#input.fill(path);
    await this.#chooseRow(path.split('/').at(-1) ?? path);
    await this.tab(path.split('/').at(-1) ?? path).waitFor();
  }

  /**
   * Answers a quick pick: waits for the one whose title holds `title`, types, and takes the first row with that text.
   */
  async quickPick(title: string, text: string): Promise<void> {
    await this.#titled(title);
    await this.#input.fill(text);
    await this.#chooseRow(text);
  }

  /** The rows of the quick pick that is open. */
  get quickPickRows(): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row');
  }

  /** Answers an input box whose title holds `title`; without a text, with what it offers. */
  async answer(title: string, text?: string): Promise<void> {
    await this.#titled(title);
    if (text !== undefined) await this.#input.fill(text);
    await this.page.keyboard.press('Enter');
    await this.quickInputTitle.filter({ hasText: title }).waitFor({ state: 'hidden' });
  }

  /** What stands in the input whose title holds `title`. */
  async offered(title: string): Promise<string> {
    await this.#titled(title);
    return this.#input.inputValue();
  }

  /** Goes back a step in a quick input of several steps. */
  async back(): Promise<void> {
    await this.page.locator('.quick-input-widget').getByRole('button', { name: 'Back' }).click();
  }

  async cancel(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.#widget.waitFor({ state: 'hidden' });
  }

  /** The title of the quick input that is open, for instance `Log outreach (2/7)`. */
  get quickInputTitle(): Locator {
    return this.page.locator('.quick-input-widget .quick-input-title');
  }

  /** Types into whatever has the focus, as fast as the editor takes it. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
  }

  /** Shows a container of the activity bar by its name. */
  async activity(name: string | RegExp): Promise<void> {
    const tab = this.page.locator('.activitybar').getByRole('tab', { name });
    if ((await tab.getAttribute('aria-expanded')) !== 'true') await tab.click();
  }

  /** A row of any tree that is visible, by its accessible name. */
  treeItem(name: string | RegExp): Locator {
    return this.page.locator('.sidebar').getByRole('treeitem', { name });
  }

  /**
   * A button that shows on a row of a tree, such as `Submit for Approval…`, clicked. Rows move while the tree is filled
   * anew; a person points again, and so does this.
   */
  async treeAction(row: string | RegExp, action: string | RegExp): Promise<void> {
    const button = this.treeItem(row).getByRole('button', { name: action });
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await this.page.mouse.move(900, 300);
      await this.treeItem(row).hover();
      if (await appears(button)) break;
    }
    await button.click();
  }

  /** A tab of an editor by its file name. */
  tab(name: string): Locator {
    return this.page.getByRole('tab', { name: new RegExp(`^${escapeForRegExp(name)}`) });
  }

  /** A message that VS Code shows at the lower right. */
  notification(text: string | RegExp): Locator {
    return this.page.locator('.notifications-toasts .notification-list-item').filter({ hasText: text });
  }

  /** Clicks a button of a message. */
  async answerNotification(text: string | RegExp, button: string): Promise<void> {
    await this.notification(text).getByRole('button', { name: button }).click();
  }

  /** A question that stands in the way until it is answered. */
  get dialog(): Locator {
    return this.page.locator('.monaco-dialog-box');
  }

  async answerDialog(button: string): Promise<void> {
    await this.dialog.getByRole('button', { name: button }).click();
  }

  /** An entry of the status bar. */
  statusBarItem(text: string | RegExp): Locator {
    return this.page.locator('.statusbar-item').filter({ hasText: text });
  }

  /** Puts the cursor at the beginning of a line, from 1. */
  async goToLine(line: number): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.#input.fill(`:${line}`);
    await this.page.keyboard.press('Enter');
    await this.#widget.waitFor({ state: 'hidden' });
  }

  /** Moves from a tree, where a click leaves the focus, into the editor. */
  async focusEditor(): Promise<void> {
    const editor = this.page.locator('.editor-group-container.active .monaco-editor');
    await editor.locator('.native-edit-context, textarea.inputarea').first().focus();
  }

  /**
   * Offers the quick fixes at the cursor and takes the one with this title. A menu that opens while the marks of a file
   * are still arriving closes by itself; a person asks again, and so does this.
   */
  async quickFix(title: string | RegExp): Promise<void> {
    const row = this.page.locator('.action-widget .monaco-list-row').filter({ hasText: title }).first();
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await this.page.keyboard.press('ControlOrMeta+.');
      if (await appears(row)) break;
      await this.page.keyboard.press('Escape');
    }
    await row.click();
  }

  /**
   * Moves to the next problem of the file that is open and shows what it says. A key that is pressed before the marks have
   * arrived moves nowhere; a person presses it again, and so does this.
   */
  async nextProblem(): Promise<void> {
    await this.page.locator('.editor-group-container.active [class*="squiggly-"]').first().waitFor();
    const said = this.page.locator('.editor-group-container.active .marker-widget').first();
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await this.focusEditor();
      await this.page.keyboard.press('F8');
      if (await appears(said)) return;
    }
    await said.waitFor();
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+S');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  }

  /** Keeps what is seen as a picture, and returns where. */
  async screenshot(name: string): Promise<string> {
    const path = join(this.#pictures, `${name}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  get #widget(): Locator {
    return this.page.locator('.quick-input-widget');
  }

  get #input(): Locator {
    return this.page.locator('.quick-input-widget input.input');
  }

  async #titled(title: string): Promise<void> {
    await this.quickInputTitle.filter({ hasText: title }).waitFor();
  }

  async #chooseRow(text: string): Promise<void> {
    await this.quickPickRows.filter({ hasText: text }).first().click();
  }
}

function appears(locator: Locator): Promise<boolean> {
  return locator.waitFor({ timeout: 4_000 }).then(
    () => true,
    () => false,
  );
}

function escapeForRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
