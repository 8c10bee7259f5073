import type { Anchors } from '../calendar/due.ts';
import type { Finding } from '../check/finding.ts';
import { type JobsPlace, jobsPlaceOf } from '../jobs/publishedJobs.ts';
import type { FileContent } from '../ports.ts';
import type { Range } from '../text/position.ts';
import { type CoordinatorKeys, coordinatorKeysOf } from './coordinatorKeys.ts';
import { checkProgram } from './checkProgram.ts';
import type { ProgramProblem } from './checkProgram.ts';
import { JsonDocument } from './jsonDocument.ts';
import type { JsonPath } from './jsonDocument.ts';
import { loadProgram } from './loadProgram.ts';
import { mergeProgram } from './mergeProgram.ts';
import { isPinned } from './pinned.ts';
import { problem } from './problems.ts';
import { Program } from './program.ts';
import type { ProgramReference } from './program.ts';
import { layerOf, placeInLayers } from './programLayers.ts';
import type { FilePlace, ProgramLayer } from './programLayers.ts';
import { holidaysPath, publicHolidays } from './publicHolidays.ts';
import { configFile } from './readConfig.ts';
import { restOf } from './programRest.ts';
import type { SettableRule } from './ruleProblems.ts';
import { readOnce, readSchema, type SchemaProblem } from './schemaProblems.ts';
import { nearestName } from './suggest.ts';
import { withUnknownIds } from './unknownId.ts';

export interface ProgramContext {
  /**
   * Reads a program file. Its path is relative to the portfolio's folder and does not lead out of it, unless the
   * reference comes from the command line: then it is as it was typed.
   */
  readonly read: (path: string) => Promise<FileContent>;
  /** Where the values of `readiness.json` stand; findings are at its start without it. */
  readonly locate?: (path: JsonPath) => Range;
  /** The student's own dates: `calendar` of `readiness.json`. */
  readonly calendar?: Anchors;
  /** The reference was typed on the command line, and stands for what `readiness.json` says. */
  readonly typed?: boolean;
  /**
   * Whoever asks writes the program: also what only the school can correct is told, such as a weekday that its date does
   * not have. Everybody else would be shown a mark that they cannot get rid of.
   */
  readonly author?: boolean;
  /** What `rules` may name; without it, they are not looked at. */
  readonly rules?: readonly SettableRule[];
}

export interface ResolvedProgram {
  /** Absent where there is none, or it cannot be used; then a finding of severity error says why. */
  readonly program?: Program;
  /** Whose signatures count, with the program. */
  readonly coordinatorKeys?: CoordinatorKeys;
  /** Where the program publishes its jobs, if anywhere. */
  readonly jobs?: JobsPlace;
  readonly findings: readonly Finding[];
  /** The program files that were asked for, also those that are not there: when one changes, ask again. */
  readonly files: readonly string[];
}

/**
 * Finds the program that a reference names, lays changes over what they extend, and checks it. Any error leaves no
 * program, so that a broken one never turns a checklist green. Never throws unless `read` does.
 */
export async function resolveProgram(
  reference: ProgramReference | undefined,
  context: ProgramContext,
): Promise<ResolvedProgram> {
  const placeOf = (path: JsonPath) => placeInConfig(context, path);
  if (reference === undefined) return { findings: [missingProgram(placeOf([]))], files: [] };
  const isName = typeof reference === 'string' || isPinned(reference);
  const named = isName ? placeOf(['program']) : placeOf(['program', 'extends']);
  const source = { read: (path: string) => context.read(path), anyPath: context.typed ?? false };
  const loaded = await loadProgram(isName ? reference : reference.extends, named, source);
  const { files, findings } = loaded;
  if (loaded.failed) return { findings, files };
  const changes: ProgramLayer[] = isName
    ? []
    : [{ json: reference, origin: 'repository', folder: '', place: (path) => placeOf(['program', ...path]) }];
  const resolved = await build([...changes, ...loaded.layers], context);
  return { ...resolved, findings: [...findings, ...resolved.findings], files };
}

function missingProgram({ file, range }: FilePlace): Finding {
  return problem('program-missing', {
    file,
    range: { start: range.start, end: range.start },
    message: 'No program is chosen, so nothing says what your school asks for.',
    help: 'Add `"program"` with the name of a preset or the path to a program file.',
  });
}

function placeInConfig({ locate, typed }: ProgramContext, path: JsonPath): FilePlace {
  const start = { line: 1, column: 1, offset: 0 };
  const range = typed && path[0] === 'program' ? undefined : locate?.(path);
  return { file: configFile, range: range ?? { start, end: start } };
}

async function build(
  layers: readonly ProgramLayer[],
  context: ProgramContext,
): Promise<Omit<ResolvedProgram, 'files'>> {
  const [base, ...changes] = layers.toReversed();
  const merged = changes.reduce((program, layer) => mergeProgram(program, layer.json), base?.json ?? {});
  const placeOf = (path: JsonPath) =>
    placeInLayers(layers, merged, path) ?? placeInConfig(context, ['program']);
  const { data, problems } = readSchema(Program, merged);
  const told = changes.length === 0 ? problems : withUnknownIds(problems, merged);
  const findings = told.map(({ path, at, message }) =>
    problem(at === 'key' ? 'configuration-unknown-key' : 'program-invalid', {
      ...placeOf(path),
      message: `\`${path.join('.')}\`: ${message}${message.endsWith('?') ? '' : '.'}`,
    }),
  );
  if (problems.some(({ at }) => at !== 'key')) {
    return {
      findings: [...findings, ...(context.author ? await ofRest(layers, merged, problems, context) : [])],
    };
  }
  const read = data ?? Program.parse(without(problems, merged), readOnce);
  const { program, problems: noHolidays } = await withHolidays(read, context);
  const found = [...noHolidays, ...(isShipped(layers, context) ? [] : checkProgram(program, context))];
  const shown = context.author ? found : found.filter((one) => isForReaders(one, layers, merged));
  const result = checked(program, shown, findings, placeOf, context);
  if (!result.program) return result;
  const named = layerOf(layers, merged, ['opportunities', 'file'])?.layer;
  const jobs = jobsPlaceOf(program, named?.shared ? undefined : named?.folder);
  return { ...result, coordinatorKeys: coordinatorKeysOf(program, layers), ...(jobs && { jobs }) };
}

/** A preset without any change or date of somebody's own: what there is to check of it, tests have checked. */
function isShipped(layers: readonly ProgramLayer[], { author, calendar = {} }: ProgramContext): boolean {
  return !author && Object.keys(calendar).length === 0 && layers.every(({ origin }) => origin === 'preset');
}

/** What else is wrong with a program that cannot be used. */
async function ofRest(
  layers: readonly ProgramLayer[],
  merged: unknown,
  problems: readonly SchemaProblem[],
  context: ProgramContext,
): Promise<readonly Finding[]> {
  const rest = restOf(merged, problems);
  if (!rest) return [];
  const { program, problems: noHolidays } = await withHolidays(rest.program, context);
  const found = [...noHolidays, ...checkProgram(program, context)].filter(rest.holds);
  const placeOf = (path: JsonPath) =>
    placeInLayers(layers, rest.written, path) ?? placeInConfig(context, ['program']);
  return found.map(({ rule, path, message }) => problem(rule, { ...placeOf(path), message }));
}

/** What is left of a program when what its schema does not know is taken out. */
function without(problems: readonly SchemaProblem[], merged: unknown): unknown {
  const document = new JsonDocument(JSON.stringify(merged));
  for (const { path } of problems) document.remove(path);
  return document.value;
}

/** A program with the public holidays of where its school is among its own. */
async function withHolidays(
  program: Program,
  { read }: ProgramContext,
): Promise<{ program: Program; problems: ProgramProblem[] }> {
  const { publicHolidays: place } = program;
  if (!place) return { program, problems: [] };
  const found = publicHolidays(place, await read(holidaysPath(place.country)));
  if ('days' in found) {
    return { program: { ...program, holidays: [...program.holidays, ...found.days] }, problems: [] };
  }
  const { field, message } = found;
  return { program, problems: [{ rule: 'program-invalid', path: ['publicHolidays', field], message }] };
}

/** What keeps the program from being used is told to everybody; a slip in it to those who can correct it. */
function isForReaders(
  { rule, anchor, path }: ProgramProblem,
  layers: readonly ProgramLayer[],
  merged: unknown,
): boolean {
  const isShared = layerOf(layers, merged, path)?.layer.shared ?? false;
  return rule === 'program-invalid' || anchor !== undefined || !isShared;
}

function checked(
  program: Program,
  problems: readonly ProgramProblem[],
  unknownKeys: readonly Finding[],
  placeOf: (path: JsonPath) => FilePlace,
  context: ProgramContext,
): Omit<ResolvedProgram, 'files'> {
  const own = context.calendar ?? {};
  const findings = [
    ...unknownKeys,
    ...onePerAnchor(problems).map(({ rule, path, message, anchor }) =>
      problem(rule, {
        ...(anchor === undefined ? placeOf(path) : placeInConfig(context, ['calendar', anchor])),
        message,
      }),
    ),
    ...unknownAnchors(program, own, context),
  ];
  const isBroken = problems.some(({ rule }) => rule === 'program-invalid');
  return isBroken ? { findings } : { program, findings };
}

/** A date of the student's own may move many days at once: that is one problem, shown with the first. */
function onePerAnchor(problems: readonly ProgramProblem[]): ProgramProblem[] {
  return problems.flatMap((found) => {
    if (found.anchor === undefined) return [found];
    const same = problems.filter(({ anchor }) => anchor === found.anchor);
    if (same[0] !== found) return [];
    const more = same.length === 1 ? '' : ` It is the same with ${same.length - 1} more.`;
    return [{ ...found, message: `${found.message}${more}` }];
  });
}

function unknownAnchors(program: Program, own: Anchors, context: ProgramContext): Finding[] {
  const dues = program.deliverables.flatMap(({ checkpoints }) => checkpoints.map(({ due }) => due));
  const used = dues.flatMap((due) => ('anchor' in due ? [due.anchor] : []));
  const names = [
    ...new Set([
      ...Object.keys(program.calendar),
      ...used,
      ...(program.countdown ? [program.countdown.anchor] : []),
      ...Object.keys(program.studentDates),
      ...program.deliverables.flatMap((one) => ('window' in one && one.window ? [one.window.from] : [])),
    ]),
  ];
  return Object.keys(own)
    .filter((name) => !names.includes(name))
    .map((name) => {
      const suggestion = nearestName(name, names);
      const meant = suggestion === undefined ? '.' : `; did you mean \`${suggestion}\`?`;
      const message = `The program has no date called \`${name}\`${meant}`;
      return problem('configuration-unknown-anchor', {
        ...placeInConfig(context, ['calendar', name]),
        message,
      });
    });
}
