import { match, rejects, strictEqual } from 'node:assert/strict';
import { once } from 'node:events';
import { output, spawnGroup, stopGroup } from '../../../src/tools/process.ts';

const node = process.execPath;
/** Starts a child that writes to the same place, so that the place stays open for as long as either lives. */
const parent = `
  const keepsOn = 'console.log("started"); setInterval(() => {}, 1000)';
  require('node:child_process').spawn(process.execPath, ['-e', keepsOn], { stdio: 'inherit' });
  setInterval(() => {}, 1000);
`;

describe('processes of the tools', () => {
  it('end together with what they started', async () => {
    const group = spawnGroup(node, ['-e', parent], { stdio: ['ignore', 'pipe', 'ignore'] });
    const stdout = group.stdout;
    if (stdout === null) throw new Error('no output');
    await once(stdout, 'data');

    const closed = once(stdout, 'close');
    await stopGroup(group);
    await closed;

    strictEqual(group.signalCode, 'SIGTERM');
  });

  it('are stopped already when they have ended', async () => {
    const group = spawnGroup(node, ['-e', ''], { stdio: 'ignore' });
    await once(group, 'exit');
    await stopGroup(group);
    strictEqual(group.exitCode, 0);
  });

  it('give their output, or fail with it', async () => {
    match(await output(node, ['-e', 'console.log("fine")']), /^fine/);
    await rejects(
      output(node, ['-e', 'console.error("no such thing"); process.exit(2)']),
      /ended with 2:\nno such thing/,
    );
  });
});
