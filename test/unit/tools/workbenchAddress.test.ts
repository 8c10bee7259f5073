import { strictEqual } from 'node:assert/strict';
import { workbenchAddress } from '../../../src/tools/host/workbenchAddress.ts';

const authority = '127.0.0.1:4000';

describe('workbenchAddress', () => {
  it('names the folder so that a person can read it', () => {
    strictEqual(
      workbenchAddress(authority, { open: '/home/sam/my portfolio' }),
      'http://127.0.0.1:4000/?folder=/home/sam/my+portfolio',
    );
  });

  it('opens a workspace file as a workspace', () => {
    strictEqual(
      workbenchAddress(authority, { open: '/w/all.code-workspace' }),
      'http://127.0.0.1:4000/?workspace=/w/all.code-workspace',
    );
  });

  it('asks for an empty window when there is nothing to open', () => {
    strictEqual(workbenchAddress(authority, {}), 'http://127.0.0.1:4000/?ew=true');
  });

  it('passes the extension and its tests as places on the server', () => {
    const address = new URL(workbenchAddress(authority, { extension: '/ext', tests: '/ext/suite.cjs' }));
    strictEqual(
      address.searchParams.get('payload'),
      JSON.stringify([
        ['extensionDevelopmentPath', 'vscode-remote://127.0.0.1:4000/ext'],
        ['extensionTestsPath', 'vscode-remote://127.0.0.1:4000/ext/suite.cjs'],
        ['skipWelcome', 'true'],
      ]),
    );
  });
});
