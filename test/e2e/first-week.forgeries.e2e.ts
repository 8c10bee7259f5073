import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deepStrictEqual, match, notStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { commands, ConfigurationTarget, workspace } from 'vscode';
import type { TestApi } from '../../src/vscode/testApi.ts';
import { decisionForgeries, knownKeys, submissionForgeries } from '../support/forgeries.ts';
import { decide, handIn, keysIn, resume, type Stage } from '../support/reviewScene.ts';
import { rewinder, stageIn } from '../support/stage.ts';
import { activated, folder, line } from './support/portfolio.ts';

/** The student's own repository, as it is open in this window. */
function stageHere(): Stage {
  const path = folder().fsPath;
  const keyNamed = keysIn(mkdtempSync(join(tmpdir(), 'readiness-keys-')));
  const { student } = JSON.parse(readFileSync(join(path, 'readiness.json'), 'utf8')) as {
    student: { name: string };
  };
  return stageIn(path, student.name, keyNamed);
}

async function resumeIn(api: TestApi) {
  await commands.executeCommand('readiness.check');
  await api.whenIdle();
  const found = api.checklist(folder())?.deliverables.find(({ id }) => id === 'resume');
  ok(found);
  const unverified = found.unverified ?? [];
  const labels = line(api.tree(), 'Résumé').children.map(({ item: { label } }) => label);
  /** Whether the checklist says that a tag does not count, why, and what to do. */
  const told = (tag: string) => {
    const reason = unverified.find(({ name }) => name === tag)?.reason.replaceAll('`', '') ?? '';
    const why = reason.charAt(0).toLowerCase() + reason.slice(1);
    const next = `Ask your coordinator whether it is theirs: ${tag}`;
    const label = `Not verified: ${why} So this answer does not count. ${next}`;
    return labels.includes(label);
  };
  return { state: found.state, unverified, told };
}

describe('A forged approval in the editor', () => {
  const settings = () => workspace.getConfiguration('readiness');
  let api: TestApi;
  let stage: Stage;
  let rewind: () => void;

  before(async () => {
    api = await activated();
    stage = stageHere();
    // What is forged is put back after each, which a remote would remember.
    stage.git(['remote', 'remove', 'origin']);
    await handIn(stage, resume);
    rewind = rewinder(stage);
    await settings().update('coordinatorKeys', knownKeys(stage), ConfigurationTarget.Global);
  });

  after(async () => {
    await settings().update('coordinatorKeys', undefined, ConfigurationTarget.Global);
  });

  it('does not stand beside one that counts', async () => {
    strictEqual((await resumeIn(api)).state, 'submitted');

    decide(stage);

    const { state, unverified } = await resumeIn(api);
    deepStrictEqual([state, unverified], ['approved', []]);
  });

  it('does not count, and says why, in any of the ways that leave the submission as it is', async () => {
    rewind();
    const made: { readonly name: string; readonly reason: RegExp }[] = [];
    for (const { forge, reason, shownAs } of decisionForgeries) {
      const name = `readiness/resume/decision/${made.length + 1}`;
      await forge(stage, name);
      made.push({ name: shownAs ?? name, reason });
    }

    const { state, unverified, told } = await resumeIn(api);

    strictEqual(state, 'submitted');
    strictEqual(unverified.length, made.length);
    for (const { name, reason } of made) {
      match(unverified.find((one) => one.name === name)?.reason ?? `Nothing is said of ${name}`, reason);
      ok(told(name), name);
    }
  });

  for (const { how, forge, reason } of submissionForgeries) {
    it(`does not count ${how}`, async () => {
      rewind();
      await forge(stage);

      const { state, unverified, told } = await resumeIn(api);

      notStrictEqual(state, 'approved');
      const last = unverified.at(-1);
      match(last?.reason ?? 'Nothing is said', reason);
      ok(told(last?.name ?? ''));
    });
  }
});
