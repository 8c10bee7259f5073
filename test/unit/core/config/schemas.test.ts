import assert from 'node:assert/strict';
import * as z from 'zod/mini';
import { checkProgram } from '../../../../src/core/config/checkProgram.ts';
import { presetList } from '../../../../src/core/config/presets.ts';
import { presets } from '../../../support/presets.ts';
import { Program } from '../../../../src/core/config/program.ts';
import { configSchema, programSchema } from '../../../../src/core/config/schemas.ts';

const options = z.object({ words: z._default(z.int(), 5).check(z.describe('How many words.')) });
const rules = [
  { id: 'image-alt-missing', title: 'An image has no text', severity: 'warning' as const, options },
];

describe('the schema of readiness.json', () => {
  const schema = configSchema(rules);

  it('describes every setting, and allows no other', () => {
    const { properties = {}, additionalProperties } = schema;

    assert.equal(additionalProperties, false);
    assert.deepEqual(Object.keys(properties), [
      '$schema',
      'student',
      'program',
      'calendar',
      'paths',
      'dateOrder',
      'reviews',
      'github',
      'rules',
      'overrides',
    ]);
  });

  it('completes rules with their title, usual severity and options', () => {
    const settings = schema.properties?.['rules'];

    assert.ok(typeof settings === 'object');
    assert.deepEqual(settings.properties, {
      'image-alt-missing': {
        description: 'An image has no text. Usually: warning.',
        anyOf: [
          { enum: ['off', 'hint', 'warning', 'error'] },
          {
            type: 'object',
            properties: {
              level: { enum: ['off', 'hint', 'warning', 'error'] },
              words: {
                type: 'integer',
                default: 5,
                description: 'How many words.',
                minimum: -9007199254740991,
                maximum: 9007199254740991,
              },
            },
            additionalProperties: false,
          },
        ],
      },
    });
  });

  it('completes the names of presets, and takes any other text and changes to one', () => {
    const program = schema.properties?.['program'];

    assert.ok(typeof program === 'object');
    const [name, path, changes] = program.anyOf ?? [];
    assert.deepEqual(name, { type: 'string', enum: Object.keys(presets) });
    assert.deepEqual(path, { type: 'string', minLength: 1 });
    assert.ok(typeof changes === 'object');
    assert.deepEqual(changes.required, ['extends']);
  });
});

describe('the schema of programs', () => {
  it('asks for a whole program, or for what it extends', () => {
    const { anyOf, properties = {} } = programSchema(rules);

    assert.deepEqual(anyOf, [
      { required: ['extends'] },
      { required: ['id', 'title', 'timeZone', 'deliverables'] },
    ]);
    assert.ok('extends' in properties && 'deliverables' in properties);
  });
});

describe('the presets', () => {
  it('are programs, and are called by their ids', () => {
    for (const [name, preset] of Object.entries(presets)) assert.equal(Program.parse(preset).id, name);
  });

  it('have nothing to tell a student: all that does not agree is a weekday of the Turing Outreach Plan', () => {
    const found = Object.values(presets).flatMap((preset) => checkProgram(Program.parse(preset), {}));

    assert.deepEqual(
      found.map(({ rule, path }) => [rule, path.join('.')]),
      [['program-weekday', 'deliverables.4.checkpoints.0.due.weekday']],
    );
  });

  it('are offered as what they are', () => {
    const programs = Object.values(presets).map((preset) => Program.parse(preset));

    assert.deepEqual(
      presetList(),
      programs.map(({ id, title, calendar }) => ({ id, title, anchors: Object.keys(calendar) })),
    );
  });

  it('have the deliverables of the Turing Outreach Plan under the ids that others rely on', () => {
    const { deliverables } = Program.parse(presets['turing-outreach-plan']);

    assert.deepEqual(
      deliverables.map(({ id, kind, approval }) => [id, kind, approval]),
      [
        ['resume', 'document', 'coordinator'],
        ['portfolio', 'composite', 'coordinator'],
        ['project-documentation', 'projects', 'none'],
        ['cold-outreach', 'activities', 'none'],
        ['interview', 'activities', 'none'],
        ['the-plan', 'document', 'none'],
      ],
    );
  });
});
