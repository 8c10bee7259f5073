import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../support/recordingIo.ts';
import { withFolder } from '../../support/withFolder.ts';

const configuration = JSON.stringify({
  student: { name: 'Ada Example', github: 'ada-example', track: 'front-end', module: 4 },
  program: 'turing-outreach-plan',
});
const log = [
  '| Date | Activity | Company | Contact | Channel | Status | Follow up | Notes |',
  '| --- | --- | --- | --- | --- | --- | --- | --- |',
  '| 2017-01-30 | Cold outreach | Initech | Bea Sample, Developer | e-mail | no answer | 2017-02-06 | |',
  '',
].join('\n');

interface CheckJson {
  readonly program: string | null;
  readonly asOf: string;
  readonly ready: boolean;
  readonly deliverables: readonly {
    readonly id: string;
    readonly state: string;
    readonly progress?: unknown;
    readonly checkpoints: readonly { readonly due: string; readonly state: string }[];
  }[];
  readonly findings: readonly { readonly rule: string; readonly file: string; readonly range: unknown }[];
}

/** Parsed, and taken at its word: a field that is missing fails the assertion that reads it. */
function parsed(out: string): CheckJson {
  return JSON.parse(out) as CheckJson;
}

describe('readiness check', () => {
  it('prints the contract as JSON: progress, checkpoints in the school’s zone, findings with places', async () => {
    await withFolder({ 'readiness.json': configuration, 'job-search.md': log }, async (folder) => {
      const { code, out } = await run(folder, ['check', '--format', 'json']);

      const report = parsed(out);
      assert.equal(code, 1);
      assert.equal(report.program, 'turing-outreach-plan');
      assert.equal(report.asOf, '2017-02-01T09:00:00-07:00');
      assert.equal(report.ready, false);
      const outreach = report.deliverables.find(({ id }) => id === 'cold-outreach');
      assert.deepEqual(outreach?.progress, { done: 1, needed: 6 });
      assert.equal(outreach.state, 'in-progress');
      assert.equal(outreach.checkpoints[0]?.due, '2017-02-03T16:00:00-07:00');
      assert.equal(outreach.checkpoints[0].state, 'due');
      assert.equal(report.deliverables.find(({ id }) => id === 'resume')?.checkpoints[0]?.state, 'missed');
    });
  });

  it('takes the program from the command line where there is no readiness.json', async () => {
    await withFolder({ 'job-search.md': log }, async (folder) => {
      const { out } = await run(folder, ['check', '--program', 'turing-outreach-plan', '--format', 'json']);

      assert.equal(parsed(out).program, 'turing-outreach-plan');
    });
  });

  it('shows what a finding has for an example below it, once for each file', async () => {
    const files = {
      'readiness.json': configuration,
      'projects/chess/README.md': '# Chess\n\n[a]() and [b]()\n',
    };
    await withFolder(files, async (folder) => {
      const { out } = await run(folder, ['check']);

      const lines = out.split('\n').map((line) => line.trim());
      assert.equal(lines.filter((line) => line.endsWith('link-empty')).length, 2);
      assert.equal(
        lines.filter((line) => line.startsWith('Such as `[Live site](https://chess.example)`')).length,
        1,
      );
    });
  });

  it('reads a program file relative to where its path was typed', async () => {
    const program = {
      id: 'tiny',
      title: 'Tiny',
      timeZone: 'UTC',
      deliverables: [{ id: 'resume', title: 'Résumé', kind: 'document', document: 'resume' }],
    };
    await withFolder(
      { 'school/tiny.json': JSON.stringify(program), 'mine/readiness.json': '{}' },
      async (folder) => {
        const { out } = await run(folder, [
          'check',
          'mine',
          '--program',
          'school/tiny.json',
          '--format',
          'json',
        ]);

        assert.equal(parsed(out).program, 'tiny');
      },
    );
  });

  it('says what to do where nothing is set up, and ends with 2', async () => {
    await withFolder({}, async (folder) => {
      const { code, out, err } = await run(folder, ['check']);

      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, /There is no `readiness\.json`/);
      assert.match(err, /readiness init/);
    });
  });

  it('finds a broken readiness.json at its place, and is never ready', async () => {
    await withFolder({ 'readiness.json': '{ "program": }' }, async (folder) => {
      const { code, out } = await run(folder, ['check', '--format', 'json']);

      assert.equal(code, 2);
      assert.equal(parsed(out).ready, false);
      const syntax = parsed(out).findings.find(({ rule }) => rule === 'configuration-syntax');
      assert.equal(syntax?.file, 'readiness.json');
      assert.deepEqual(syntax.range, {
        start: { line: 1, column: 14 },
        end: { line: 1, column: 15 },
      });
    });
  });

  it('ends with 2 for a program that there is not', async () => {
    await withFolder({ 'readiness.json': '{ "program": "turing" }' }, async (folder) => {
      const { code, out } = await run(folder, ['check', '--format', 'json']);

      assert.equal(code, 2);
      assert.ok(parsed(out).findings.some(({ rule }) => rule === 'program-unknown'));
    });
  });

  it('ends with 2 for words that it does not know', async () => {
    await withFolder({}, async (folder) => {
      assert.equal((await run(folder, ['chek'])).code, 2);
      assert.equal((await run(folder, ['check', '--format', 'xml'])).code, 2);
      assert.equal((await run(folder, ['check', '--as-of', 'soon'])).code, 2);
      assert.equal((await run(folder, ['check', 'no-such-folder'])).code, 2);
    });
  });

  it('prints help to stdout and ends with 0', async () => {
    await withFolder({}, async (folder) => {
      const { code, out, err } = await run(folder, ['check', '--help']);

      assert.equal(code, 0);
      assert.match(out, /Examples:/);
      assert.equal(err, '');
    });
  });

  it('shows control characters of a hostile document by their numbers', async () => {
    const resume = '# Ada \u001b]0;owned\u0007 \u202e\n\n![](\u001b[31m.png)\n';
    await withFolder({ 'readiness.json': configuration, 'resume.md': resume }, async (folder) => {
      for (const format of ['text', 'markdown']) {
        const { out } = await run(folder, ['check', '--format', format]);

        assert.doesNotMatch(out, /(?!\n)\p{Cc}/u);
        assert.equal(out.includes('\u202e'), false);
      }
    });
  });

  it('prints workflow commands for GitHub, one a finding', async () => {
    await withFolder({ 'readiness.json': configuration, 'resume.md': '# Ada\n' }, async (folder) => {
      const { out } = await run(folder, ['check', '--format', 'github']);

      assert.match(
        out,
        /^::error file=resume\.md,line=1,col=1,endLine=1,endColumn=\d+,title=resume-email-missing::/m,
      );
    });
  });

  it('prints SARIF with the rules that it names', async () => {
    await withFolder({ 'readiness.json': configuration, 'resume.md': '# Ada\n' }, async (folder) => {
      const { out } = await run(folder, ['check', '--format', 'sarif']);

      const { runs } = JSON.parse(out) as {
        runs: { results: { ruleId: string }[]; tool: { driver: { rules: { id: string }[] } } }[];
      };
      const ids = new Set(runs[0]?.tool.driver.rules.map(({ id }) => id));
      assert.ok(ids.has('resume-email-missing'));
      assert.deepEqual(
        [...new Set(runs[0]?.results.map(({ ruleId }) => ruleId))].filter((id) => !ids.has(id)),
        [],
      );
    });
  });
});

describe('readiness log', () => {
  it('adds a row that counts', async () => {
    await withFolder({ 'readiness.json': configuration, 'job-search.md': log }, async (folder) => {
      const added = await run(folder, [
        'log',
        '--company',
        'A | B',
        '--person',
        'Cy Sample',
        '--date',
        'yesterday',
      ]);
      const { out } = await run(folder, ['check', '--format', 'json']);

      assert.equal(added.code, 0);
      const text = await readFile(join(folder, 'job-search.md'), 'utf8');
      assert.ok(text.startsWith(log), 'what was there stays as it was');
      assert.match(text, /^\| 2017-01-31 \|.*A \\\| B/m);
      assert.deepEqual(parsed(out).deliverables.find(({ id }) => id === 'cold-outreach')?.progress, {
        done: 2,
        needed: 6,
      });
    });
  });

  it('keeps line endings and the byte order mark', async () => {
    const text = `\uFEFF${log.replaceAll('\n', '\r\n')}`;
    await withFolder({ 'readiness.json': configuration, 'job-search.md': text }, async (folder) => {
      await run(folder, ['log', '--company', 'Hooli', '--person', 'Di Sample']);

      const after = await readFile(join(folder, 'job-search.md'), 'utf8');
      assert.ok(after.startsWith(text));
      assert.equal(after.replaceAll('\r\n', '').includes('\n'), false);
    });
  });

  it('leaves a log with a merge conflict alone', async () => {
    const conflict = `<<<<<<< HEAD\n${log}=======\n${log}>>>>>>> laptop\n`;
    await withFolder({ 'readiness.json': configuration, 'job-search.md': conflict }, async (folder) => {
      const { code, err } = await run(folder, ['log', '--company', 'Hooli']);

      assert.equal(code, 2);
      assert.match(err, /merge/);
      assert.equal(await readFile(join(folder, 'job-search.md'), 'utf8'), conflict);
    });
  });

  it('shows the log as a table, and writes it only when told to', async () => {
    const lines =
      '# Log\n\n### Acme\n\n- Contact: Ada Example\n- Date: 2017-01-29\n\n## Next\n\nBring a pen.\n';
    await withFolder({ 'readiness.json': configuration, 'job-search.md': lines }, async (folder) => {
      const shown = await run(folder, ['log', '--convert']);
      const before = await readFile(join(folder, 'job-search.md'), 'utf8');
      const written = await run(folder, ['log', '--convert', '--yes']);
      const after = await readFile(join(folder, 'job-search.md'), 'utf8');

      assert.match(shown.out, /^-### Acme$/m);
      assert.match(shown.out, /^\+\| 2017-01-29 \| Outreach \| Acme {4}\| Ada Example/m);
      assert.equal(before, lines);
      assert.equal(written.code, 0);
      assert.match(after, /^# Log\n\n\| Date .*\n\| -+ .*\n\| 2017-01-29 .*\n\n## Next\n\nBring a pen\.\n$/);
    });
  });

  it('says which day it does not understand', async () => {
    await withFolder({ 'readiness.json': configuration }, async (folder) => {
      const { code, err } = await run(folder, ['log', '--company', 'Hooli', '--date', 'blurgday']);

      assert.equal(code, 2);
      assert.match(err, /`blurgday` is not understood as a day/);
    });
  });
});

describe('readiness init', () => {
  it('finds what is there, writes readiness.json, and never over one', async () => {
    const files = {
      'CV.md':
        '# Ada Example\n\nada@example.com\n\n## Skills\n\n- TypeScript\n\n## Experience\n\n### Developer\n\n- Built it\n',
    };
    await withFolder(files, async (folder) => {
      const first = await run(folder, ['init']);
      const written = await readFile(join(folder, 'readiness.json'), 'utf8');
      await writeFile(join(folder, 'readiness.json'), '{}');
      const second = await run(folder, ['init']);

      assert.equal(first.code, 0);
      assert.match(written, /"resume": "CV\.md"/);
      assert.equal(second.code, 2);
      assert.equal(await readFile(join(folder, 'readiness.json'), 'utf8'), '{}');
    });
  });
});

describe('readiness explain', () => {
  it('prints the page of a rule, and the nearest name where there is none', async () => {
    await withFolder({}, async (folder) => {
      assert.match((await run(folder, ['explain', 'project-setup-missing'])).out, /^# /);
      assert.match(
        (await run(folder, ['explain', 'project-setup-mising'])).err,
        /Did you mean `project-setup-missing`/,
      );
    });
  });
});

describe('readiness outline', () => {
  it('prints the sections with line, level and categories', async () => {
    await withFolder(
      { 'README.md': '# Chess\n\nA game.\n\n## Installation\n\n```sh\nnpm install\n```\n' },
      async (folder) => {
        const { out } = await run(folder, ['outline', 'README.md', '--format', 'json']);

        assert.deepEqual(JSON.parse(out), [
          { heading: '# Chess', line: 1, level: 1, categories: ['what'] },
          { heading: '## Installation', line: 5, level: 2, categories: ['how'] },
        ]);
      },
    );
  });
});
