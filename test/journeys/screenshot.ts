import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../src/tools/paths.ts';
import { withWorkbench } from './support/withWorkbench.ts';

/**
 * Takes the README's picture from the real editor, and the same in other themes and at 200 % to look at.
 *
 *     npm run build && npm run screenshot
 */
const folder = join(root, 'media', 'samples', 'outreach');
const settings = {
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
};
const views = [
  { name: 'light', theme: 'Default Light Modern', zoom: 1 },
  { name: 'dark', theme: 'Default Dark Modern', zoom: 1 },
  { name: 'high-contrast', theme: 'Default High Contrast', zoom: 1 },
  { name: 'light-200', theme: 'Default Light Modern', zoom: 2 },
] as const;
/** At 200 % a lower window has no room for all activities. */
const heights = { 1: 800, 2: 1300 } as const;

for (const { name, theme, zoom } of views) {
  await withWorkbench(
    { folder, settings, theme, zoom, viewport: { width: 1440, height: heights[zoom] } },
    async (workbench) => {
      await workbench.activity(/Readiness/);
      await workbench.treeItem(/^Cold outreach, .*3 of 6/).waitFor();
      await widenSidebar(workbench.page);
      await workbench.openFile('resume.md');
      await workbench.nextProblem();
      await workbench.page.mouse.move(900, 700);
      const picture = await workbench.screenshot(`look-${name}`);
      console.log(picture);
      if (name === 'light') await copyFile(picture, join(root, 'media', 'screenshot.png'));
    },
  );
}

/** So that the lines of the checklist can be read to their ends. */
async function widenSidebar(page: Parameters<Parameters<typeof withWorkbench>[1]>[0]['page']): Promise<void> {
  const sidebar = await page.locator('.part.sidebar').boundingBox();
  if (!sidebar) return;
  const edge = { x: sidebar.x + sidebar.width, y: sidebar.y + 300 };
  await page.mouse.move(edge.x, edge.y);
  await page.mouse.down();
  await page.mouse.move(edge.x + 230, edge.y, { steps: 5 });
  await page.mouse.up();
}
