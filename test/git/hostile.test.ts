import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync, unlinkSync } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PortfolioSession } from '../../src/core/index.ts';
import { askerOf } from '../../src/git/asker.ts';
import { commitFiles } from '../../src/git/commitFiles.ts';
import { readCommits } from '../../src/git/commits.ts';
import { gitError } from '../../src/git/gitErrors.ts';
import { type Git, openGit } from '../../src/git/openGit.ts';
import { readTags } from '../../src/git/refs.ts';
import { readStanding } from '../../src/git/standing.ts';
import { verifySignatures } from '../../src/git/verify.ts';
import { run } from '../support/recordingIo.ts';
import { decide, type Scene, typed, withSubmission } from '../support/reviewScene.ts';

const log = { info: () => undefined, error: () => undefined };
const hostile = (folder: string): Git => openGit(folder, undefined, { hostile: true });

interface Canary {
  /** A program that leaves a trace when it is run. */
  readonly program: string;
  /** Whether anything ran. */
  readonly sang: () => boolean;
  readonly quiet: () => void;
}

async function canaryIn(folder: string): Promise<Canary> {
  const program = join(folder, 'canary.sh');
  const trace = join(folder, 'canary-sang');
  await writeFile(program, `#!/bin/sh\ntouch '${trace}'\ncat\n`);
  await chmod(program, 0o755);
  return {
    program,
    sang: () => existsSync(trace),
    quiet: () => {
      if (existsSync(trace)) unlinkSync(trace);
    },
  };
}

/** Everything that reading a student's repository does, in the editor, for a coordinator, and on the command line. */
async function readAll(folder: string, keys = typed()): Promise<void> {
  const git = hostile(folder);
  const files = new Map([['resume', ['resume.md']]]);
  await readStanding(git, files, { keys });
  await readCommits(git, { emails: [], folders: [] });
  const result = await new PortfolioSession(commitFiles(git, 'HEAD'), { log }).check({
    asOf: '2017-02-01T00:00:00Z',
  });
  await askerOf(git, result, { log });
  await run(folder, ['status', '.', '--program', 'turing-outreach-plan']);
  await run(folder, ['check', '.', '--program', 'turing-outreach-plan']);
}

async function withCanary(test: (scene: Scene, canary: Canary) => Promise<void>): Promise<void> {
  await withSubmission(async (scene) => {
    await test(scene, await canaryIn(dirname(scene.folder)));
  });
}

describe('reading a hostile repository', () => {
  it('runs no hook, monitor, filter, diff, pager, editor, alias or ssh that its configuration names', async () => {
    await withCanary(async ({ folder, git, write }, { program, sang, quiet }) => {
      mkdirSync(join(folder, '.git', 'hooks'), { recursive: true });
      for (const hook of [
        'post-index-change',
        'reference-transaction',
        'pre-auto-gc',
        'post-checkout',
        'fsmonitor-watchman',
      ])
        symlinkSync(program, join(folder, '.git', 'hooks', hook));
      await write('.gitattributes', '* filter=evil diff=evil merge=evil\n');
      const settings = {
        'core.fsmonitor': program,
        'core.sshCommand': program,
        'core.pager': program,
        'core.editor': program,
        'core.askPass': program,
        'core.alternateRefsCommand': program,
        'diff.external': program,
        'diff.evil.textconv': program,
        'diff.evil.command': program,
        'filter.evil.clean': program,
        'filter.evil.smudge': program,
        'filter.evil.process': program,
        'filter.evil.required': 'true',
        'merge.evil.driver': program,
        'credential.helper': `!${program}`,
        'gpg.program': program,
        'gpg.ssh.program': program,
        'gpg.ssh.defaultKeyCommand': program,
        'interactive.diffFilter': program,
        'alias.status': `!${program}`,
        'alias.for-each-ref': `!${program}`,
        'trailer.readiness-decision.command': program,
      };
      for (const [name, value] of Object.entries(settings)) git(['config', name, value]);
      await write('resume.md', '# Ada, changed\n');

      await readAll(folder);
      assert.equal(sang(), false);

      // The same repository, read without the guard, shows that the canary can sing.
      quiet();
      assert.throws(() => git(['status', '--porcelain']), /clean filter 'evil' failed/);
      assert.equal(sang(), true);
    });
  });

  it('does not look at the files of a repository with a filter that cannot be switched off', async () => {
    await withCanary(async ({ folder, git, write }, { program, sang }) => {
      git(['config', 'filter.a=b.clean', program]);
      await write('.gitattributes', '* filter=a=b\n');
      await write('resume.md', '# Ada, changed\n');

      const standing = readStanding(hostile(folder), new Map([['resume', ['resume.md']]]));

      await assert.rejects(standing, /names a filter that cannot be switched off/);
      assert.equal(sang(), false);
      git(['status', '--porcelain']);
      assert.equal(sang(), true);
    });
  });

  it('runs no program to check signatures that the repository names', async () => {
    await withCanary(async (scene, { program, sang }) => {
      decide(scene);
      const { git, folder } = scene;
      const signed = git(['cat-file', 'tag', 'readiness/resume/decision/1']);
      const pgp = signed
        .replace('decision/1', 'decision/2')
        .replace(
          /-----BEGIN SSH[^]*$/,
          '-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----\n',
        );
      const options = { cwd: folder, encoding: 'utf8', input: pgp } as const;
      const object = execFileSync('git', ['hash-object', '-t', 'tag', '-w', '--stdin'], options).trim();
      git(['update-ref', 'refs/tags/readiness/resume/decision/2', object]);
      for (const name of ['gpg.program', 'gpg.openpgp.program', 'gpg.ssh.program', 'gpg.x509.program'])
        git(['config', name, program]);
      const keys = { keys: [`openpgp4fpr:${'A'.repeat(40)}`, scene.key.line], from: 'typed' } as const;

      const reader = hostile(folder);
      const verdicts = await verifySignatures(reader, await readTags(reader), keys);

      assert.equal(sang(), false);
      assert.deepEqual(
        [...verdicts.values()].map((verdict) => 'signedBy' in verdict),
        [true, false, false],
      );
    });
  });

  it('fetches nothing that a partial clone lacks, from wherever the repository says', async () => {
    await withCanary(async ({ folder, git }, { program, sang }) => {
      git(['config', 'extensions.partialClone', 'evil']);
      git(['config', 'core.repositoryFormatVersion', '1']);
      git(['config', 'remote.evil.promisor', 'true']);
      git(['config', 'remote.evil.url', `ext::${program}`]);
      git(['config', 'protocol.ext.allow', 'always']);
      const blob = git(['rev-parse', 'HEAD:resume.md']).trim();
      unlinkSync(join(folder, '.git', 'objects', blob.slice(0, 2), blob.slice(2)));

      const read = await commitFiles(hostile(folder), 'HEAD').read('resume.md').catch(gitError);

      assert.equal(sang(), false);
      assert.equal('kind' in read && read.kind === 'text', false);
    });
  });

  it('does not look into submodules, whose configuration is hostile too', async () => {
    await withCanary(async ({ folder, git }, { program, sang }) => {
      const inner = join(folder, 'projects', 'evil');
      mkdirSync(inner, { recursive: true });
      git(['init', '--quiet', inner]);
      git(['commit', '--quiet', '--allow-empty', '--message=x'], inner);
      git(['add', 'projects/evil']);
      git(['commit', '--quiet', '--message=Submodule']);
      git(['config', 'core.fsmonitor', program], inner);
      git(['config', 'core.sshCommand', program], inner);
      const files = new Map([['resume', ['resume.md', 'projects/evil/README.md', 'projects/evil']]]);

      await readStanding(hostile(folder), files, { keys: typed() });

      assert.equal(sang(), false);
    });
  });

  it('takes names that look like options or patterns for names', async () => {
    await withCanary(async ({ folder, git, write }, { sang }) => {
      const names = [
        '--upload-pack=x.md',
        '-c.md',
        ':(exclude)resume.md',
        '*.md',
        'new\nline.md',
        '"quoted".md',
      ];
      for (const name of names) await write(name, 'x\n');
      execFileSync('git', ['add', '--all'], { cwd: folder });
      git(['commit', '--quiet', '--message=Names']);
      git(['update-ref', 'refs/tags/--exec=x', 'HEAD']);
      const files = new Map([['resume', names]]);

      const standing = await readStanding(hostile(folder), files, { keys: typed() });
      const listed = await commitFiles(hostile(folder), 'HEAD').list();

      assert.equal(standing.get('resume')?.submission?.number, 1);
      assert.deepEqual(
        names.filter((name) => !listed.includes(name)),
        [],
      );
      assert.equal(sang(), false);
    });
  });

  it('follows no link out of the commit', async () => {
    await withCanary(async ({ folder, git }) => {
      symlinkSync('/etc/passwd', join(folder, 'link.md'));
      git(['add', 'link.md']);
      git(['commit', '--quiet', '--message=Link']);

      const content = await commitFiles(hostile(folder), 'HEAD').read('link.md');

      assert.deepEqual(content, { kind: 'unreadable', reason: 'it is a link' });
    });
  });

  it('reads no more of a hundred thousand refs, or of a huge tag, than anybody needs', async () => {
    await withCanary(async ({ folder, git }) => {
      const object = git(['rev-parse', 'readiness/resume/submission/1']).trim();
      const huge = execFileSync('git', ['hash-object', '-t', 'tag', '-w', '--stdin', '--literally'], {
        cwd: folder,
        encoding: 'utf8',
        input: `${git(['cat-file', 'tag', object])}${'x'.repeat(1_000_000)}`,
      }).trim();
      const refs = Array.from(
        { length: 100_000 },
        (_, n) => `${object} refs/tags/readiness/resume/submission/${n + 1}`,
      );
      const head = '# pack-refs with: peeled fully-peeled sorted \n';
      await writeFile(
        join(folder, '.git', 'packed-refs'),
        `${head}${refs.sort().join('\n')}\n${huge} refs/tags/readiness/zz/submission/1\n`,
      );

      const tags = await readTags(hostile(folder));

      assert.equal(tags.length <= 10_000, true);
      assert.equal(
        tags.some(({ deliverable }) => deliverable === 'zz'),
        false,
      );
    });
  });

  it('writes nothing into the repository', async () => {
    await withCanary(async ({ folder, git }) => {
      const snapshot = () => [
        readdirSync(join(folder, '.git')).sort(),
        git(['count-objects']),
        git(['for-each-ref']),
      ];
      const before = snapshot();

      await readAll(folder);

      assert.deepEqual(snapshot(), before);
    });
  });
});
