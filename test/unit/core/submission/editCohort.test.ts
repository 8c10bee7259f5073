import assert from 'node:assert/strict';
import { changeCohort, readCohort } from '../../../../src/core/index.ts';

const program = 'turing-outreach-plan';
const ada = { kind: 'student', name: 'Ada Example', repository: 'https://example.com/ada.git' } as const;

describe('cohort.json, changed by the editor', () => {
  it('begins with a program and no students', () => {
    const text = changeCohort(undefined, { kind: 'program', program });

    assert.deepEqual(readCohort(text), { program, students: [] });
  });

  it('takes students with ids of their own, and keeps the rest as it is', () => {
    const first = changeCohort(`{\n  // Ours\n  "program": "${program}",\n  "students": []\n}\n`, ada);
    const second = changeCohort(first, { ...ada, name: 'Ada Éxample' });

    assert.match(second, /^\{\n {2}\/\/ Ours\n/);
    assert.deepEqual(
      readCohort(second).students.map(({ id }) => id),
      ['ada-example', 'ada-example-2'],
    );
  });

  it('has an id for a name in any script', () => {
    const text = changeCohort(undefined, { kind: 'program', program });

    assert.equal(readCohort(changeCohort(text, { ...ada, name: '王小明' })).students[0]?.id, 'student');
  });

  it('names the key to sign with', () => {
    const text = changeCohort(undefined, { kind: 'program', program });

    const changed = changeCohort(text, { kind: 'signing-key', key: '~/.ssh/meg.pub' });

    assert.equal(readCohort(changed).signingKey, '~/.ssh/meg.pub');
  });

  it('is not changed to what cannot be used, such as an address that names a program', () => {
    const text = changeCohort(undefined, { kind: 'program', program });

    assert.throws(() => changeCohort(text, { ...ada, repository: 'ext::sh -c true' }), /cannot be used/);
  });
});
