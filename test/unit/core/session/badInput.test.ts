import assert from 'node:assert/strict';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type CheckResult, PortfolioSession } from '../../../../src/core/index.ts';
import { diskFiles } from '../../../../src/node/diskFiles.ts';
import { withFolder } from '../../../support/withFolder.ts';

const configuration = '{ "student": { "track": "front-end" }, "program": "turing-outreach-plan" }';
const log = { info: () => undefined, error: (message: string) => assert.fail(message) };

async function check(folder: string): Promise<CheckResult> {
  return await new PortfolioSession(diskFiles(folder), { log }).check({ asOf: '2017-01-25T09:00:00-07:00' });
}

/** What is put into the résumé, and the rule that must say so. */
const resumes: readonly { name: string; text: string | Uint8Array; rule: string }[] = [
  { name: 'an empty file', text: '', rule: 'resume-not-a-resume' },
  { name: 'a file of 10 MB', text: '# Ada\n\n'.repeat(1_500_000), rule: 'file-too-large' },
  {
    name: 'invalid UTF-8',
    text: Uint8Array.from([0x23, 0x20, 0x41, 0xff, 0xfe, 0x0a]),
    rule: 'text-encoding-broken',
  },
  {
    name: 'bytes that are no text',
    text: Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0, 1]),
    rule: 'file-not-text',
  },
  { name: 'UTF-16', text: Uint8Array.from([0xff, 0xfe, 0x23, 0]), rule: 'file-unreadable' },
  { name: 'deep nesting', text: `# Ada\n\n${'> '.repeat(10_000)}deep\n`, rule: 'passage-not-parsed' },
  { name: '10,000 headings', text: '# Ada\n\n'.repeat(10_000), rule: 'resume-not-a-resume' },
  {
    name: 'a merge that is not finished',
    text: '# Ada\n\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n',
    rule: 'merge-conflict-left',
  },
  {
    name: 'a byte order mark and CRLF',
    text: '\uFEFF# Ada\r\n\r\n##Skills\r\n',
    rule: 'heading-without-space',
  },
];

describe('bad input', () => {
  for (const { name, text, rule } of resumes) {
    it(`makes a finding in the résumé of ${name}, and nothing is ready`, async () => {
      await withFolder({ 'readiness.json': configuration, 'resume.md': text }, async (folder) => {
        const { findings, checklist } = await check(folder);

        const found = findings.filter(({ file }) => file === 'resume.md').map((finding) => finding.rule);
        assert.ok(found.includes(rule), `${rule} is not among ${found.join(', ')}`);
        assert.equal(checklist?.ready, false);
        assert.equal(checklist.deliverables.find(({ id }) => id === 'resume')?.done, false);
      });
    });
  }

  it('finds nothing where lines end in CRLF that is not found where they end in LF', async () => {
    const text = '# Ada\n\n[ada@example.com](mailto:ada@example.com)\n\n##Skills\n\n- [ ] a\n\n![](x.png)\n';
    const rulesOf = async (resume: string) => {
      let rules: string[] = [];
      await withFolder({ 'readiness.json': configuration, 'resume.md': resume }, async (folder) => {
        const { findings } = await check(folder);
        rules = findings.map(({ rule, range }) => `${rule} ${range.start.line}:${range.start.column}`);
      });
      return rules;
    };

    assert.deepEqual(await rulesOf(text.replaceAll('\n', '\r\n')), await rulesOf(text));
  });

  it('names a path that leads outside, directly or through a link', async () => {
    await withFolder({ 'secret.md': '# Secret\n' }, async (top) => {
      const folder = join(top, 'portfolio');
      await mkdir(folder);
      await symlink(join(top, 'secret.md'), join(folder, 'resume.md'));

      const { findings, portfolio } = await check(folder);

      assert.ok(findings.some(({ rule, file }) => rule === 'file-outside' && file === 'resume.md'));
      assert.equal(portfolio.documents.has('resume.md'), false);
    });
    const config = '{ "program": "turing-outreach-plan", "paths": { "resume": "../secret.md" } }';
    await withFolder({ 'readiness.json': config }, async (folder) => {
      const { findings } = await check(folder);

      const [outside] = findings.filter(({ rule }) => rule === 'configuration-invalid');
      assert.equal(outside?.file, 'readiness.json');
      assert.equal(outside.range.start.column, config.indexOf('"../secret.md"') + 1);
    });
  });

  it('names a project without a README, at its folder', async () => {
    await withFolder({ 'readiness.json': configuration, 'projects/chess/index.js': '' }, async (folder) => {
      const { findings } = await check(folder);

      assert.ok(
        findings.some(
          ({ rule, file }) => rule === 'project-readme-missing' && file.startsWith('projects/chess'),
        ),
      );
    });
  });

  it('never counts a log that cannot be read as none at all, in silence', async () => {
    const text =
      '# Log\n\nOn the third I wrote to somebody at 02/03 and they said maybe.\n\n| ??? | !!! |\n|---|---|\n| 1 | 2 |\n';
    await withFolder({ 'readiness.json': configuration, 'job-search.md': text }, async (folder) => {
      const { findings } = await check(folder);

      assert.ok(findings.some(({ file }) => file === 'job-search.md'));
    });
  });
});
