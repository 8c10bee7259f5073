import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deepStrictEqual, match, ok, rejects, strictEqual } from 'node:assert/strict';
import { commands, comments as host, languages, Range, TabInputTextDiff, window } from 'vscode';
import type { Memento } from 'vscode';
import { uriAtCommit } from '../../src/vscode/contentAtCommit.ts';
import { Drafts } from '../../src/vscode/reviews/drafts.ts';
import type { ReviewLine, TestApi } from '../../src/vscode/testApi.ts';
import { activated, folder } from './support/portfolio.ts';
import { handIn, takeBack } from './support/student.ts';
import { makeKey } from '../support/signing.ts';

const top = mkdtempSync(join(tmpdir(), 'readiness-cohort-'));

function git(args: readonly string[], cwd: string): string {
  const identity = ['-c', 'user.name=Ada Example', '-c', 'user.email=ada@example.com'];
  return execFileSync('git', [...identity, ...args], { cwd, encoding: 'utf8' });
}

async function fetched(api: TestApi): Promise<readonly ReviewLine[]> {
  await commands.executeCommand('readiness.fetchSubmissions');
  await api.whenIdle();
  return await api.reviews();
}

/** What stands below a line, of one kind: its words and what is beside them. */
const below = ({ children }: ReviewLine, kind: string): unknown[] =>
  children.filter(({ node }) => node.kind === kind).map(({ item }) => [item.label, item.description]);

/** A student's repository with a remote, and a résumé handed in. */
function student(name: string, resume: string): { readonly clone: string; readonly remote: string } {
  const remote = join(top, `${name}.git`);
  const clone = join(top, name);
  git(['init', '--quiet', '--bare', '--initial-branch=main', remote], top);
  mkdirSync(clone);
  git(['init', '--quiet', '--initial-branch=main'], clone);
  writeFileSync(join(clone, 'resume.md'), resume);
  git(['add', '--all'], clone);
  git(['commit', '--quiet', '--message=Start'], clone);
  git(['push', '--quiet', remote, 'main'], clone);
  handIn(clone, { student: name, number: 1 });
  git(['push', '--quiet', remote, 'refs/tags/readiness/resume/submission/1'], clone);
  return { clone, remote };
}

function signingKey(): string {
  return `${makeKey(top, 'meg').file}.pub`;
}

async function withCohort(cohort: object): Promise<TestApi> {
  writeFileSync(join(folder().fsPath, 'cohort.json'), JSON.stringify(cohort, undefined, 2));
  const api = await activated();
  await api.whenIdle();
  return api;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

const shape = (lines: readonly ReviewLine[]): unknown[] =>
  lines.map(({ item, children, node }) =>
    node.kind === 'group' ? [item.label, ...shape(children)] : item.label,
  );

function lineOf(lines: readonly ReviewLine[], label: string): ReviewLine {
  const all = lines.flatMap((line) => [line, ...line.children]);
  const found = all.find(({ item }) => item.label === label);
  if (!found) throw new Error(`No line “${label}” among ${JSON.stringify(shape(lines))}`);
  return found;
}

describe('a folder with a cohort', () => {
  it('says what to do first, fetches everybody, and goes on past a repository that fails', async () => {
    const ada = student('Ada Example', '# Ada Example\n\nada@example.com [x](command:evil)\u202E\n');
    const cohort = {
      program: 'turing-outreach-plan',
      signingKey: signingKey(),
      students: [
        { id: 'bob', name: 'Bob Example', repository: join(top, 'nowhere.git') },
        { id: 'ada', name: 'Ada Example', repository: ada.remote },
        { id: 'eve', name: 'Eve Example', repository: student('Somebody else', '# Eve\n').remote },
      ],
    };
    const api = await withCohort(cohort);
    deepStrictEqual(shape(await api.reviews()), [
      'Nothing was fetched yet',
      ['Nothing handed in yet', 'Bob Example', 'Ada Example', 'Eve Example'],
    ]);

    const lines = await fetched(api);

    deepStrictEqual(shape(lines), [
      ['Waiting for you', 'Ada Example', 'Eve Example'],
      ['Could not be fetched', 'Bob Example'],
    ]);
    match(String(lineOf(lines, 'Bob Example').item.description), /could not be reached/);
    match(String(lineOf(lines, 'Ada Example').item.description), /^Résumé, just now/);
    match(String(lineOf(lines, 'Eve Example').item.description), /look closer/);
    match(
      text(lineOf(lines, 'Eve Example').children[0]?.item.label),
      /was made by Somebody else, and this is the portfolio of Eve Example/,
    );
  });

  it('opens a submission as it was handed in, with its findings as marks, and checks nothing out', async () => {
    const api = await activated();
    const ada = lineOf(await api.reviews(), 'Ada Example');

    await commands.executeCommand('readiness.openReview', ada.node);

    const editor = window.activeTextEditor;
    ok(editor);
    strictEqual(editor.document.uri.scheme, 'readiness-git');
    match(editor.document.getText(), /^# Ada Example\n/);
    ok(languages.getDiagnostics(editor.document.uri).length > 0);
    await rejects(async () => {
      await editor.edit((edit) => {
        edit.insert(editor.selection.active, 'x');
      });
      throw new Error(String(editor.document.isDirty));
    }, /false|read-?only/i);
  });

  it('keeps drafts at their lines for the next time', async () => {
    const kept = new Map<string, unknown>();
    const memento = {
      keys: () => [...kept.keys()],
      get: <T>(key: string, otherwise?: T) => (kept.get(key) as T | undefined) ?? otherwise,
      update: (key: string, value: unknown) => {
        kept.set(key, structuredClone(value));
        return Promise.resolve();
      },
    } as Memento;
    const place = { folder: top, commit: 'a'.repeat(40), file: 'resume.md', review: 'ada/resume/1' };
    const controller = host.createCommentController('readiness.test', 'Test');
    const thread = controller.createCommentThread(uriAtCommit(place), new Range(2, 0, 2, 0), []);
    const first = new Drafts(memento);
    await first.write({ thread, text: ' Say which city. ' });
    first.dispose();

    const second = new Drafts(memento);
    const drafts = second.of(top, 'ada/resume/1');
    await second.clear(top, 'ada/resume/1');

    deepStrictEqual(
      drafts.map(({ file, line, comment }) => [file, line, comment]),
      [['resume.md', 3, 'Say which city.']],
    );
    deepStrictEqual(second.of(top, 'ada/resume/2'), []);
    deepStrictEqual(kept.get('readiness.drafts'), []);
    second.dispose();
    controller.dispose();
  });

  it('signs a decision, and shows what changed since beside what was approved', async () => {
    const api = await activated();
    const request = { student: 'ada', deliverable: 'resume', number: 1, message: 'Well done', comments: [] };

    const result = await api.decide(folder(), { ...request, kind: 'approved' });

    deepStrictEqual(result, { tag: 'readiness/resume/decision/1', sent: true });
    strictEqual(lineOf(await api.reviews(), 'Approved').item.description, '1');

    const clone = join(top, 'Ada Example');
    writeFileSync(join(clone, 'resume.md'), '# Ada B. Example\n');
    git(['commit', '--quiet', '--all', '--message=Change'], clone);
    git(['push', '--quiet', join(top, 'Ada Example.git'), 'main'], clone);
    const changed = lineOf(await fetched(api), 'Ada Example');
    strictEqual(changed.item.contextValue, 'review.changed');
    await commands.executeCommand('readiness.openReview', changed.node);
    const input = window.tabGroups.activeTabGroup.activeTab?.input;
    ok(input instanceof TabInputTextDiff);
    match(String(window.tabGroups.activeTabGroup.activeTab?.label), /approved ↔ now/);
  });

  it('keeps a decision that cannot be sent, shows it, and sends it later', async () => {
    const api = await activated();
    const remote = join(top, 'Ada Example.git');
    execFileSync('mv', [remote, `${remote}.away`]);
    const request = { student: 'ada', deliverable: 'resume', number: 1, message: 'Say more', comments: [] };

    const kept = await api.decide(folder(), { ...request, kind: 'changes-requested' });
    strictEqual(kept.sent, false);
    strictEqual(lineOf(await api.reviews(), 'Decided, not sent yet').children.length, 1);

    execFileSync('mv', [`${remote}.away`, remote]);
    await commands.executeCommand('readiness.sendDecisions');
    await api.whenIdle();
    match(git(['tag', '--list'], remote), /readiness\/resume\/decision\/2/);
    strictEqual(
      (await api.reviews()).some(({ item }) => item.label === 'Decided, not sent yet'),
      false,
    );
  });

  it('shows below a submission what the student says about the comments, and what they changed', async () => {
    const api = await activated();
    const clone = join(top, 'Ada Example');
    const done = ['Readiness-Answer: resume.md:1: done', '  > Say which city.', '  Added Denver'];
    const open = ['Readiness-Answer: other.md:3: open', '  > What came of it?'];
    handIn(clone, { student: 'Ada Example', number: 2, answers: [...done, ...open] });
    git(['push', '--quiet', '--tags', join(top, 'Ada Example.git')], clone);

    const row = lineOf(await fetched(api), 'Ada Example');

    strictEqual(row.item.contextValue, 'review.waiting');
    deepStrictEqual(below(row, 'answer'), [
      ['Say which city.', 'done: Added Denver'],
      ['What came of it?', 'not answered'],
    ]);
    const answers = row.children.filter(({ node }) => node.kind === 'answer').map(({ item }) => item);
    strictEqual(answers[1]?.command, undefined);
    const subjects: unknown[] = answers[0]?.command?.arguments ?? [];
    await commands.executeCommand('readiness.openReview', ...subjects);
    match(String(window.tabGroups.activeTabGroup.activeTab?.label), /^resume\.md: .* ↔ handed in/);
  });

  it('takes what a student has withdrawn out of what waits, and shows their note', async () => {
    const api = await activated();
    const ada = join(top, 'Ada Example');
    const eve = join(top, 'Somebody else');
    takeBack(ada, { student: 'Ada Example', number: 2 }, 'The wrong version');
    git(['push', '--quiet', '--tags', join(top, 'Ada Example.git')], ada);
    takeBack(eve, { student: 'Somebody else', number: 1 }, 'Not mine');
    git(['push', '--quiet', '--tags', join(top, 'Somebody else.git')], eve);

    const lines = await fetched(api);

    deepStrictEqual(shape(lines), [
      'Nothing waits for you',
      ['Could not be fetched', 'Bob Example'],
      ['With the student', 'Ada Example'],
      ['Withdrawn by the student', 'Eve Example'],
    ]);
    const [standing, gone] = [lineOf(lines, 'Ada Example'), lineOf(lines, 'Eve Example')];
    match(String(standing.item.description), /^Résumé, changes requested/);
    deepStrictEqual(below(standing, 'withdrawn'), [
      ['Submission 2 was withdrawn today', 'The wrong version'],
    ]);
    match(String(gone.item.description), /^Résumé, just now: Not mine/);
    strictEqual(gone.item.contextValue, 'review.withdrawn');
  });

  it('says what is wrong with a cohort.json that cannot be used', async () => {
    const api = await withCohort({ program: 'turing-outreach-plan', students: [{ id: 'ada' }] });

    const [note] = await api.reviews();

    strictEqual(note?.item.label, 'cohort.json cannot be used');
    match(text(note.item.tooltip), /students\.0/);
    match(readFileSync(join(folder().fsPath, 'cohort.json'), 'utf8'), /"ada"/);
  });
});
