import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stage } from './reviewScene.ts';

/** A repository that is there already, for somebody to decide about with the key named `meg`. */
export function stageIn(path: string, student: string, keyNamed: Stage['keyNamed']): Stage {
  return {
    folder: path,
    git: (args, cwd = path) =>
      execFileSync('git', [...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    write: (file, text) => {
      writeFileSync(join(path, file), text);
      return Promise.resolve();
    },
    key: keyNamed('meg'),
    keyNamed,
    student,
  };
}

/** Puts the repository back to where it was when this was made. */
export function rewinder({ git, folder }: Stage): () => void {
  const refs = () => git(['for-each-ref', '--format=%(refname) %(objectname)']).trim().split('\n');
  const start = refs();
  const head = git(['rev-parse', 'HEAD']).trim();
  return () => {
    const gone = refs().filter((ref) => !start.includes(ref));
    const commands = [
      ...gone.map((ref) => `delete ${ref.replace(/ .*/, '')}`),
      'commit',
      'start',
      ...start.map((ref) => `update ${ref}`),
      'commit',
    ];
    const input = ['start', ...commands, ''].join('\n');
    const stdio: ('pipe' | 'ignore' | 'inherit')[] = ['pipe', 'ignore', 'inherit'];
    execFileSync('git', ['update-ref', '--stdin'], { cwd: folder, input, stdio });
    git(['reset', '--quiet', '--hard', head]);
    rmSync(join(folder, '.git', 'info', 'grafts'), { force: true });
  };
}
