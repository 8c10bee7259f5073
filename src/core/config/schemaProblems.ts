import * as z from 'zod/mini';
import type { JsonPath } from './jsonDocument.ts';
import { namesAt } from './schemaNames.ts';
import { nearestName } from './suggest.ts';

type Issue = z.core.$ZodIssue;

/** Something in a value that its schema does not allow. */
export interface SchemaProblem {
  /** Where the value stands, or should stand. */
  readonly path: JsonPath;
  /** What is there, and what is expected. */
  readonly message: string;
  /** `key`: there is no property of this name here; `name`: the name itself is not allowed; else the value is wrong. */
  readonly at?: 'key' | 'name';
  /** What was most likely meant, for a property name or a text. */
  readonly suggestion?: string;
}

/** A file is read once or twice in the life of a process: compiling its schema first, as zod does, takes longer than reading. */
export const readOnce = { jitless: true } as const;

/** All problems of a value, in the order of the schema; empty where it fits. Never throws. */
export function schemaProblems(schema: z.ZodMiniType, value: unknown): readonly SchemaProblem[] {
  return readSchema(schema, value).problems;
}

/** What a value says by its schema where it fits, and all its problems where it does not. Never throws. */
export function readSchema<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
): { readonly data?: z.output<Schema>; readonly problems: readonly SchemaProblem[] } {
  const result = z.safeParse(schema, value, readOnce);
  return result.success
    ? { data: result.data, problems: [] }
    : { problems: problemsOf(schema, value, result.error) };
}

function problemsOf(schema: z.ZodMiniType, value: unknown, error: z.core.$ZodError): SchemaProblem[] {
  const located = error.issues.flatMap((issue) => locate(issue, []));
  return located.flatMap(({ issue, path }) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => unknownKey(key, path, namesAt(schema, path, valueAt(value, path))))
      : [describe(issue, path, valueAt(value, path))],
  );
}

/** "a, b or c" */
export function listOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}

interface Located {
  readonly issue: Issue;
  readonly path: JsonPath;
}

function locate(issue: Issue, base: JsonPath): Located[] {
  const path = [...base, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  const meant = issue.code === 'invalid_union' ? meantBranch(issue.errors) : undefined;
  return meant ? meant.flatMap((inner) => locate(inner, path)) : [{ issue, path }];
}

/** Of the shapes that a value may have, the one that was meant: of the right type, with the fewest problems. */
function meantBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const ofRightType = branches.filter((issues) => !issues.some(isWholeValue));
  return ofRightType.toSorted((left, right) => weight(left) - weight(right))[0];
}

function isWholeValue({ path, code }: Issue): boolean {
  return path.length === 0 && (code === 'invalid_type' || code === 'invalid_value');
}

function weight(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
}

function unknownKey(key: string, path: JsonPath, names: readonly string[]): SchemaProblem {
  const suggestion = nearestName(key, names);
  const known = names.length === 0 ? '' : `; expected ${listOf(names.map(quote))}`;
  const meant = suggestion === undefined ? known : `; did you mean ${quote(suggestion)}?`;
  const message = `There is no setting ${quote(key)} here${meant}`;
  return { path: [...path, key], at: 'key', message, ...(suggestion !== undefined && { suggestion }) };
}

function describe(issue: Issue, path: JsonPath, value: unknown): SchemaProblem {
  const found = foundText(value);
  switch (issue.code) {
    case 'invalid_type':
      return { path, message: `Expected ${typeName(issue.expected)}, ${found}` };
    case 'invalid_value':
      return oneOf(path, issue.values.map(String), '', value);
    case 'invalid_union':
      return unionProblem(issue, path, value);
    case 'too_small':
      return {
        path,
        message: `Expected ${amount(issue.origin, issue.inclusive === false ? 'more than' : 'at least', issue.minimum)}, ${found}`,
      };
    case 'too_big':
      return { path, message: `Expected ${amount(issue.origin, 'at most', issue.maximum)}, ${found}` };
    case 'invalid_key':
      return { path, at: 'name', message: issue.issues[0]?.message ?? 'This name is not allowed here' };
    case 'invalid_format':
      return {
        path,
        message: issue.format === 'date' ? `Expected a date such as 2017-02-03, ${found}` : issue.message,
      };
    case 'custom':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return { path, message: issue.message };
  }
}

function unionProblem(issue: z.core.$ZodIssueInvalidUnion, path: JsonPath, value: unknown): SchemaProblem {
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  const inner = issue.errors.flat();
  const names = inner.flatMap((error) => (error.code === 'invalid_value' ? error.values.map(String) : []));
  const types = inner.flatMap((error) => (error.code === 'invalid_type' ? [typeName(error.expected)] : []));
  return oneOf(path, [...options, ...names], [...new Set(types)].join(' or '), value);
}

function oneOf(path: JsonPath, names: readonly string[], other: string, value: unknown): SchemaProblem {
  const expected = [listOf(names.map(quote)), other].filter((text) => text !== '').join(', or ');
  const suggestion = typeof value === 'string' ? nearestName(value, names) : undefined;
  const meant = suggestion === undefined ? '' : `; did you mean ${quote(suggestion)}?`;
  const message = `Expected ${expected}, ${foundText(value)}${meant}`;
  return { path, message, ...(suggestion !== undefined && { suggestion }) };
}

function quote(text: string): string {
  return `\`${text}\``;
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  object: 'an object `{ … }`',
  record: 'an object `{ … }`',
  array: 'a list `[ … ]`',
};

function typeName(expected: string): string {
  return typeNames[expected] ?? expected;
}

function amount(origin: string, bound: string, size: number | bigint): string {
  if (origin === 'string')
    return size === 1 ? 'a text that is not empty' : `${bound} ${size.toString()} characters`;
  if (origin === 'array') return `${bound} ${size === 1 ? 'one entry' : `${size.toString()} entries`}`;
  return `${bound} ${size.toString()}`;
}

function foundText(value: unknown): string {
  return value === undefined ? 'found nothing' : `found ${describeValue(value)}`;
}

function describeValue(value: unknown): string {
  if (value === null) return '`null`';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') return quote(value.length > 60 ? `${value.slice(0, 59)}…` : value);
  return typeof value === 'number' || typeof value === 'boolean' ? quote(String(value)) : 'something else';
}

/** The value at a path; `undefined` where there is none. */
export function valueAt(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>((inner, step) => {
    if (Array.isArray(inner)) return typeof step === 'number' ? (inner[step] as unknown) : undefined;
    const isOwn = typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step);
    return isOwn ? (inner as Record<string | number, unknown>)[step] : undefined;
  }, value);
}
