import type { Finding } from '../check/finding.ts';
import type { FileContent } from '../ports.ts';
import { JsonDocument } from './jsonDocument.ts';
import type { JsonPath } from './jsonDocument.ts';
import { isObject } from './mergeProgram.ts';
import { pathProblem } from './portfolioPath.ts';
import { pinnedDigest, pinnedPath, PinnedProgram } from './pinned.ts';
import { loadPreset, presetList } from './presets.ts';
import { problem } from './problems.ts';
import type { FilePlace, ProgramLayer } from './programLayers.ts';
import { listOf } from './schemaProblems.ts';
import { nearestName } from './suggest.ts';

/** What loading needs from around it. */
export interface ProgramSource {
  /** Reads a program file, by its path relative to the portfolio's folder. */
  readonly read: (path: string) => Promise<FileContent>;
  /** The person who asks named the program, so its path may lead anywhere. */
  readonly anyPath: boolean;
}

export interface LoadedProgram {
  /** The outermost first; the last one extends nothing. */
  readonly layers: readonly ProgramLayer[];
  readonly findings: readonly Finding[];
  /** The files that were asked for, also those that are not there. */
  readonly files: readonly string[];
  /** A layer could not be had, so that there is no program. */
  readonly failed: boolean;
}

/** A program extends another, which extends another …: more than anybody needs. */
const mostLayers = 8;

/** Loads a program by its name or path, and what it extends. @param place where it was named. */
export async function loadProgram(
  reference: string | PinnedProgram,
  place: FilePlace,
  source: ProgramSource,
): Promise<LoadedProgram> {
  const layers: ProgramLayer[] = [];
  const findings: Finding[] = [];
  const files: string[] = [];
  let next: { readonly name: string; readonly place: FilePlace } | undefined = {
    name: nameOf(reference),
    place,
  };
  while (next) {
    if (files.includes(next.name) || layers.length === mostLayers) {
      findings.push(
        problem('program-invalid', { ...next.place, message: `\`${next.name}\` extends itself.` }),
      );
      break;
    }
    const step: LayerResult = await loadLayer(next.name, next.place, source, files);
    findings.push(...step.findings);
    if (!step.layer) break;
    layers.push(step.layer);
    const base: unknown = step.layer.json['extends'];
    if (base === undefined) return { layers, findings, files, failed: false };
    const pinned = PinnedProgram.safeParse(base);
    const inner = typeof base === 'string' ? base : pinned.success ? nameOf(pinned.data) : undefined;
    next = inner === undefined ? undefined : { name: inner, place: step.layer.place(['extends']) };
    if (!next)
      findings.push(
        problem('program-invalid', {
          ...step.layer.place(['extends']),
          message: 'Expected the name or the path of a program.',
        }),
      );
  }
  return { layers, findings, files, failed: true };
}

function nameOf(reference: string | PinnedProgram): string {
  return typeof reference === 'string' ? reference : pinnedPath(reference);
}

interface LayerResult {
  readonly layer?: ProgramLayer;
  readonly findings: readonly Finding[];
}

async function loadLayer(
  name: string,
  place: FilePlace,
  source: ProgramSource,
  files: string[],
): Promise<LayerResult> {
  const preset = await loadPreset(name);
  if (isObject(preset))
    return { layer: { json: preset, origin: 'preset', shared: true, place: () => place }, findings: [] };
  if (pinnedDigest(name) !== undefined) return await loadPinned(name, place, source, files);
  if (!source.anyPath && !/[/\\]|\.jsonc?$/i.test(name)) return { findings: [unknownProgram(name, place)] };
  const wrongPath = source.anyPath ? undefined : pathProblem(name);
  if (wrongPath !== undefined)
    return { findings: [problem('program-unreadable', { ...place, message: `${wrongPath}.` })] };
  files.push(name);
  const content = await source.read(name);
  if (content.kind === 'text') return readLayer(name, content.text, source.anyPath ? 'typed' : 'repository');
  const isName = content.kind === 'missing' && !/[/\\.]/.test(name);
  return { findings: [isName ? unknownProgram(name, place) : unreadable(name, content, place)] };
}

/** Its findings stand where it is named, as its own text is in no folder of the student's. */
async function loadPinned(
  name: string,
  place: FilePlace,
  source: ProgramSource,
  files: string[],
): Promise<LayerResult> {
  files.push(name);
  const content = await source.read(name);
  if (content.kind === 'text') {
    const { layer, findings } = readLayer(name, content.text, 'repository');
    return {
      findings: findings.map((finding) => ({ ...finding, ...place })),
      ...(layer && { layer: { ...layer, shared: true as const, place: () => place } }),
    };
  }
  const why = content.kind === 'missing' ? 'it has not been fetched yet' : reasonOf(content);
  const message = `The school's program is not on this machine: ${why}.`;
  const help =
    '“Readiness: Fetch Program”, or `readiness program fetch`, fetches it, once; after that it is there without a network.';
  return { findings: [problem('program-unreadable', { ...place, message, help })] };
}

function readLayer(file: string, text: string, origin: ProgramLayer['origin']): LayerResult {
  const document = new JsonDocument(text);
  if (document.problem) {
    const { message, range } = document.problem;
    return { findings: [problem('program-invalid', { file, range, message: `${message}.` })] };
  }
  const findings = document.duplicates.map(({ key, range }) =>
    problem('configuration-duplicate-key', {
      file,
      range,
      message: `\`${key}\` is set twice here; the last one counts.`,
    }),
  );
  const json = document.value;
  const place = (path: JsonPath) => ({ file, range: document.locate(path) });
  if (isObject(json)) return { layer: { json, origin, folder: folderOf(file), place }, findings };
  return {
    findings: [
      problem('program-invalid', {
        file,
        range: document.locate([]),
        message: 'Expected a program `{ … }`.',
      }),
    ],
  };
}

function folderOf(file: string): string {
  return file.replace(/[/\\]?[^/\\]*$/, '');
}

function unknownProgram(name: string, place: FilePlace): Finding {
  const names = presetList().map(({ id }) => id);
  const suggestion = nearestName(name, names);
  const meant =
    suggestion === undefined
      ? `There is ${listOf(names.map((known) => `\`${known}\``))}`
      : `Did you mean \`${suggestion}\``;
  const end = suggestion === undefined ? '.' : '?';
  const help =
    'A program of your school’s own is named by its path in the portfolio, such as `program.json`.';
  return problem('program-unknown', {
    ...place,
    message: `There is no program \`${name}\`. ${meant}${end}`,
    help,
  });
}

function unreadable(
  name: string,
  content: Exclude<FileContent, { kind: 'text' }>,
  place: FilePlace,
): Finding {
  return problem('program-unreadable', {
    ...place,
    message: `The program \`${name}\` cannot be read: ${reasonOf(content)}.`,
  });
}

function reasonOf(content: Exclude<FileContent, { kind: 'text' }>): string {
  switch (content.kind) {
    case 'missing':
      return 'there is no such file';
    case 'outside':
      return "it is outside of the portfolio's folder";
    case 'binary':
      return 'it is not text';
    case 'too-large':
      return `it is larger than ${content.limit} bytes`;
    case 'unreadable':
      return content.reason;
  }
}
