import type { Finding, Severity } from '../check/finding.ts';
import type { Range } from '../text/position.ts';
import { Config } from './config.ts';
import { JsonDocument } from './jsonDocument.ts';
import type { JsonPath } from './jsonDocument.ts';
import { problem } from './problems.ts';
import { pruneInvalid } from './pruneInvalid.ts';
import { readOnce } from './schemaProblems.ts';
import { nearestName } from './suggest.ts';

/** The configuration's file, in the portfolio's folder. */
export const configFile = 'readiness.json';

/** What is known of a rule where only its settings matter. */
export interface KnownRule {
  readonly id: string;
  readonly title?: string;
  readonly severity?: Severity;
}

export interface ReadConfig {
  readonly config: Config;
  readonly findings: readonly Finding[];
  /** The range of a value of `readiness.json`, else of the innermost value around it that is there. */
  readonly locate: (path: JsonPath) => Range;
}

/**
 * Reads `readiness.json` (comments and trailing commas allowed). Each value that cannot be used is a finding at its
 * place, and its default stands in for it; all the rest applies. Of a text that is no JSON, what can be read applies,
 * and there is one finding, at the first syntax error. Never throws.
 * @param rules what may be set under `rules`; without it, rule ids are not looked at.
 */
export function readConfig(text: string, rules?: readonly KnownRule[]): ReadConfig {
  const document = new JsonDocument(text);
  const original = new JsonDocument(text);
  const syntax = document.problem && syntaxFinding(document.problem);
  const duplicates = document.duplicates.map(duplicateFinding);
  const invalid = pruneInvalid(document, Config, configFile);
  const config = Config.parse(document.value ?? {}, readOnce);
  const unknown = rules ? unknownRules(config, document, rules) : [];
  return {
    config,
    findings: syntax ? [syntax] : [...duplicates, ...invalid, ...unknown],
    locate: (path) => original.locate(path),
  };
}

function syntaxFinding({ message, range }: { message: string; range: Range }): Finding {
  const help = 'Put it right here; until then, what comes after it may not be seen.';
  return problem('configuration-syntax', { file: configFile, range, message: `${message}.`, help });
}

function duplicateFinding({ key, range, first }: JsonDocument['duplicates'][number]): Finding {
  return problem('configuration-duplicate-key', {
    file: configFile,
    range,
    message: `\`${key}\` is set twice here; the last one counts.`,
    related: [{ file: configFile, range: first, message: 'It is set here first.' }],
  });
}

function unknownRules(config: Config, document: JsonDocument, rules: readonly KnownRule[]): Finding[] {
  const ids = rules.map(({ id }) => id);
  const known = new Set(ids);
  const places: JsonPath[] = [
    ['rules'],
    ...config.overrides.map((_, index) => ['overrides', index, 'rules']),
  ];
  const settings = [config.rules, ...config.overrides.map((override) => override.rules)];
  return places.flatMap((place, index) =>
    Object.keys(settings[index] ?? {})
      .filter((id) => !known.has(id))
      .map((id) => unknownRule(id, document.locateKey([...place, id]), ids)),
  );
}

function unknownRule(id: string, range: Range, ids: readonly string[]): Finding {
  const suggestion = nearestName(id, ids);
  const meant = suggestion === undefined ? '' : `; did you mean \`${suggestion}\`?`;
  const edit = { file: configFile, start: range.start.offset, end: range.end.offset };
  const fix = suggestion !== undefined && {
    fix: { title: `Change to "${suggestion}"`, edits: [{ ...edit, newText: JSON.stringify(suggestion) }] },
  };
  return problem('configuration-unknown-rule', {
    file: configFile,
    range,
    message: `There is no rule \`${id}\`${meant === '' ? '.' : meant}`,
    ...fix,
  });
}
