import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { approved, decide, handIn, portfolio, replaceTag, resume, type Stage } from './reviewScene.ts';
import { signTag } from './signing.ts';

/** Something that looks like an approval of the résumé, and is none. */
export interface Forgery {
  readonly how: string;
  /** Made with real git and real keys after an honest start: submission 1 of the résumé. */
  readonly forge: (scene: Stage) => void | Promise<void>;
  /** Its tag, where that is not the one that was asked for. */
  readonly shownAs?: string;
  /** Why it does not count, as the student and the coordinator are told. */
  readonly reason: RegExp;
}

/** The coordinator's keys, as who asks knows them: one that is good, one that has expired, and one that was revoked. */
export function knownKeys({ key, keyNamed }: Pick<Stage, 'key' | 'keyNamed'>): string[] {
  return [key.line, `expiry-time="20170101" ${keyNamed('old').line}`, `@revoked ${keyNamed('lost').line}`];
}

/** One that leaves the submission as it is, so that many can stand beside each other. */
interface DecisionForgery extends Omit<Forgery, 'forge'> {
  /** @param name of the tag to make */
  readonly forge: (scene: Stage, name: string) => void | Promise<void>;
}

const first = 'readiness/resume/decision/1';
/** Decisions that none is. */
export const decisionForgeries: readonly DecisionForgery[] = [
  {
    how: 'when it is not signed',
    forge: ({ git }, name) => {
      git(['tag', '-a', '-m', approved, name, 'readiness/resume/submission/1']);
    },
    reason: /^It is not signed\.$/,
  },
  {
    how: 'when another key signed it',
    forge: (scene, name) => {
      decide({ ...scene, key: scene.keyNamed('mallory') }, { name });
    },
    reason: /^It is signed by another key than the coordinator's: SHA256:/,
  },
  {
    how: 'when its message was changed after it was signed',
    forge: (scene, name) => {
      decide(scene, { name, message: 'Not yet\n\nReadiness-Decision: changes-requested\n' });
      replaceTag(scene, name, (text) => text.replace('changes-requested', 'approved'));
    },
    reason: /^It was changed after it was signed/,
  },
  {
    how: 'when its signature is that of another tag',
    forge: (scene, name) => {
      const another = 'readiness/resume/decision/99';
      decide(scene, { name: another });
      const other = scene.git(['cat-file', 'tag', another]);
      const signature = other.slice(other.indexOf('-----BEGIN'));
      scene.git(['tag', '-d', another]);
      scene.git(['tag', '-a', '-m', approved, name, 'readiness/resume/submission/1']);
      replaceTag(scene, name, (text) => `${text}${signature}`);
    },
    reason: /^It was changed after it was signed, or its signature is from another tag\.$/,
  },
  {
    how: 'when it was copied from another deliverable',
    forge: async (scene, name) => {
      await handIn(scene, portfolio);
      decide(scene, { name: 'readiness/portfolio/decision/1', target: 'readiness/portfolio/submission/1' });
      scene.git(['update-ref', `refs/tags/${name}`, 'refs/tags/readiness/portfolio/decision/1']);
    },
    reason: /^It was made as `readiness\/portfolio\/decision\/1`, and stands here under another name\.$/,
  },
  {
    how: 'when it sits on a submission of another deliverable',
    forge: async (scene, name) => {
      await handIn(scene, portfolio);
      decide(scene, { name, target: 'readiness/portfolio/submission/1' });
    },
    reason: /^It answers `readiness\/portfolio\/submission\/1`, which is another deliverable's submission\.$/,
  },
  {
    how: 'when it sits on the commit and not on the submission',
    forge: (scene, name) => {
      decide(scene, { name, target: 'HEAD' });
    },
    reason: /^The submission that it answers is not here/,
  },
  {
    how: 'when its trailers contradict each other',
    forge: (scene, name) => {
      decide(scene, { name, message: 'x\n\nReadiness-Decision: approved\nreadiness-decision: returned\n' });
    },
    reason: /`Readiness-Decision` more than once\.$/,
  },
  {
    how: 'when a trailer hides in the body',
    forge: (scene, name) => {
      decide(scene, { name, message: 'x\n\nReadiness-Decision: returned\n\nReadiness-Decision: approved\n' });
    },
    reason: /trailers that do not stand in its last paragraph\.$/,
  },
  {
    how: 'when the trailer stands in a paragraph that is no list of trailers',
    forge: (scene, name) => {
      decide(scene, {
        name,
        message: 'x\n\nWhat would you say to\nReadiness-Decision: approved\nI wonder\n',
      });
    },
    reason: /trailers that do not stand in its last paragraph\.$/,
  },
  {
    how: 'when its message holds control characters',
    forge: (scene, name) => {
      decide(scene, { name, message: 'x\n\nReadiness-Decision: returned\rReadiness-Decision: approved\n' });
    },
    reason: /control characters\.$/,
  },
  {
    how: 'when it says no answer that there is',
    forge: (scene, name) => {
      decide(scene, { name, message: 'x\n\nReadiness-Decision: aproved\n' });
    },
    reason: /decides "aproved", which is no answer\.$/,
  },
  {
    how: 'when it has two signatures',
    forge: (scene, name) => {
      decide(scene, { name, message: `${approved}-----BEGIN SSH SIGNATURE-----\nx\n` });
    },
    reason: /^Its message holds a second signature\.$/,
  },
  {
    how: 'when a replaced object stands in for it',
    forge: (scene, name) => {
      const { git } = scene;
      decide(scene, { name, target: 'HEAD' });
      const decided = git(['rev-parse', name]).trim();
      git(['tag', '-a', '-m', approved, 'readiness/resume/decision/99', 'readiness/resume/submission/1']);
      git(['replace', '-f', decided, git(['rev-parse', 'readiness/resume/decision/99']).trim()]);
      git(['tag', '-d', 'readiness/resume/decision/99']);
    },
    reason: /^The submission that it answers is not here/,
  },
  {
    how: 'when the key that signed it has expired',
    forge: (scene, name) => {
      decide({ ...scene, key: scene.keyNamed('old') }, { name });
    },
    reason: /^It is signed with a key that expired on 2017-01-01: old\.$/,
  },
  {
    how: 'when the key that signed it was revoked',
    forge: (scene, name) => {
      decide({ ...scene, key: scene.keyNamed('lost') }, { name });
    },
    reason: /^It is signed with a key that was revoked: lost\.$/,
  },
  {
    how: 'when only a file and the configuration of the repository know the key',
    forge: async (scene, name) => {
      const mallory = scene.keyNamed('mallory');
      decide({ ...scene, key: mallory }, { name });
      await scene.write('allowed_signers', `* ${mallory.line}\n`);
      scene.git(['config', 'gpg.ssh.allowedSignersFile', join(scene.folder, 'allowed_signers')]);
    },
    reason: /^It is signed by another key than the coordinator's: SHA256:/,
  },
  ...['readiness/resume/decision/01', 'readiness/resumе/decision/1', 'readiness/resume/Decision/1'].map(
    (shownAs): DecisionForgery => ({
      how: `when its ref only looks like that of a decision: ${shownAs}`,
      shownAs,
      forge: (scene, name) => {
        decide(scene, { name });
        scene.git(['update-ref', `refs/tags/${shownAs}`, `refs/tags/${name}`]);
        scene.git(['tag', '-d', name]);
      },
      reason: /^Its name only looks like that of a decision\.$/,
    }),
  ),
];

/** Those that change what was handed in, or what is decided about. */
export const submissionForgeries: readonly Forgery[] = [
  {
    how: 'when it was copied from another student, with the submission',
    forge: async (scene) => {
      await handIn(scene, resume, { student: 'Bob Example' });
      decide(scene, { name: 'readiness/resume/decision/1', target: 'readiness/resume/submission/2' });
    },
    reason: /^Submission 2 was made by Bob Example, and this is the portfolio of .+\.$/,
  },
  {
    how: 'when it was copied from another student, without the submission',
    forge: (scene) => {
      const object = scene.git(['rev-parse', 'readiness/resume/submission/1']).trim();
      decide(scene, { target: object });
      replaceTag(scene, 'readiness/resume/submission/1', (text) => `${text}\n`);
    },
    reason: /^The submission that it answers is not here: it was moved or deleted since\.$/,
  },
  {
    how: 'when the submission says that it is of another deliverable',
    forge: (scene) => {
      const swap = (text: string) =>
        text.replace('Readiness-Deliverable: resume', 'Readiness-Deliverable: portfolio');
      replaceTag(scene, 'readiness/resume/submission/1', swap);
      decide(scene);
    },
    reason: /^Submission 1 was made for `portfolio`, not for `resume`\.$/,
  },
  {
    how: 'when it was copied from the answer to another submission',
    forge: async (scene) => {
      decide(scene);
      await handIn(scene, resume, { text: '# Second\n' });
      scene.git([
        'update-ref',
        'refs/tags/readiness/resume/decision/2',
        'refs/tags/readiness/resume/decision/1',
      ]);
    },
    reason: /^It was made as `readiness\/resume\/decision\/1`, and stands here under another name\.$/,
  },
  {
    how: 'when an earlier submission was put in the place of the last one',
    forge: async (scene) => {
      decide(scene);
      await handIn(scene, resume, { text: '# Second\n' });
      scene.git([
        'update-ref',
        'refs/tags/readiness/resume/submission/2',
        'refs/tags/readiness/resume/submission/1',
      ]);
      scene.git(['tag', '-d', 'readiness/resume/submission/1']);
      signTag(scene.folder, {
        name: 'readiness/resume/submission/3',
        target: 'HEAD',
        message: 'x\n',
        key: scene.key,
      });
    },
    reason: /^The submission that it answers is not here/,
  },
  {
    how: 'when the digest is not that of the commit',
    forge: (scene) => {
      const digest = /sha256:[0-9a-f]{64}/;
      replaceTag(scene, 'readiness/resume/submission/1', (text) =>
        text.replace(digest, `sha256:${'0'.repeat(64)}`),
      );
      decide(scene);
    },
    reason: /^Submission 1 names a content that is not that of its commit\.$/,
  },
  {
    how: 'when the submission was moved to another commit afterwards',
    forge: (scene) => {
      decide(scene);
      replaceTag(scene, 'readiness/resume/submission/1', (text) => `${text}\n`);
    },
    reason: /^The submission that it answers is not here: it was moved or deleted since\.$/,
  },
  {
    how: 'when the submission was deleted afterwards',
    forge: (scene) => {
      decide(scene);
      scene.git(['tag', '-d', 'readiness/resume/submission/1']);
    },
    reason: /^The submission that it answers is not here: it was moved or deleted since\.$/,
  },
  {
    how: 'when the commit is replaced by one with the content that the submission names',
    forge: async (scene) => {
      const { git } = scene;
      const digest = /sha256:[0-9a-f]{64}/;
      const first = git(['rev-parse', 'HEAD']).trim();
      const named = digest.exec(git(['cat-file', 'tag', 'readiness/resume/submission/1']))?.[0] ?? '';
      await handIn(scene, resume, { text: '# Second\n' });
      replaceTag(scene, 'readiness/resume/submission/2', (text) => text.replace(digest, named));
      git(['replace', git(['rev-parse', 'HEAD']).trim(), first]);
      decide(scene, { target: 'readiness/resume/submission/2' });
    },
    reason: /^Submission 2 names a content that is not that of its commit\.$/,
  },
  {
    how: 'when a graft gives the commit another history',
    forge: async (scene) => {
      const { git, folder } = scene;
      const first = git(['rev-parse', 'HEAD']).trim();
      await handIn(scene, resume, { text: '# Second\n' });
      const second = git(['rev-parse', 'HEAD']).trim();
      git(['tag', '-d', 'readiness/resume/submission/1', 'readiness/resume/submission/2']);
      await writeFile(join(folder, '.git', 'info', 'grafts'), `${first} ${second}\n${second}\n`);
      decide(scene, { target: first });
    },
    reason: /^The submission that it answers is not here/,
  },
];

/** Every way that was thought of. */
export const forgeries: readonly Forgery[] = [
  ...decisionForgeries.map((one) => ({ ...one, forge: (scene: Stage) => one.forge(scene, first) })),
  ...submissionForgeries,
];
