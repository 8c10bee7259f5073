import { JsonDocument } from './jsonDocument.ts';
import type { JsonPath } from './jsonDocument.ts';
import { isObject } from './mergeProgram.ts';
import { Program } from './program.ts';
import { pruneInvalid } from './pruneInvalid.ts';
import { readOnce, type SchemaProblem, valueAt } from './schemaProblems.ts';

/** What is left of a program without what its schema does not allow: for its author, who is told everything at once. */
export interface ProgramRest {
  readonly program: Program;
  /** As it was written, without what was taken out. */
  readonly written: unknown;
  /** Whether a problem of the rest is one of the whole, and does not come from what was taken out. */
  readonly holds: (problem: { readonly rule: string; readonly path: JsonPath }) => boolean;
}

/** @returns `undefined` where too little is left */
export function restOf(merged: unknown, problems: readonly SchemaProblem[]): ProgramRest | undefined {
  const document = new JsonDocument(JSON.stringify(standingIn(merged, problems)));
  pruneInvalid(document, Program, '');
  const written = document.value;
  const read = Program.safeParse(written, readOnce);
  if (!read.success) return undefined;
  const program = read.data;
  const damaged = problems.filter(({ at }) => at !== 'key').map(({ path }) => path);
  const broken = new Set(damaged.map((path) => idAt(merged, path)));
  const isWhole = damaged.every(([field]) => field === 'deliverables');
  const hasAll = listIn(written).length === listIn(merged).length;
  return {
    program,
    written,
    holds: ({ rule, path }) => {
      if (path[0] === 'deliverables' && broken.has(idAt(written, path))) return false;
      if (path[0] === 'rules') return true;
      const namesOthers = path.includes('parts') || path.includes('silence');
      return rule !== 'program-invalid' || (isWhole && (hasAll || !namesOthers));
    },
  };
}

/** Something for what each program needs, as the loss of one of these would take everything else with it. */
function standingIn(merged: unknown, problems: readonly SchemaProblem[]): unknown {
  const needed = Object.entries({ id: 'program', title: 'Program', timeZone: 'UTC' });
  const lost = needed.filter(([name]) => problems.some(({ path }) => path.length === 1 && path[0] === name));
  return isObject(merged) ? { ...merged, ...Object.fromEntries(lost) } : merged;
}

function idAt(program: unknown, path: JsonPath): unknown {
  const entry = valueAt(program, path.slice(0, 2));
  return isObject(entry) ? (entry['id'] ?? path[1]) : path[1];
}

function listIn(program: unknown): readonly unknown[] {
  const list = valueAt(program, ['deliverables']);
  return Array.isArray(list) ? list : [];
}
