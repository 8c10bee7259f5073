import { join } from 'node:path';
import { root } from '../../src/tools/paths.ts';
import { withWorkbench } from './support/withWorkbench.ts';

const folder = join(root, 'test', 'fixtures', 'all-ready');

describe('A student who has done all that is asked', () => {
  it('is told so, and sees the lines on asking', () =>
    withWorkbench({ folder }, async (workbench) => {
      const sidebar = workbench.page.locator('.sidebar');
      await workbench.activity(/Readiness/);

      await sidebar.getByText('Everything that your program asks for is done.').waitFor();
      await workbench.screenshot('all-ready');
      await sidebar.getByRole('button', { name: 'Show the Checklist' }).click();

      await workbench.treeItem(/^Outreach, .*1 of 1/).waitFor();
    }));
});
