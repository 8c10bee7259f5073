import assert from 'node:assert/strict';
import { run } from '../../support/recordingIo.ts';
import { withFolder } from '../../support/withFolder.ts';

const ids = Array.from({ length: 20 }, (_, index) => `student-${index + 1}`);
const cohort = JSON.stringify({
  program: 'make-school-outcomes',
  students: ids.map((id) => ({ id, name: `Secret Name ${id}`, repository: `../${id}` })),
});

/** Twenty graduates: so many in full-time jobs at this salary, the rest still looking. */
function outcomesOf(placed: number, salary: number, changes: object = {}): string {
  return JSON.stringify({
    outcomes: ids.map((student, index) =>
      index < placed
        ? {
            ...{ student, graduated: '2016-06-17', outcome: 'full-time' },
            ...{ since: index % 2 === 0 ? '2016-08-01' : '2016-12-01', salary },
            ...changes,
          }
        : { student, graduated: '2016-06-17', outcome: 'seeking' },
    ),
  });
}

async function report(outcomes: string, ...options: readonly string[]) {
  let result = { code: 0, out: '', err: '' };
  await withFolder({ 'cohort.json': cohort, 'outcomes.json': outcomes }, async (folder) => {
    result = { ...(await run(folder, ['review', 'report', ...options])) };
  });
  return result;
}

describe('readiness review report', () => {
  it('says of every figure what it is a share of', async () => {
    const { out, code } = await report(outcomesOf(19, 92_000));

    assert.equal(code, 0);
    assert.match(out, /^full time: 19 of 20 \(95\.0 %\), of all students of the cohort$/m);
    assert.match(out, /^in a job in the field within 90 days of graduation: 10 of 20 \(50\.0 %\), of all/m);
    assert.match(out, /^in a job in the field within 180 days of graduation: 19 of 20 \(95\.0 %\), of all/m);
    assert.match(out, /^Salary a year, USD: 92,000 on average, 92,000 in the middle \(19 of the 19 /m);
    assert.match(
      out,
      /^Goal “Placed in jobs” \(95 % in a job in the field, at 90,000 USD a year or more on average\): reached$/m,
    );
  });

  it('says what a goal lacks: one more graduate, or the salary', async () => {
    const few = await report(outcomesOf(18, 92_000));
    const little = await report(outcomesOf(19, 89_999));

    assert.match(
      few.out,
      /Goal “Placed in jobs” \(.*\): not reached\. 19 of 20 would be 95 %; 18 are placed\./,
    );
    assert.match(little.out, /not reached\. The average of 19 salaries is 89,999; 90,000 is the goal\./);
  });

  it('leaves nobody out of the denominator who was not asked, and says so', async () => {
    const all = JSON.parse(outcomesOf(19, 92_000)) as { outcomes: unknown[] };
    const known = JSON.stringify({ outcomes: all.outcomes.slice(0, 15) });

    const { out } = await report(known);

    assert.match(out, /^not reached: 5 of 20 /m);
    assert.match(out, /^full time: 15 of 20 \(75\.0 %\)/m);
    assert.match(out, /^Of 5 nothing is noted; they count as not reached\.$/m);
  });

  it('tells nobody’s salary, and nobody’s name', async () => {
    const four = await report(outcomesOf(4, 123_456));
    const all = await report(outcomesOf(19, 92_000), '--format', 'json');

    assert.doesNotMatch(four.out, /123/);
    assert.match(four.out, /Fewer than 5 have told their salary in USD/);
    assert.doesNotMatch(`${four.out}${all.out}`, /Secret|student-/);
  });

  it('does not count a job that has not begun to count', async () => {
    const { out } = await report(outcomesOf(19, 92_000, { since: '2017-03-01' }));

    assert.match(out, /^full time: 0 of 20 /m);
    assert.match(out, /^seeking: 20 of 20 /m);
  });

  it('says what is wrong in the notes', async () => {
    const stranger = JSON.stringify({
      outcomes: [{ student: 'nobody', graduated: '2016-06-17', outcome: 'seeking' }],
    });

    const { code, err } = await report(stranger);

    assert.equal(code, 2);
    assert.match(err, /the cohort has no student `nobody`/);
  });
});
