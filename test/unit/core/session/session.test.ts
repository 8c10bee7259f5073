import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type FileContent, type PortfolioFiles, PortfolioSession } from '../../../../src/core/index.ts';

const asOf = '2017-02-01T09:00:00-07:00';
const log = { info: () => undefined, error: (message: string) => assert.fail(message) };

/** Files in memory, counting how often each is read. */
class MemoryFiles implements PortfolioFiles {
  readonly texts: Map<string, string>;
  readonly reads: string[] = [];

  constructor(texts: Readonly<Record<string, string>>) {
    this.texts = new Map(Object.entries(texts));
  }

  list(): Promise<readonly string[]> {
    return Promise.resolve([...this.texts.keys()].sort());
  }

  read(path: string): Promise<FileContent> {
    this.reads.push(path);
    const text = this.texts.get(path);
    return Promise.resolve(text === undefined ? { kind: 'missing' } : { kind: 'text', text });
  }
}

const portfolio = {
  'readiness.json': '{ "student": { "track": "front-end" }, "program": "turing-outreach-plan" }',
  'resume.md': '# Ada Example\n\n[ada@example.com](mailto:ada@example.com)\n\n##Skills\n\nTypeScript\n',
  'job-search.md':
    '| Date | Activity | Company | Contact |\n| --- | --- | --- | --- |\n| 2017-01-30 | Outreach | Initech | Bea Sample |\n',
  'projects/chess/README.md': '# Chess\n\nA chess clock for friends.\n\n![](board.png)\n',
};

function open(files: PortfolioFiles): PortfolioSession {
  return new PortfolioSession(files, { log });
}

describe('a portfolio over time', () => {
  it('reads each file once while nothing changes', async () => {
    const files = new MemoryFiles(portfolio);
    const session = open(files);

    await session.check({ asOf });
    const before = files.reads.length;
    await session.check({ asOf });

    assert.equal(files.reads.length, before);
  });

  it('takes the text of an open editor over the disk, and goes back when it is closed', async () => {
    const session = open(new MemoryFiles(portfolio));
    const rulesOf = async () => (await session.check({ asOf })).findings.map(({ rule }) => rule);

    assert.ok((await rulesOf()).includes('heading-without-space'));
    session.texts.open('resume.md', {
      text: portfolio['resume.md'].replace('##Skills', '## Skills'),
      version: 2,
    });
    assert.equal((await rulesOf()).includes('heading-without-space'), false);
    session.texts.close('resume.md');
    assert.ok((await rulesOf()).includes('heading-without-space'));
  });

  it('sees a program file that changes', async () => {
    const files = new MemoryFiles({
      ...portfolio,
      'readiness.json': '{ "program": "school.json" }',
      'school.json': '{',
    });
    const session = open(files);

    assert.equal((await session.check({ asOf })).checklist, undefined);
    files.texts.set(
      'school.json',
      '{ "id": "tiny", "title": "Tiny", "timeZone": "UTC", "deliverables": [{ "id": "resume", "title": "Résumé", "kind": "document", "document": "resume" }] }',
    );
    session.texts.changedOnDisk(['school.json']);

    assert.equal((await session.check({ asOf })).checklist?.program.id, 'tiny');
  });

  it('sees a project that comes and goes', async () => {
    const files = new MemoryFiles(portfolio);
    const session = open(files);
    const projects = async () => (await session.check({ asOf })).portfolio.projects.map(({ path }) => path);

    files.texts.set('projects/weather/index.js', '');
    session.texts.changedOnDisk(['projects/weather/index.js']);
    assert.deepEqual(await projects(), ['projects/chess', 'projects/weather']);
    files.texts.delete('projects/weather/index.js');
    session.texts.changedOnDisk(['projects/weather/index.js']);
    assert.deepEqual(await projects(), ['projects/chess']);
  });

  it('stops when nobody waits for the answer', async () => {
    const session = open(new MemoryFiles(portfolio));

    await assert.rejects(session.check({ asOf, cancel: { aborted: true } }), { code: 'cancelled' });
  });

  it('finds after any edits what a fresh session finds', async () => {
    const edit = fc.record({
      file: fc.constantFrom(...Object.keys(portfolio)),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(12),
      text: fc.constantFrom(
        '',
        '\n',
        '## ',
        '|',
        '- a\n',
        '[x]: y\n',
        '```\n',
        '<!-- ',
        '2017-01-31',
        '\r\n',
        '*',
        '\u{1F600}',
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 12 }), async (edits) => {
        const files = new MemoryFiles(portfolio);
        const session = open(files);
        await session.check({ asOf });
        for (const { file, at, length, text } of edits) {
          const before = files.texts.get(file) ?? '';
          const start = Math.floor(before.length * at);
          files.texts.set(file, before.slice(0, start) + text + before.slice(start + length));
          session.texts.changedOnDisk([file]);
          await session.check({ asOf });
        }

        const { findings, checklist } = await session.check({ asOf });
        const fresh = await open(new MemoryFiles(Object.fromEntries(files.texts))).check({ asOf });
        assert.deepEqual(findings, fresh.findings);
        assert.deepEqual(checklist, fresh.checklist);
      }),
      { numRuns: 60 },
    );
  });
});
