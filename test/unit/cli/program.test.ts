import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../support/recordingIo.ts';
import { withFolder } from '../../support/withFolder.ts';

/** Coding five days and five applications a week for 180 days, a monthly meeting, assignments approved: a fourth school. */
const codeup = `{
  "id": "codeup-refund",
  "title": "Codeup: refund terms",
  "timeZone": "America/Chicago",
  "studentDates": { "graduation": { "title": "your graduation" } },
  "deliverables": [
    { "id": "applications", "title": "Applications", "kind": "activities", "types": ["application"], "perWeek": 5,
      "window": { "from": "graduation", "days": 180, "endsWith": "accepted-offer" } },
    { "id": "coding", "title": "New code in public", "kind": "coding", "perWeek": { "days": 5 },
      "window": { "from": "graduation", "days": 180, "endsWith": "accepted-offer" } },
    { "id": "placement", "title": "Placement meetings", "kind": "activities", "types": ["meeting"], "count": 6,
      "window": { "from": "graduation", "days": 180 } },
    { "id": "resume", "title": "Résumé", "kind": "document", "document": "resume", "approval": "coordinator" }
  ]
}`;

const broken = `{
  "id": "broken",
  "title": "Broken",
  "timeZone": "America/Denver",
  "holidays": [{ "date": "2017-02-20", "title": "Presidents' Day" }],
  "deliverables": [
    { "id": "talks", "title": "Talks", "kind": "activities", "types": ["outreach"], "count": 2,
      "checkpoints": [
        { "id": "a", "title": "A", "count": 1, "due": { "date": "2017-02-20" } },
        { "id": "b", "title": "B", "count": 3, "due": { "date": "2017-02-13", "weekday": "Friday" } }
      ] },
    { "id": "coding", "title": "Coding", "kind": "coding", "perWeek": { "commits": 2, "days": 3 },
      "window": { "from": "search", "days": 30 } }
  ]
}`;

describe('readiness program', () => {
  it('check lists every problem with its line and column', async () => {
    await withFolder({ 'program.json': broken }, async (folder) => {
      const { code, out } = await run(folder, ['program', 'check', 'program.json']);

      assert.equal(code, 1);
      assert.deepEqual(
        out
          .trim()
          .split('\n')
          .map((line) => /^(?<place>\S+): \w+: .* \((?<rule>[\w-]+)\)$/.exec(line)?.slice(1)),
        [
          ['program.json:9:65', 'program-holiday'],
          ['program.json:10:45', 'program-checkpoint'],
          ['program.json:10:55', 'program-checkpoint'],
          ['program.json:10:90', 'program-weekday'],
          ['program.json:12:84', 'program-checkpoint'],
          ['program.json:13:27', 'program-invalid'],
        ],
      );
    });
  });

  it('check goes on behind a value that cannot be used, and says nothing that comes from that alone', async () => {
    const text = broken
      .replace('"id": "broken"', '"id": "Broken School"')
      .replace('"kind": "coding"', '"kind": "codng"')
      .replace(
        '"deliverables": [',
        '"rules": { "resume-too-lng": "off", "resume-too-long": { "pages": "x" } },\n  "deliverables": [',
      );
    await withFolder({ 'program.json': text }, async (folder) => {
      const { code, out } = await run(folder, ['program', 'check', 'program.json']);

      assert.equal(code, 1);
      assert.deepEqual(
        out
          .trim()
          .split('\n')
          .map((line) => line.replace(/^program\.json:(\d+):\d+: \w+: (.{0,48}).*$/, '$1 $2')),
        [
          '2 `id`: Expected lower-case letters, digits and hy',
          '6 There is no rule `resume-too-lng`; did you mean ',
          '6 Expected a number, found `x`. (program-invalid)',
          '10 “A” is due on 2017-02-20, which is a holiday (Pr',
          '11 “B” asks for 3, but `talks` only for 2 in all. (',
          '11 “B” is due before “A”, which stands before it. (',
          '11 “B” is due on 2017-02-13, which is a Monday; the',
          '13 `deliverables.1.kind`: Expected `document`, `pro',
        ],
      );
    });
  });

  it('check names the id that a change misspells', async () => {
    const change = {
      extends: 'turing-outreach-plan',
      deliverables: {
        'cold-outreech': { count: 8 },
        resume: { checkpoints: { 'handed-in': { requires: 'complete' } } },
      },
    };
    await withFolder({ 'program.json': JSON.stringify(change) }, async (folder) => {
      const { out } = await run(folder, ['program', 'check', 'program.json']);

      assert.match(
        out,
        /no deliverable `cold-outreech` in what this extends; did you mean `cold-outreach`\? \(/,
      );
      assert.match(
        out,
        /no checkpoint `handed-in` in what this extends; a new one needs `title` and `due`\. \(/,
      );
      assert.equal(out.match(/program-invalid/g)?.length, 2);
    });
  });

  it('check tells of what can never be met', async () => {
    const search = { from: 'start', days: 30 };
    const program = {
      id: 'never',
      title: 'Never',
      timeZone: 'America/Denver',
      calendar: { start: '2026-03-02' },
      deliverables: [
        {
          ...{ id: 'talks', title: 'Talks', kind: 'activities', types: ['event'], count: 2, window: search },
          checkpoints: [{ id: 'early', title: 'Early', count: 1, due: { date: '2026-02-02' } }],
        },
        {
          ...{ id: 'mentor', title: 'Mentor', kind: 'activities', types: ['meeting'], count: 1 },
          ...{ mentions: ['no-show'], unless: ['No show'] },
        },
        {
          ...{ id: 'plan', title: 'Plan', kind: 'document', document: 'plan', approvalExpires: { days: 9 } },
          checkpoints: [
            { id: 'in', title: 'In', requires: 'submitted', due: { anchor: 'start', days: 1 } },
            { id: 'whole', title: 'Whole', due: { anchor: 'start', days: 2 } },
          ],
        },
      ],
    };
    await withFolder({ 'program.json': JSON.stringify(program) }, async (folder) => {
      const { out } = await run(folder, ['program', 'check', 'program.json']);

      assert.deepEqual(
        out
          .trim()
          .replaceAll(/program\.json:\d+:\d+: warning: | \(program-checkpoint\)/g, '')
          .split('\n'),
        [
          '“Early” is due on 2026-02-02, but `talks` counts nothing before 2026-03-02.',
          'Every row that `mentions` asks for is one that `unless` leaves out.',
          '`plan` needs no approval, so none can expire.',
          '“Whole” asks for less than “In”, which stands before it.',
        ],
      );
    });
  });

  it('takes no date that there is not', async () => {
    await withFolder({}, async (folder) => {
      const start = await run(folder, [
        'program',
        'calendar',
        'turing-outreach-plan',
        '--start',
        '2016-02-30',
      ]);
      const anchor = await run(folder, [
        'program',
        'calendar',
        'turing-outreach-plan',
        'first-week=2015-02-29',
      ]);

      assert.deepEqual([start.code, anchor.code], [2, 2]);
      assert.match(start.err, /Say a date such as/);
    });
  });

  it('calendar says that a program has no dates', async () => {
    await withFolder({}, async (folder) => {
      const { out } = await run(folder, ['program', 'calendar', 'make-school-outcomes']);

      assert.equal(out, 'make-school-outcomes has no dates.\n');
    });
  });

  it('check marks a wrong value, and ends with 2 where there is no program', async () => {
    await withFolder({ 'program.json': codeup.replace('"days": 5', '"days": 8') }, async (folder) => {
      const wrong = await run(folder, ['program', 'check', 'program.json']);
      const missing = await run(folder, ['program', 'check', 'other.json']);

      assert.match(wrong.out, /^program\.json:9:\d+: error: .*at most 7, found `8`/m);
      assert.equal(wrong.code, 1);
      assert.equal(missing.code, 2);
    });
  });

  it('calendar prints the dates for a start, and says which it cannot know', async () => {
    await withFolder({ 'program.json': codeup }, async (folder) => {
      const without = await run(folder, ['program', 'calendar', 'program.json']);
      const given = await run(folder, ['program', 'calendar', 'program.json', 'graduation=2017-03-06']);

      assert.match(without.out, /Not known yet: your graduation/);
      assert.deepEqual(given.out.split('\n').slice(0, 2), [
        '2017-03-06  Monday            Applications: first day, 25 whole weeks  [applications]',
        '2017-03-06  Monday            New code in public: first day, 25 whole weeks  [coding]',
      ]);
      assert.match(given.out, /^2017-09-01 {2}Friday/m);
    });
  });

  it('calendar moves a preset with its first date', async () => {
    await withFolder({}, async (folder) => {
      const { out } = await run(folder, [
        'program',
        'calendar',
        'turing-outreach-plan',
        '--start',
        '2026-11-16',
        '--format',
        'json',
      ]);
      const { dates } = JSON.parse(out) as { dates: { at: string }[] };

      assert.equal(dates[0]?.at, '2026-11-20T16:00:00-07:00');
    });
  });

  it('new writes a program in which nothing is wrong, and overwrites nothing', async () => {
    await withFolder({}, async (folder) => {
      const args = [
        'program',
        'new',
        'program.jsonc',
        '--title',
        'École "d’été" \\ {{id}}',
        '--start',
        '2026-11-16',
      ];
      const first = await run(folder, args);
      const check = await run(folder, ['program', 'check', 'program.jsonc']);
      const again = await run(folder, args);

      assert.equal(first.code, 0);
      assert.equal(check.out, 'program.jsonc: nothing is wrong.\n');
      assert.match(await readFile(join(folder, 'program.jsonc'), 'utf8'), /"id": "ecole-d-ete-id",/);
      assert.equal(again.code, 2);
    });
  });

  it('a fourth school is one file, in which nothing is wrong', async () => {
    await withFolder({ 'codeup.program.jsonc': await readFile(fourth, 'utf8') }, async (folder) => {
      const { code, out } = await run(folder, ['program', 'check', 'codeup.program.jsonc']);

      assert.equal(out, 'codeup.program.jsonc: nothing is wrong.\n');
      assert.equal(code, 0);
    });
  });

  it('a fourth school has a checklist of its own, at every moment', async () => {
    const config = JSON.stringify({ program: './codeup.jsonc', calendar: { graduation: '2017-01-23' } });
    const applications = ['23', '24', '25', '26', '27', '31'].map((day) =>
      row(`2017-01-${day}`, 'Application', 'Acme'),
    );
    const files = {
      'readiness.json': config,
      'codeup.jsonc': await readFile(fourth, 'utf8'),
      'job-search.md': [
        '| Date | Activity | Company | Notes |\n| --- | --- | --- | --- |',
        ...applications,
        row('2017-02-03', 'Meeting', '', 'placement'),
        row('2017-03-03', 'Meeting', '', 'placement, missed'),
        row('2017-03-06', 'Offer', 'Acme', 'accepted 2017-03-07'),
        '',
      ].join('\n'),
    };
    // Written from the terms: weeks of five applications, a meeting each thirty days, the end with the job.
    const expected = [
      ['2017-01-24T12:00:00-06:00', 'd', 'dddddd'],
      ['2017-01-30T12:00:00-06:00', 'md', 'dddddd'],
      ['2017-02-06T12:00:00-06:00', 'mxd', 'mddddd'],
      ['2017-03-25T12:00:00-05:00', 'mxxxxx-', 'mxdddd'],
    ] as const;

    await withFolder(files, async (folder) => {
      for (const [asOf, weeks, meetings] of expected) {
        const { out } = await run(folder, ['check', '--format', 'json', '--as-of', asOf]);
        const { deliverables } = JSON.parse(out) as {
          deliverables: { id: string; weeks?: { state: string }[]; checkpoints: { state: string }[] }[];
        };
        const of = (id: string) => deliverables.find((one) => one.id === id);

        assert.deepEqual(
          deliverables.map(({ id }) => id),
          ['applications', 'coding', 'placement', 'resume', 'portfolio', 'elevator-pitch'],
        );
        assert.equal(letters(of('applications')?.weeks), weeks, asOf);
        assert.equal(letters(of('placement')?.checkpoints), meetings, asOf);
      }
    });
  });
});

const fourth = join(import.meta.dirname, '../../../media/samples/programs/codeup-refund.program.jsonc');

function row(date: string, ...cells: readonly string[]): string {
  const [kind = '', company = '', notes = ''] = cells;
  return `| ${date} | ${kind} | ${company} | ${notes} |`;
}

/** m(et), d(ue), x (missed), - (not asked). */
function letters(parts: readonly { readonly state: string }[] = []): string {
  const letter: Readonly<Record<string, string>> = { met: 'm', due: 'd', missed: 'x', 'not-asked': '-' };
  return parts.map(({ state }) => letter[state] ?? '?').join('');
}
