import * as z from 'zod/mini';
import { Cohort } from '../submission/cohort.ts';
import { Config } from './config.ts';
import { JobList } from '../jobs/jobList.ts';
import { PinnedProgram } from './pinned.ts';
import { presetList } from './presets.ts';
import { Program, ProgramReference } from './program.ts';
import type { KnownRule } from './readConfig.ts';
import { RuleLevel, RuleSettings } from './ruleSettings.ts';

type Schema = z.core.JSONSchema.BaseSchema;

/** JSON Schema (draft 7, which VS Code completes best) of `readiness.json`. @param rules what `rules` may name. */
export function configSchema(rules: readonly KnownRule[]): Schema {
  return schemaOf(Config, 'Portfolio Readiness: a student’s portfolio', rules);
}

/** JSON Schema (draft 7) of `cohort.json`. */
export function cohortSchema(): Schema {
  return schemaOf(Cohort, 'Portfolio Readiness: a coordinator’s cohort', []);
}

/** JSON Schema (draft 7) of a program file. @param rules what `rules` may name. */
export function programSchema(rules: readonly KnownRule[]): Schema {
  const changes = {
    extends: referenceName().check(
      z.describe('The program that this one changes; all else is optional then.'),
    ),
  };
  const schema = schemaOf(Program, 'Portfolio Readiness: what a school asks for', rules);
  const { required = [], properties = {}, ...rest } = schema;
  const whole = { required: [...required] };
  return {
    ...rest,
    properties: { ...toSchema(z.object(changes), rules).properties, ...properties },
    anyOf: [{ required: ['extends'] }, whole],
  };
}

/** JSON Schema (draft 7) of a list of jobs. */
export function jobsSchema(): Schema {
  return schemaOf(JobList, 'Portfolio Readiness: jobs that a school has chosen', []);
}

function schemaOf(schema: z.ZodMiniType, title: string, rules: readonly KnownRule[]): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title,
    ...withoutDialect(toSchema(schema, rules)),
  };
}

function toSchema(schema: z.ZodMiniType, rules: readonly KnownRule[]): Schema {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === RuleSettings) Object.assign(jsonSchema, ruleSettingsSchema(rules));
      if (zodSchema === ProgramReference) Object.assign(jsonSchema, referenceSchema());
    },
  });
}

function withoutDialect(schema: Schema): Schema {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => name !== '$schema'));
}

function ruleSettingsSchema(rules: readonly KnownRule[]): object {
  const entries = rules.map(({ id, title, severity, options }) => {
    const usually = severity === undefined ? '' : ` Usually: ${severity}.`;
    const { properties = {} } = options ? z.toJSONSchema(options, { io: 'input', target: 'draft-7' }) : {};
    const level = { enum: RuleLevel.options };
    const detailed = { type: 'object', properties: { level, ...properties }, additionalProperties: false };
    return [id, { description: `${title ?? id}.${usually}`, anyOf: [level, detailed] }] as const;
  });
  return {
    type: 'object',
    properties: Object.fromEntries(entries),
    propertyNames: undefined,
    additionalProperties: false,
  };
}

/** A preset's name completes; any other text may be a path. */
function referenceName() {
  return z.union([z.enum(presetList().map(({ id }) => id)), z.string().check(z.minLength(1))]);
}

function referenceSchema(): object {
  const anyName = withoutDialect(z.toJSONSchema(referenceName(), { target: 'draft-7' }));
  const pinned = withoutDialect(z.toJSONSchema(PinnedProgram, { target: 'draft-7' }));
  const changes = {
    type: 'object',
    required: ['extends'],
    properties: { extends: { anyOf: [...(anyName.anyOf ?? []), pinned] }, ...changedFields() },
  };
  return { anyOf: [...(anyName.anyOf ?? []), changes, pinned] };
}

/** Fields of a program that changes another; what has ids may be written by id, with `null` to take one out. */
function changedFields(): Readonly<Record<string, Schema>> {
  const { properties = {} } = z.toJSONSchema(Program, { io: 'input', target: 'draft-7' });
  const byId = {
    description:
      'Changes by the id of a deliverable; `null` takes it out, and so do `checkpoints` by theirs.',
    type: ['object', 'array'],
  };
  return { ...properties, deliverables: byId } as Readonly<Record<string, Schema>>;
}
