import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export type Settings = Readonly<Record<string, unknown>>;

/** Settings of every window under test: nothing moves, saves or asks by itself. */
const calmSettings: Settings = {
  'files.autoSave': 'off',
  'security.workspace.trust.startupPrompt': 'never',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'editor.accessibilitySupport': 'off',
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'git.autofetch': false,
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
};

export interface PageOptions extends BrowserContextOptions {
  readonly settings?: Settings;
}

/** A page in a browser profile of its own, in which the workbench will start with these settings as its defaults. */
export async function newWorkbenchPage(browser: Browser, options: PageOptions = {}): Promise<Page> {
  const { settings, ...contextOptions } = options;
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    timezoneId: 'America/Denver',
    locale: 'en-GB',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...contextOptions,
  });
  const page = await context.newPage();
  await presetSettings(page, { ...calmSettings, ...settings });
  return page;
}

/**
 * The workbench in a browser keeps a person's settings in the browser's database, out of reach before it has started.
 * Its page carries a configuration, though, whose `configurationDefaults` an embedder may fill in: so we do, when the
 * page is parsed and its scripts have not run yet.
 */
async function presetSettings(page: Page, settings: Settings): Promise<void> {
  await page.addInitScript(`
    document.addEventListener('readystatechange', () => {
      const meta = document.getElementById('vscode-workbench-web-configuration');
      if (document.readyState !== 'interactive' || meta === null) return;
      const configuration = JSON.parse(meta.dataset.settings);
      configuration.configurationDefaults = ${JSON.stringify(settings)};
      meta.dataset.settings = JSON.stringify(configuration);
    });
  `);
}
