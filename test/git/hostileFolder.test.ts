import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, renameSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { askerOf } from '../../src/git/asker.ts';
import { readCommits } from '../../src/git/commits.ts';
import { ReadinessError } from '../../src/core/index.ts';
import { readStanding } from '../../src/git/standing.ts';
import { type Canary, hostile, readAll, withCanary } from '../support/canary.ts';
import { run } from '../support/recordingIo.ts';
import { decide, type Scene, typed } from '../support/reviewScene.ts';

interface Attack {
  readonly how: string;
  readonly make: (scene: Scene & { readonly top: string }, canary: Canary) => void;
  /** What is said where nothing can be read. */
  readonly refused?: RegExp;
}

const set = (git: Scene['git'], settings: Readonly<Record<string, string>>) => {
  for (const [name, value] of Object.entries(settings)) git(['config', name, value]);
};
const promisor = {
  'core.repositoryFormatVersion': '1',
  'extensions.partialClone': 'evil',
  'remote.evil.promisor': 'true',
};

/** Ways to make whoever reads a repository run something, read outside of it, or read without end. */
const attacks: readonly Attack[] = [
  {
    how: 'a partial clone whose remote names a program to fetch with',
    make: ({ git, folder, remote }, { program }) => {
      set(git, { ...promisor, 'remote.evil.url': remote, 'remote.evil.uploadpack': program });
      const blob = git(['rev-parse', 'HEAD:resume.md']).trim();
      unlinkSync(join(folder, '.git', 'objects', blob.slice(0, 2), blob.slice(2)));
    },
  },
  {
    how: 'a proxy program for git’s own protocol',
    make: ({ git }, { program }) => {
      set(git, { ...promisor, 'remote.evil.url': 'git://127.0.0.1:1/x', 'core.gitProxy': program });
    },
  },
  {
    how: 'addresses that are rewritten to programs',
    make: ({ git }, { program }) => {
      set(git, { [`url.ext::${program}.insteadOf`]: '/', 'protocol.ext.allow': 'always' });
    },
  },
  {
    how: 'a configuration that includes another one',
    make: ({ git, folder, write }, { program }) => {
      const text = `[filter "evil"]\n\tclean = ${program}\n\trequired\n[core]\n\tfsmonitor = ${program}\n`;
      writeFileSync(join(folder, '.git', 'more'), text);
      git(['config', 'include.path', 'more']);
      writeFileSync(join(folder, '.gitattributes'), '* filter=evil\n');
      void write('resume.md', '# Changed\n');
    },
  },
  {
    how: 'a configuration of its work tree, and attributes from elsewhere',
    make: ({ git, folder, top }, { program }) => {
      set(git, { 'core.repositoryFormatVersion': '1', 'extensions.worktreeConfig': 'true' });
      writeFileSync(join(top, 'attributes'), '* filter=evil\n');
      git(['config', '--worktree', 'filter.evil.clean', program]);
      git(['config', '--worktree', 'core.attributesFile', join(top, 'attributes')]);
      writeFileSync(join(folder, 'resume.md'), '# Changed\n');
    },
  },
  {
    how: 'files without an end for attributes and for names',
    make: ({ git, folder }) => {
      set(git, { 'core.attributesFile': '/dev/zero', 'mailmap.file': '/dev/zero' });
      writeFileSync(join(folder, 'resume.md'), '# Changed\n');
    },
  },
  {
    how: 'pagers for every command, a trace and odd forms of what git prints',
    make: ({ git, top }, { program }) => {
      for (const command of ['for-each-ref', 'status', 'config', 'rev-list', 'tag', 'ls-tree'])
        git(['config', `pager.${command}`, program]);
      set(git, { 'color.ui': 'always', 'status.short': 'true', 'log.showSignature': 'true' });
      set(git, { 'trace2.eventTarget': join(top, 'trace'), 'core.quotePath': 'true', 'core.abbrev': '4' });
    },
  },
  {
    how: 'a bare repository among its folders',
    make: ({ git, folder }, { program }) => {
      const bare = join(folder, 'projects', 'bare');
      mkdirSync(bare, { recursive: true });
      git(['init', '--quiet', '--bare', bare]);
      git(['config', 'core.fsmonitor', program], bare);
      git(['config', 'core.worktree', '..'], bare);
    },
  },
  {
    how: 'a list of commits that is broken',
    make: ({ git, folder }) => {
      git(['commit-graph', 'write', '--reachable']);
      const path = join(folder, '.git', 'objects', 'info', 'commit-graph');
      unlinkSync(path);
      writeFileSync(path, `CGPH${'x'.repeat(2000)}`);
    },
  },
  {
    how: 'tags on tags, on trees and on files',
    make: (scene) => {
      const { git } = scene;
      decide(scene);
      for (let n = 2; n < 20; n += 1)
        git(['tag', '-a', '-m', 'x', `readiness/resume/decision/${n}`, `readiness/resume/decision/${n - 1}`]);
      git(['tag', '-a', '-m', 'x', 'readiness/resume/decision/98', 'HEAD:resume.md']);
      git(['tag', '-a', '-m', 'x', 'readiness/resume/decision/99', 'HEAD^{tree}']);
    },
  },
  {
    how: 'links among the refs that lead out of it',
    make: ({ folder }) => {
      symlinkSync('/usr', join(folder, '.git', 'refs', 'tags', 'readiness', 'usr'));
    },
    refused: /is a link or a device, and no ref\.$/,
  },
  {
    how: 'links among the refs that lead round in circles',
    make: ({ folder }) => {
      for (const name of ['a', 'b']) symlinkSync('.', join(folder, '.git', 'refs', 'heads', name));
    },
    refused: /is a link or a device, and no ref\.$/,
  },
  {
    how: 'a pipe for a ref',
    make: ({ folder }) => {
      execFileSync('mkfifo', [join(folder, '.git', 'refs', 'tags', 'readiness', 'pipe')]);
    },
    refused: /is a link or a device, and no ref\.$/,
  },
  {
    how: 'a list of refs of 100 MB',
    make: ({ folder }) => {
      const path = join(folder, '.git', 'packed-refs');
      writeFileSync(path, '# pack-refs with: peeled fully-peeled sorted \n');
      execFileSync('truncate', ['-s', '100M', path]);
    },
    refused: /Its list of refs is larger than 16 MB\.$/,
  },
  {
    how: 'stores of objects without an end',
    make: ({ folder }) => {
      mkdirSync(join(folder, '.git', 'objects', 'info'), { recursive: true });
      symlinkSync('/dev/zero', join(folder, '.git', 'objects', 'info', 'alternates'));
    },
    refused: /larger than anything that belongs to a portfolio\.$/,
  },
  {
    how: 'an index of 5 GB',
    make: ({ folder }) => {
      execFileSync('truncate', ['-s', '5G', join(folder, '.git', 'index')]);
    },
    refused: /larger than anything that belongs to a portfolio\.$/,
  },
  {
    how: 'a form of repository that this git does not know',
    make: ({ git }) => {
      set(git, { 'core.repositoryFormatVersion': '1', 'extensions.fromTheFuture': 'yes' });
    },
    refused: /has a form that the git of this machine does not know\.$/,
  },
  {
    how: 'a configuration that is a device',
    make: ({ folder }) => {
      appendFileSync(join(folder, '.git', 'config'), '[include]\n\tpath = /dev/zero\n');
    },
    refused: /bad config line 1 in file \/dev\/zero$/,
  },
];

describe('reading a repository whose own git folder is hostile', () => {
  for (const { how, make, refused } of attacks) {
    it(`runs nothing, and ends: ${how}`, async () => {
      await withCanary(async (scene, canary) => {
        make({ ...scene, top: dirname(scene.folder) }, canary);

        const standing = readStanding(hostile(scene.folder), new Map([['resume', ['resume.md']]]), {
          keys: typed(scene.key),
        });
        const said = await standing.then(
          (found) => found.get('resume')?.submission?.number,
          (error: unknown) => (error instanceof ReadinessError ? error.message : error),
        );
        await readAll(scene.folder).catch((error: unknown) => {
          assert.ok(refused && error instanceof ReadinessError, String(error));
        });

        assert.equal(canary.sang(), false);
        if (refused) assert.match(String(said), refused);
        else assert.equal(said, 1);
      });
    });
  }

  it('counts no commits of a repository elsewhere that a file names as that of a project', async () => {
    await withCanary(async ({ folder, git, write }) => {
      const diary = join(dirname(folder), 'diary');
      mkdirSync(diary);
      git(['init', '--quiet', diary]);
      git(['commit', '--quiet', '--allow-empty', '--message=Nobody is to read this'], diary);
      await write('projects/chess/README.md', '# Chess\n');
      await write('projects/chess/.git', `gitdir: ${join(diary, '.git')}\n`);
      await write('projects/own/README.md', '# Own\n');
      const own = join(folder, 'projects', 'own');
      mkdirSync(join(folder, '.git', 'modules'));
      git(['init', '--quiet', `--separate-git-dir=${join(folder, '.git', 'modules', 'own')}`, own]);
      git(['commit', '--quiet', '--allow-empty', '--message=A submodule'], own);

      const asked = { emails: ['ada@example.com'], folders: ['projects/chess', 'projects/own'] };
      const { commits, repositories = [] } = await readCommits(hostile(folder), asked);

      assert.deepEqual(
        repositories.map((one) => one.folder),
        ['', 'projects/own'],
      );
      assert.deepEqual(commits.map(({ subject }) => subject).sort(), ['A submodule', 'First']);
    });
  });

  it('trusts no keys of a program inside of it, wherever it says that its work tree is', async () => {
    await withCanary(async ({ folder, git, key }) => {
      const elsewhere = join(dirname(folder), 'elsewhere');
      mkdirSync(elsewhere);
      git(['config', 'core.worktree', elsewhere]);
      const program = join(folder, 'program.json');
      const typedKeys = { keys: [key.line], from: 'typed' } as const;
      const portfolio = { config: { student: {} } };
      const result = { coordinatorKeys: typedKeys, portfolio } as unknown as Parameters<typeof askerOf>[1];

      const { keys } = await askerOf(hostile(folder), result, {
        log: { info: () => undefined, error: () => undefined },
        programFiles: [program],
      });

      assert.equal(keys.from, 'repository');
    });
  });

  it('is clear about a repository that is only a file which leads elsewhere', async () => {
    await withCanary(async ({ folder }) => {
      renameSync(join(folder, '.git'), join(dirname(folder), 'old'));
      writeFileSync(join(folder, '.git'), 'gitdir: /etc\n');

      const { code, err } = await run(folder, ['status', '.', '--program', 'turing-outreach-plan']);

      assert.equal(code, 1);
      assert.doesNotMatch(err, /fatal|undefined/);
    });
  });
});
