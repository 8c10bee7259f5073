import { applyEdits, type FormattingOptions, modify } from 'jsonc-parser';
import { readCohort } from './cohort.ts';

/** One change of `cohort.json`. */
export type CohortChange =
  | { readonly kind: 'program'; readonly program: string }
  | { readonly kind: 'signing-key'; readonly key: string }
  | { readonly kind: 'student'; readonly name: string; readonly repository: string };

const empty = '{\n  "program": "",\n  "students": []\n}\n';

/**
 * The text of `cohort.json` after a change, with the rest of it as it was.
 * @param text a new file where there is none
 * @throws ReadinessError `configuration` where the file cannot be read, or the change makes it unusable
 */
export function changeCohort(text: string | undefined, change: CohortChange): string {
  const before = text ?? empty;
  const [path, value] = placeOf(before, change);
  const formattingOptions: FormattingOptions = {
    insertSpaces: !/^\t/m.test(before),
    tabSize: 2,
    eol: before.includes('\r\n') ? '\r\n' : '\n',
  };
  const isInsertion = change.kind === 'student';
  const after = applyEdits(
    before,
    modify(before, path, value, { formattingOptions, isArrayInsertion: isInsertion }),
  );
  readCohort(after);
  return after;
}

function placeOf(text: string, change: CohortChange): [path: (string | number)[], value: unknown] {
  if (change.kind === 'program') return [['program'], change.program];
  if (change.kind === 'signing-key') return [['signingKey'], change.key];
  const { students } = readCohort(text);
  const { name, repository } = change;
  const id = freeId(
    name,
    students.map((student) => student.id),
  );
  return [['students', students.length], { id, name, repository }];
}

/** `ada-example` for Ada Example; `ada-example-2` where there is one. */
function freeId(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  const stem = plain === '' ? 'student' : plain;
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.includes(id)) return id;
  }
}
