import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readConfig } from '../../../../src/core/config/readConfig.ts';
import { resolveProgram } from '../../../../src/core/config/resolveProgram.ts';
import type { ResolvedProgram } from '../../../../src/core/config/resolveProgram.ts';
import { holidaysCountry } from '../../../../src/core/config/publicHolidays.ts';
import type { FileContent } from '../../../../src/core/ports.ts';
import { readHolidays } from '../../../../src/node/holidays.ts';

interface Resolved extends ResolvedProgram {
  /** Rule, file, the marked text and the message of each finding. */
  readonly problems: readonly string[];
}

/** Resolves the program of a `readiness.json`, beside other files. */
async function resolve(
  config: object,
  files: Readonly<Record<string, unknown>> = {},
  options: { readonly author?: boolean } = {},
): Promise<Resolved> {
  const texts = new Map(
    Object.entries(files).map(([path, json]) => [
      path,
      typeof json === 'string' ? json : JSON.stringify(json),
    ]),
  );
  texts.set('readiness.json', JSON.stringify(config));
  const { config: read, locate } = readConfig(texts.get('readiness.json') ?? '');
  const readFile = async (path: string): Promise<FileContent> => {
    const text = texts.get(path);
    if (text !== undefined) return { kind: 'text', text };
    const country = holidaysCountry(path);
    return country === undefined ? { kind: 'missing' } : await readHolidays(country);
  };
  const around = { read: readFile, locate, calendar: read.calendar, ...options };
  const resolved = await resolveProgram(read.program, around);
  const problems = resolved.findings.map(({ rule, file, range, message }) => {
    const marked = texts.get(file)?.slice(range.start.offset, range.end.offset) ?? '';
    return `${rule} ${file} ⟦${marked}⟧ ${message}`;
  });
  return { ...resolved, problems };
}

const small = {
  id: 'small',
  title: 'Small',
  timeZone: 'Europe/Berlin',
  calendar: { start: '2026-11-02' },
  deliverables: [
    { id: 'resume', title: 'Résumé', kind: 'document', document: 'resume' },
    {
      id: 'talks',
      title: 'Talks',
      kind: 'activities',
      types: ['outreach'],
      count: 4,
      checkpoints: [
        { id: 'half', title: 'Half', count: 2, due: { anchor: 'start', days: 4, weekday: 'Friday' } },
        { id: 'all', title: 'All', count: 4, due: { anchor: 'start', days: 11 } },
      ],
    },
  ],
};

const turingFriday =
  'program-weekday readiness.json ⟦"turing-outreach-plan"⟧ “Actual or practice interview” is due on 2017-02-27, ' +
  'which is a Monday; the program says Friday. 2017-02-27 counts here: ask which day is meant.';

describe('resolveProgram', () => {
  it('finds a preset, and tells a student nothing that only the school can correct', async () => {
    const { program, problems, files } = await resolve({ program: 'turing-outreach-plan' });

    assert.equal(program?.id, 'turing-outreach-plan');
    assert.deepEqual(problems, []);
    assert.deepEqual(files, []);
  });

  it('tells whoever writes programs that the last Friday of a preset is a Monday', async () => {
    const { problems } = await resolve({ program: 'turing-outreach-plan' }, {}, { author: true });

    assert.deepEqual(problems, [turingFriday]);
  });

  it('reads a program file, and says which it asked for', async () => {
    const { program, problems, files } = await resolve(
      { program: 'school/small.json' },
      { 'school/small.json': small },
    );

    assert.equal(program?.title, 'Small');
    assert.deepEqual(problems, []);
    assert.deepEqual(files, ['school/small.json']);
  });

  it('has no program for a name that there is not, and says what there is', async () => {
    const { program, problems } = await resolve({ program: 'turing' });

    assert.equal(program, undefined);
    assert.deepEqual(problems, [
      'program-unknown readiness.json ⟦"turing"⟧ There is no program `turing`. Did you mean `turing-outreach-plan`?',
    ]);
  });

  it('warns where no program is chosen', async () => {
    const { program, findings } = await resolve({});

    assert.equal(program, undefined);
    assert.deepEqual(
      findings.map(({ rule, severity }) => [rule, severity]),
      [['program-missing', 'warning']],
    );
  });

  it('has no program for a file that is missing, outside, broken, or wrong', async () => {
    const cases: [string, Readonly<Record<string, unknown>>, string[]][] = [
      [
        'p.json',
        {},
        [
          'program-unreadable readiness.json ⟦"p.json"⟧ The program `p.json` cannot be read: there is no such file.',
        ],
      ],
      [
        '../p.json',
        {},
        [
          'program-unreadable readiness.json ⟦"../p.json"⟧ Expected a path inside the portfolio\'s folder, found `..`, which leads out of it.',
        ],
      ],
      ['p.json', { 'p.json': '{ "id": }' }, ['program-invalid p.json ⟦}⟧ Expected a value.']],
      ['p.json', { 'p.json': '[]' }, ['program-invalid p.json ⟦[]⟧ Expected a program `{ … }`.']],
      [
        'p.json',
        { 'p.json': { ...small, timeZone: 'Mars/Base' } },
        [
          'program-invalid p.json ⟦"Mars/Base"⟧ `timeZone`: Expected the IANA name of a time zone, such as America/Denver.',
        ],
      ],
    ];
    for (const [reference, files, expected] of cases) {
      const { program, problems, findings } = await resolve({ program: reference }, files);
      assert.equal(program, undefined);
      assert.deepEqual(problems, expected);
      assert.ok(findings.some(({ severity }) => severity === 'error'));
    }
  });

  it('uses a program with a field that there is not, and warns of it', async () => {
    const { program, problems } = await resolve(
      { program: 'p.json' },
      { 'p.json': { ...small, titel: 'x' } },
    );

    assert.equal(program?.title, 'Small');
    assert.deepEqual(problems, [
      'configuration-unknown-key p.json ⟦"x"⟧ `titel`: There is no setting `titel` here; did you mean `title`?',
    ]);
  });

  it('changes one checkpoint of a preset, and keeps the rest', async () => {
    const due = { date: '2017-03-03', time: '16:00', weekday: 'Friday' };
    const program = {
      extends: 'turing-outreach-plan',
      deliverables: [{ id: 'interview', checkpoints: [{ id: 'held', due }] }],
    };
    const resolved = await resolve({ program });

    assert.deepEqual(resolved.problems, []);
    assert.equal(resolved.program?.deliverables.length, 6);
    const interview = resolved.program.deliverables.find(({ id }) => id === 'interview');
    assert.deepEqual(interview?.checkpoints, [
      { id: 'held', title: 'Actual or practice interview', count: 1, due },
    ]);
  });

  it('takes out with null, by id, what the base has', async () => {
    const program = {
      extends: 'base.json',
      coordinator: null,
      deliverables: { resume: null, talks: { count: 2, checkpoints: { all: null } } },
    };
    const base = { ...small, coordinator: { name: 'Ada' } };
    const resolved = await resolve({ program }, { 'base.json': base });

    assert.deepEqual(resolved.problems, []);
    assert.equal(resolved.program?.coordinator, undefined);
    assert.deepEqual(
      resolved.program?.deliverables.map(({ id, checkpoints }) => [
        id,
        checkpoints.map((checkpoint) => checkpoint.id),
      ]),
      [['talks', ['half']]],
    );
  });

  it('follows a file that extends another, and stops where it goes in a circle', async () => {
    const files = {
      'a.json': { extends: 'b.json', title: 'A' },
      'b.json': small,
      'c.json': { extends: 'c.json' },
    };

    const chain = await resolve({ program: 'a.json' }, files);
    const circle = await resolve({ program: 'c.json' }, files);

    assert.equal(chain.program?.title, 'A');
    assert.deepEqual(chain.files, ['a.json', 'b.json']);
    assert.equal(circle.program, undefined);
    assert.deepEqual(circle.problems, ['program-invalid c.json ⟦"c.json"⟧ `c.json` extends itself.']);
  });

  it('marks what is wrong in a change where the change is written', async () => {
    const program = {
      extends: 'turing-outreach-plan',
      deliverables: [{ id: 'resume', approval: 'everybody' }],
    };
    const { problems, program: resolved } = await resolve({ program });

    assert.equal(resolved, undefined);
    assert.deepEqual(problems, [
      'program-invalid readiness.json ⟦"everybody"⟧ `deliverables.0.approval`: Expected `coordinator` or `none`, found `everybody`.',
    ]);
  });

  it('marks the student’s own date where it moves days to other weekdays', async () => {
    const { program, problems } = await resolve(
      { program: 'p.json', calendar: { start: '2026-11-03', stert: '2026-11-03' } },
      { 'p.json': small },
    );

    assert.equal(program?.id, 'small');
    assert.deepEqual(problems, [
      'program-weekday readiness.json ⟦"2026-11-03"⟧ “Half” is due on 2026-11-07, which is a Saturday; the program says Friday. 2026-11-07 counts here: ask which day is meant.',
      'configuration-unknown-anchor readiness.json ⟦"2026-11-03"⟧ The program has no date called `stert`; did you mean `start`?',
    ]);
  });

  it('marks the program, not the student’s own date, for a weekday that the program has wrong itself', async () => {
    const right = await resolve({
      program: 'turing-outreach-plan',
      calendar: { 'first-week': '2026-11-16' },
    });
    const tuesday = await resolve({
      program: 'turing-outreach-plan',
      calendar: { 'first-week': '2026-11-17' },
    });

    assert.deepEqual(right.findings, []);
    assert.equal(tuesday.findings.length, 1);
    assert.match(
      tuesday.problems[0] ?? '',
      /⟦"2026-11-17"⟧ “Résumé submitted” is due on 2026-11-21, .* It is the same with 5 more\.$/,
    );
  });

  it('notices checkpoints out of order and out of reach', async () => {
    const checkpoints = [
      { id: 'all', title: 'All', count: 9, due: { date: '2026-11-13' } },
      { id: 'half', title: 'Half', count: 2, due: { date: '2026-11-06' } },
    ];
    const deliverables = [{ ...small.deliverables[1], checkpoints }];
    const { program, findings } = await resolve(
      { program: 'p.json' },
      { 'p.json': { ...small, deliverables } },
    );

    assert.ok(program);
    assert.deepEqual(
      findings.map(({ severity, message }) => `${severity}: ${message}`),
      [
        'warning: “Half” is due before “All”, which stands before it.',
        'warning: “Half” asks for fewer than “All”, which stands before it.',
        'warning: “All” asks for 9, but `talks` only for 4 in all.',
      ],
    );
  });

  it('has no program where ids, anchors or parts do not fit', async () => {
    const composite = (id: string, part: string) => ({ id, title: id, kind: 'composite', parts: [part] });
    const deliverables = [
      ...small.deliverables,
      small.deliverables[0],
      composite('one', 'two'),
      composite('two', 'one'),
      composite('three', 'nothing'),
    ];
    const { program, findings } = await resolve(
      { program: 'p.json' },
      { 'p.json': { ...small, calendar: {}, deliverables } },
    );

    assert.equal(program, undefined);
    assert.deepEqual(
      findings.map(({ message }) => message),
      [
        'The id `resume` is there twice; each needs its own.',
        'Nothing says when `start` is; add it under `calendar`, in the program or in readiness.json.',
        'Nothing says when `start` is; add it under `calendar`, in the program or in readiness.json.',
        '`two` has `one` itself as a part.',
        '`one` has `two` itself as a part.',
        'There is no deliverable `nothing` in this program.',
      ],
    );
  });

  it('never fails, and says of every program that it does not give why', async () => {
    const names = fc.constantFrom(
      'extends',
      'deliverables',
      'id',
      'resume',
      'checkpoints',
      'due',
      'kind',
      'calendar',
      'parts',
      'title',
    );
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom(null, 1, true, 'turing-outreach-plan', 'p.json', 'resume', '2017-02-30'),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(names, tie('value'), { maxKeys: 5 }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(value, value, async (changes, file) => {
        const program =
          typeof changes === 'object' ? { extends: 'turing-outreach-plan', ...changes } : changes;
        const resolved = await resolve({ program }, { 'p.json': JSON.stringify(file) });
        assert.ok(resolved.program || resolved.findings.length > 0);
      }),
    );
  });

  it('reads a program from anywhere when it was typed', async () => {
    const asked: string[] = [];
    const read = (path: string): Promise<FileContent> => {
      asked.push(path);
      return Promise.resolve({ kind: 'text', text: JSON.stringify(small) });
    };
    const { program, findings } = await resolveProgram('/school/program.json', { read, typed: true });

    assert.equal(program?.id, 'small');
    assert.deepEqual(findings, []);
    assert.deepEqual(asked, ['/school/program.json']);
  });
});
