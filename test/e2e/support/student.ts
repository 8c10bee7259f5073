import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';

interface HandedIn {
  /** Their name, as it stands in the submission. */
  readonly student: string;
  readonly number: number;
  /** The trailers with what they say about comments. */
  readonly answers?: readonly string[];
}

/** Hands in `resume.md` as it is in the last commit, with git alone. */
export function handIn(folder: string, { student, number, answers = [] }: HandedIn): void {
  const identity = ['-c', `user.name=${student}`, '-c', 'user.email=student@example.com'];
  const git = (args: readonly string[], input = '') =>
    execFileSync('git', [...identity, ...args], { cwd: folder, input, encoding: 'utf8' });
  const blob = git(['rev-parse', 'HEAD:resume.md']).trim();
  const digest = createHash('sha256').update(`resume.md\0${blob}\n`).digest('hex');
  const trailers = [
    'Readiness-Program: turing-outreach-plan',
    'Readiness-Deliverable: resume',
    `Readiness-Content: sha256:${digest}`,
    'Readiness-Checks: 0 errors, 0 warnings',
    `Readiness-Student: ${student}`,
    ...answers,
  ];
  const name = `readiness/resume/submission/${number}`;
  git(['tag', '--annotate', '--file=-', name], `Résumé\n\n${trailers.join('\n')}\n`);
}

/** Takes a submission of the résumé back, with git alone. */
export function takeBack(folder: string, { student, number }: HandedIn, note: string): void {
  const identity = ['-c', `user.name=${student}`, '-c', 'user.email=student@example.com'];
  const quiet = ['-c', 'advice.nestedTag=false'];
  const [name, of] = ['withdrawal', 'submission'].map((kind) => `readiness/resume/${kind}/${number}`);
  const message = `Résumé, submission ${number} withdrawn by ${student}\n\n${note}`;
  const args = ['tag', '--annotate', `--message=${message}`, String(name), String(of)];
  execFileSync('git', [...identity, ...quiet, ...args], { cwd: folder });
}
