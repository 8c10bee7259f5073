import type { Finding, Severity } from '../check/finding.ts';
import type { Range } from '../text/position.ts';
import { Config } from './config.ts';
import { JsonDocument } from './jsonDocument.ts';
import type { JsonPath } from './jsonDocument.ts';
import { problem } from './problems.ts';
import { pruneInvalid } from './pruneInvalid.ts';
import { ruleProblems, type SettableRule } from './ruleProblems.ts';
import { readOnce } from './schemaProblems.ts';

/** The configuration's file, in the portfolio's folder. */
export const configFile = 'readiness.json';

/** What is known of a rule where only its settings matter. */
export interface KnownRule extends SettableRule {
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
  const ofRules = rules ? problemsOfRules(config, document, rules) : [];
  return {
    config,
    findings: syntax ? [syntax] : [...duplicates, ...invalid, ...ofRules],
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

function problemsOfRules(config: Config, document: JsonDocument, rules: readonly KnownRule[]): Finding[] {
  const places: JsonPath[] = [
    ['rules'],
    ...config.overrides.map((_, index) => ['overrides', index, 'rules']),
  ];
  const settings = [config.rules, ...config.overrides.map((override) => override.rules)];
  return places.flatMap((place, index) =>
    ruleProblems(settings[index] ?? {}, rules).map(({ rule, path, message, suggestion }) => {
      const at = [...place, ...path];
      const range = rule === 'configuration-invalid' ? document.locate(at) : document.locateKey(at);
      return problem(rule, { file: configFile, range, message, ...renaming(range, suggestion) });
    }),
  );
}

function renaming(range: Range, suggestion: string | undefined): Pick<Finding, 'fix'> {
  if (suggestion === undefined) return {};
  const newText = JSON.stringify(suggestion);
  const edit = { file: configFile, start: range.start.offset, end: range.end.offset, newText };
  return { fix: { title: `Change to ${newText}`, edits: [edit] } };
}
