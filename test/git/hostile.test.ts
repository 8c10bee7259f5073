import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync, unlinkSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commitFiles } from '../../src/git/commitFiles.ts';
import { gitError } from '../../src/git/gitErrors.ts';
import { readTags } from '../../src/git/refs.ts';
import { readStanding } from '../../src/git/standing.ts';
import { verifySignatures } from '../../src/git/verify.ts';
import { hostile, readAll, withCanary } from '../support/canary.ts';
import { decide, typed } from '../support/reviewScene.ts';

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
