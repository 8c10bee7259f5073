import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
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
      const object = asked.decision?.object ?? '';
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
});
