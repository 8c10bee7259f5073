import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { presets } from '../../../support/presets.ts';
import { Program } from '../../../../src/core/config/program.ts';

interface Table {
  readonly preset: string;
  /** The number of lines that the school's document has. */
  readonly total: number;
  readonly rows: readonly { readonly first: number; readonly last: number; readonly where: string }[];
}

const file = join(import.meta.dirname, '../../../../media/programs.md');

async function readTables(): Promise<Table[]> {
  const sections = (await readFile(file, 'utf8')).split(/^## /m).slice(1);
  return sections.map((section) => ({
    preset: /^`(?<id>[^`]+)`/.exec(section)?.groups?.['id'] ?? '',
    total: Number(/, (?<total>\d+) lines\./.exec(section)?.groups?.['total']),
    rows: [...section.matchAll(/^\| (?<first>\d+)(?:–(?<last>\d+))? +\|[^|]*\| (?<where>[^|]*) \|$/gm)].map(
      ({ groups }) => ({
        first: Number(groups?.['first']),
        last: Number(groups?.['last'] ?? groups?.['first']),
        where: groups?.['where'] ?? '',
      }),
    ),
  }));
}

/** What the table may name of a program: its fields, deliverables, their fields and their checkpoints. */
function namesOf(program: Program): Set<string> {
  return new Set([
    ...Object.keys(Program.shape),
    ...program.deliverables.flatMap((deliverable) => [
      deliverable.id,
      ...Object.keys(deliverable),
      ...deliverable.checkpoints.map(({ id }) => `${deliverable.id}/${id}`),
    ]),
    'appliesTo',
    'readiness report',
    'readiness review report',
    'readiness jobs',
  ]);
}

describe('the table of the schools’ documents', () => {
  it('has one for each preset', async () => {
    const tables = await readTables();

    assert.deepEqual(tables.map(({ preset }) => preset).toSorted(), Object.keys(presets).toSorted());
  });

  it('leaves out no line of any document', async () => {
    for (const { preset, total, rows } of await readTables()) {
      let next = 1;
      for (const { first, last } of rows) {
        assert.equal(first, next, `${preset}, line ${next}`);
        assert.ok(last >= first);
        next = last + 1;
      }
      assert.equal(next, total + 1, preset);
    }
  });

  it('says where each line lives, or why it is not for software', async () => {
    for (const { preset, rows } of await readTables()) {
      const names = namesOf(Program.parse(presets[preset]));
      for (const { first, where } of rows) {
        const named = [...where.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '');
        const unknown = named.filter((name) => !names.has(name));
        assert.deepEqual(unknown, [], `${preset}, line ${first}`);
        assert.ok(named.length > 0 || /^not for software: \S/.test(where), `${preset}, line ${first}`);
      }
    }
  });

  it('names every deliverable and every checkpoint of every preset', async () => {
    for (const { preset, rows } of await readTables()) {
      const text = rows.map(({ where }) => where).join('\n');
      const { deliverables } = Program.parse(presets[preset]);
      const expected = deliverables.flatMap(({ id, checkpoints }) =>
        checkpoints.length === 0 ? [id] : checkpoints.map((checkpoint) => `${id}/${checkpoint.id}`),
      );
      assert.deepEqual(
        expected.filter((name) => !text.includes(`\`${name}\``)),
        [],
        preset,
      );
    }
  });
});
