import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deepStrictEqual, match } from 'node:assert/strict';
import { commands } from 'vscode';
import type { ReviewLine } from '../../src/vscode/testApi.ts';
import { type Forgery, forgeries, knownKeys } from '../support/forgeries.ts';
import { handIn, keysIn, resume } from '../support/reviewScene.ts';
import { stageIn } from '../support/stage.ts';
import { activated, folder } from './support/portfolio.ts';

const top = mkdtempSync(join(tmpdir(), 'readiness-forgeries-'));
const student = 'Ada Example';

describe('Forged approvals in the Reviews view', () => {
  it('count for none of the students who made them, and are shown with the reason', async () => {
    const keyNamed = keysIn(top);
    const honest = stageIn(join(top, 'honest'), student, keyNamed);
    execFileSync('git', ['init', '--quiet', '--initial-branch=main', honest.folder]);
    await honest.write('resume.md', '# Ada Example\n');
    await honest.write('portfolio.md', '# Me\n');
    honest.git(['add', '--all']);
    honest.git(['commit', '--quiet', '--message=Start']);
    await handIn(honest, resume);
    const made: (Forgery & { readonly id: string; readonly repository: string })[] = [];
    for (const [index, forgery] of forgeries.entries()) {
      const repository = join(top, `student-${index}`);
      cpSync(honest.folder, repository, { recursive: true });
      await forgery.forge(stageIn(repository, student, keyNamed));
      made.push({ ...forgery, id: `student-${index}`, repository });
    }
    const signingKeys = knownKeys(honest);
    const program = { extends: 'turing-outreach-plan', coordinator: { name: 'Meg', signingKeys } };
    writeFileSync(join(folder().fsPath, 'program.json'), JSON.stringify(program));
    const students = made.map(({ id, repository }) => ({ id, name: student, repository }));
    writeFileSync(
      join(folder().fsPath, 'cohort.json'),
      JSON.stringify({ program: './program.json', students }),
    );
    const api = await activated();

    await commands.executeCommand('readiness.fetchSubmissions');
    await api.whenIdle();

    const rows = (await api.reviews()).flatMap(({ children }) => children).flatMap(reviewOf);
    deepStrictEqual(
      rows.filter(({ state }) => state === 'approved'),
      [],
    );
    for (const { id, how, reason } of made) {
      const row = rows.find((one) => one.id === id && one.deliverable === 'resume');
      match(row?.reasons.at(-1) ?? `nothing is shown ${how}`, reason);
      match(row?.words ?? '', /does not count/);
    }
  }).timeout(90_000);
});

function reviewOf({ node, children, item }: ReviewLine) {
  if (node.kind === 'stray') {
    const { line, tag } = node;
    const words = typeof item.description === 'string' ? item.description : '';
    return [{ id: line.id, state: 'stray', deliverable: 'resume', words, reasons: [tag.reason] }];
  }
  if (node.kind !== 'review') return [];
  const { state, deliverable, unverified } = node.item;
  const words = children.map(({ item: { label } }) => (typeof label === 'string' ? label : '')).join('\n');
  return [{ id: node.line.id, state, deliverable, words, reasons: unverified.map(({ reason }) => reason) }];
}
