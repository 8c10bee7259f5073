import assert from 'node:assert/strict';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readCommentAnswers } from '../../src/core/index.ts';
import { readCommentNotes, writeCommentNote } from '../../src/git/commentNotes.ts';
import { openGit } from '../../src/git/openGit.ts';
import { readTags } from '../../src/git/refs.ts';
import { readOffers, submit } from '../../src/git/submit.ts';
import { run } from '../support/recordingIo.ts';
import { context, decide, resume, standing, typed, withSubmission } from '../support/reviewScene.ts';

const twoComments = [
  'Changes requested: Résumé',
  '',
  'Readiness-Comment: resume.md:1: "# Ada"',
  '  Your whole name, please',
  'Readiness-Comment: resume.md:1: "# Ada"',
  '  And an address',
  'Readiness-Decision: changes-requested',
  '',
].join('\n');

describe('what a student notes about comments', () => {
  it('is kept beside the tags, offered on the next submission, and sent with it for the coordinator to read', async () => {
    await withSubmission(async (scene) => {
      const { folder, key, remote } = scene;
      decide(scene, { message: twoComments });
      const asked = await standing(folder, typed(key));
      const object = asked.decision?.comments?.[0]?.of?.decision ?? '';
      await writeCommentNote(openGit(folder), object, 0, { done: true, reply: 'It is there now.\nReally' });
      const { decision } = await standing(folder, typed(key));
      assert.ok(decision);
      const judged = { ...resume, deliverable: { ...resume.deliverable, decision } };

      const [offer] = await readOffers(openGit(folder), [judged], context);
      await submit(openGit(folder), judged, context, { insist: false });

      const expected = [
        {
          ...{ file: 'resume.md', line: 1, comment: 'Your whole name, please' },
          ...{ done: true, reply: 'It is there now.\nReally' },
        },
        { ...{ file: 'resume.md', line: 1, comment: 'And an address' }, ...{ done: false, reply: '' } },
      ];
      assert.deepEqual(offer?.comments, expected);
      const [sent] = (await readTags(openGit(remote))).filter(({ number }) => number === 2);
      assert.deepEqual(readCommentAnswers(sent?.message ?? ''), expected);
      const cohort = join(dirname(folder), 'cohort');
      await mkdir(cohort);
      const students = [{ id: 'ada', name: 'Ada Example', repository: remote }];
      const settings = { program: 'turing-outreach-plan', signingKey: '../meg.pub', students };
      await writeFile(join(cohort, 'cohort.json'), JSON.stringify(settings));
      const shown = await run(cohort, ['review', 'show', 'ada', 'resume']);
      assert.match(shown.out, /^resume\.md:1: done: Your whole name, please → It is there now\.\nReally$/m);
      assert.match(shown.out, /^resume\.md:1: open: And an address$/m);
    });
  });

  it('is forgotten when nothing is left of it, and is nothing where it cannot be read', async () => {
    await withSubmission(async ({ folder }) => {
      const git = openGit(folder);
      await writeCommentNote(git, 'a', 0, { done: true, reply: '' });
      await writeCommentNote(git, 'b', 1, { done: false, reply: 'Why?' });
      await writeCommentNote(git, 'a', 0, { done: false, reply: ' ' });
      const kept = await readCommentNotes(git);
      await writeFile(join(folder, '.git', 'readiness', 'comment-notes.json'), '{ "a 0": { "done": 1 }, ');
      const broken = await readCommentNotes(git);

      assert.deepEqual([...kept], [['b 1', { done: false, reply: 'Why?' }]]);
      assert.deepEqual([...broken], []);
    });
  });

  it('is read from no link or device, and written through none', async () => {
    await withSubmission(async ({ folder }) => {
      const notes = join(folder, '.git', 'readiness', 'comment-notes.json');
      const victim = join(dirname(folder), 'victim');
      await mkdir(dirname(notes));
      await writeFile(victim, 'mine');
      await symlink('/dev/zero', notes);
      await symlink(victim, `${notes}.new`);
      const git = openGit(folder);

      const before = await readCommentNotes(git);
      await writeCommentNote(git, 'a', 0, { done: true, reply: '' });

      assert.deepEqual([...before], []);
      assert.deepEqual([...(await readCommentNotes(git))], [['a 0', { done: true, reply: '' }]]);
      assert.equal(await readFile(victim, 'utf8'), 'mine');
    });
  });

  it('is about all that was asked for: another answer takes away nothing but an approval does', async () => {
    await withSubmission(async (scene) => {
      const { folder, key } = scene;
      const ask = (number: number, kind: string, comment: string) => {
        const said = comment === '' ? [] : [`Readiness-Comment: resume.md:1: "# Ada"\n  ${comment}`];
        const message = [`Words ${number}`, '', ...said, `Readiness-Decision: ${kind}`, ''].join('\n');
        decide(scene, { name: `readiness/resume/decision/${number}`, message });
      };
      const shown = async () => {
        const { decision } = await standing(folder, typed(key));
        const { message = '', comments = [] } = decision ?? {};
        return { message, comments: comments.map(({ comment, done = false }) => [comment, done]) };
      };
      ask(1, 'changes-requested', 'Your whole name, please');
      const { decision } = await standing(folder, typed(key));
      const of = decision?.comments?.[0]?.of;
      assert.ok(of);
      await writeCommentNote(openGit(folder), of.decision, of.index, { done: true, reply: '' });
      ask(2, 'returned', 'And an address');
      const both = await shown();
      ask(3, 'approved', '');
      const settled = await shown();
      ask(4, 'changes-requested', 'One more thing');
      const anew = await shown();

      assert.deepEqual(both, {
        message: 'Words 1\n\nWords 2',
        comments: [
          ['Your whole name, please', true],
          ['And an address', false],
        ],
      });
      assert.deepEqual(settled, { message: 'Words 3', comments: [] });
      assert.deepEqual(anew, { message: 'Words 4', comments: [['One more thing', false]] });
    });
  });
});
