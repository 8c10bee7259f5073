import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { Program } from '../../../../src/core/config/program.ts';
import { parse } from '../../../../src/core/document/parse.ts';
import type { CommitHistory } from '../../../../src/core/ports.ts';
import type { Block } from '../../../../src/core/report/blocks.ts';
import { makeReport } from '../../../../src/core/report/makeReport.ts';
import { renderHtml, style, styleDigest } from '../../../../src/core/report/renderHtml.ts';
import { renderMarkdown } from '../../../../src/core/report/renderMarkdown.ts';
import { commitPage, linePage } from '../../../../src/core/report/webLinks.ts';
import { checklistOf, logOf, outreach, portfolioOf } from '../readiness/portfolioOf.ts';

const program = Program.parse({
  id: 'small',
  title: 'Small',
  timeZone: 'America/Denver',
  calendar: { start: '2017-03-06' },
  deliverables: [
    {
      id: 'contacts',
      title: 'Contacts',
      kind: 'activities',
      types: ['outreach'],
      perWeek: 1,
      evidence: ['date', 'person'],
      window: { from: 'start', days: 14 },
    },
    {
      id: 'coding',
      title: 'Coding',
      kind: 'coding',
      perWeek: { commits: 5 },
      window: { from: 'start', days: 14 },
    },
    { id: 'posts', title: 'Posts', kind: 'activities', types: ['blog-post'], count: 1 },
  ],
});

const commits: CommitHistory = {
  addresses: ['ada@example.com'],
  repositories: [{ folder: '', url: 'git@github.com:ada/portfolio.git', head: 'f'.repeat(40), prefix: '' }],
  commits: [0, 1, 2, 3, 4].map((second) => ({
    id: String(second).repeat(40),
    at: `2017-03-06T09:00:0${second}-07:00`,
    committedAt: `2017-03-06T09:00:0${second}-07:00`,
    subject: `Step ${second}`,
    repository: '',
  })),
};

function reportOf(log: string, format: 'markdown' | 'html'): string {
  const files = {
    'job-search.md': log,
    'readiness.json': '{ "student": { "name": "Ada Example" } }',
  };
  const checklist = checklistOf(files, { program, commits, asOf: '2017-03-21T09:00' });
  return makeReport({ portfolio: { ...portfolioOf(files), program }, checklist }, format, { commits });
}

/** Where links lead that do not say it themselves, and the kinds of all else that is no plain text. */
function linksIn(node: Nodes): string[] {
  if (node.type === 'link') {
    const [text] = node.children;
    return text?.type === 'text' && node.url.endsWith(text.value) ? [] : [node.url];
  }
  const own = node.type === 'html' || node.type === 'image' ? [node.type] : [];
  return [...own, ...('children' in node ? node.children.flatMap(linksIn) : [])];
}

describe('the commitment report', () => {
  const log = logOf(
    outreach('2017-03-07', 'Acme', 'Ann'),
    outreach('2017-03-14', 'Acme', ''),
    '| 2017-03-10 | Blog post |  |  | https://ada.example.com/one | done |  |  |',
  );

  it('shows each week with its figures, its reasons, and its evidence as links', () => {
    const lines = reportOf(log, 'markdown').split('\n');
    const weeks = lines.filter((line) => line.startsWith('| 2017'));

    assert.deepEqual(weeks.slice(0, 2), [
      '| 2017-03-06 to 2017-03-12 | met | 1 of 1 contacts |  | 2017-03-07 Outreach (Ann, Acme) ' +
        `([job-search.md:3](<https://github.com/ada/portfolio/blob/${'f'.repeat(40)}/job-search.md?plain=1#L3>)) |`,
      '| 2017-03-13 to 2017-03-19 | not met | 0 of 1 contacts | 0 of 1 contacts. ' +
        '1 row without what counts (person). |  |',
    ]);
    assert.match(weeks[2] ?? '', /5 of these 5 commits were made within one minute\./);
    assert.match(weeks[2] ?? '', /\[0000000000\]\(<https:\/\/github\.com\/ada\/portfolio\/commit\/0{40}>\)/);
  });

  it('links answers and files, says what does not count, and what is not committed', () => {
    const small = Program.parse({
      ...{ id: 'small', title: 'Small', timeZone: 'America/Denver' },
      deliverables: [
        { id: 'plan', title: 'Plan', kind: 'document', document: 'plan' },
        { id: 'offers', title: 'Offers', kind: 'response', to: { types: ['offer'] }, withinBusinessDays: 5 },
        {
          ...{ id: 'talks', title: 'Talks', kind: 'activities', types: ['outreach'], count: 1 },
          evidence: ['date', 'person'],
        },
      ],
    });
    const rows = logOf(
      '| 2017-03-06 | Offer | Acme | Ann | phone | waiting |  |  |',
      '| 2017-03-08 | Response | Acme | Ann | phone | accepted |  |  |',
      outreach('2017-03-07', 'Initech', 'Bea'),
      outreach('2017-03-08', 'Initech', ''),
    );
    const files = { 'job-search.md': rows, 'plan.md': '# The Plan\n\nFirst, a job.\n' };
    const checklist = checklistOf(files, { program: small, asOf: '2017-03-21T09:00' });

    const text = makeReport({ portfolio: { ...portfolioOf(files), program: small }, checklist }, 'markdown', {
      commits,
      uncommitted: ['job-search.md'],
    });

    const at = (line: number) =>
      `[job-search.md:${line}](<https://github.com/ada/portfolio/blob/${'f'.repeat(40)}/job-search.md?plain=1#L${line}>)`;
    const line = (start: string) => text.split('\n').filter((one) => one.startsWith(start));
    assert.deepEqual(line('Evidence'), [
      `Evidence: [plan.md](<https://github.com/ada/portfolio/blob/${'f'.repeat(40)}/plan.md?plain=1#L1>).`,
      `Evidence: 2017-03-06 Offer (Ann, Acme) (${at(3)}); 2017-03-08 Response (Ann, Acme) (${at(4)}).`,
      `Evidence: 2017-03-07 Outreach (Bea, Initech) (${at(5)}).`,
    ]);
    assert.deepEqual(line('To know'), [
      'To know: Outreach (Initech) of 2017-03-08 does not count yet: the person is missing.',
    ]);
    assert.match(text, /Not committed as it stands here: job-search\.md\. /);
  });

  it('shows what counts in all with its own addresses', () => {
    assert.match(reportOf(log, 'markdown'), /Evidence: 2017-03-10 Blog post/);
  });

  it('is one page of HTML in which nothing runs and nothing is loaded', () => {
    const html = reportOf(log, 'html');

    assert.match(
      html,
      /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-/,
    );
    assert.equal(createHash('sha256').update(style).digest('base64'), styleDigest);
    assert.doesNotMatch(html, /<script|<img|<iframe|<link| style=| on\w+=/i);
    assert.match(html, /<tr class="bad"><td>2017-03-13 to 2017-03-19<\/td><td>not met<\/td>/);
  });

  it('never lets a text become markup', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        '[x](javascript:alert(1))',
        '![x](https://evil.example/p.png)',
        'https://evil.example www.evil.example me@evil.example',
        '`|` \\| </td>',
        '\u202e<b>\u0000',
        '&lt;script&gt; &#60;',
      ),
    );
    const blocksOf = (text: string, href: string): Block[] => [
      { kind: 'heading', level: 2, text },
      { kind: 'paragraph', content: [text, { text, href }] },
      { kind: 'table', head: ['A'], rows: [{ tone: 'good', cells: [[text, { text, href }]] }] },
    ];
    const addresses = fc.constantFrom(
      'https://a.example/b',
      'javascript:alert(1)',
      'data:text/html,x',
      'https://a.example/">(<x>)|',
    );
    fc.assert(
      fc.property(hostile, addresses, (text, href) => {
        const blocks = blocksOf(text, href);
        const tags = (html: string) => html.match(/<[^>]*/g)?.map((tag) => tag.replace(/ href="[^"]*"/, ''));
        assert.deepEqual(tags(renderHtml(blocks)), tags(renderHtml(blocksOf('x', href))));
        const links = linksIn(parse(renderMarkdown(blocks)));
        assert.ok(
          links.every((link) => link.startsWith('https://a.example/')),
          links.join(' '),
        );
      }),
    );
  });
});

describe('addresses of a forge', () => {
  const at = (url: string) => commitPage({ folder: '', prefix: '', url }, 'abc');

  it('are those of GitHub, of GitLab and of others that are alike', () => {
    assert.equal(at('https://github.com/ada/portfolio.git'), 'https://github.com/ada/portfolio/commit/abc');
    assert.equal(
      at('ssh://git@git.example.com:22/ada/portfolio'),
      'https://git.example.com/ada/portfolio/commit/abc',
    );
    assert.equal(at('git@gitlab.com:ada/portfolio.git'), 'https://gitlab.com/ada/portfolio/-/commit/abc');
    assert.equal(
      at('https://ada:secret@github.com/ada/portfolio'),
      'https://github.com/ada/portfolio/commit/abc',
    );
  });

  it('are none for a folder on a disk', () => {
    assert.equal(at('/srv/git/portfolio.git'), undefined);
    assert.equal(at('file:///srv/git/portfolio.git'), undefined);
    assert.equal(at('javascript:alert(1)'), undefined);
  });

  it('hold the file as it was, below the top of its repository', () => {
    const repository = { folder: '', prefix: 'job/', url: 'git@github.com:ada/all.git', head: 'abc' };

    assert.equal(
      linePage(repository, 'a b#.md', 3),
      'https://github.com/ada/all/blob/abc/job/a%20b%23.md?plain=1#L3',
    );
  });
});
