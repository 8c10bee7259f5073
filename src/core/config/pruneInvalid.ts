import type * as z from 'zod/mini';
import type { Finding } from '../check/finding.ts';
import type { JsonDocument, JsonPath } from './jsonDocument.ts';
import { problem } from './problems.ts';
import type { ConfigurationRuleId } from './problems.ts';
import { schemaProblems } from './schemaProblems.ts';
import type { SchemaProblem } from './schemaProblems.ts';

/**
 * Takes what a schema does not allow out of a document, and nothing else, so that the rest of it applies. What is
 * missing in an object takes the object with it.
 * @returns a finding for each, at its place in `file`.
 */
export function pruneInvalid(document: JsonDocument, schema: z.ZodMiniType, file: string): Finding[] {
  const findings: Finding[] = [];
  let problems = schemaProblems(schema, document.value);
  // What is taken out may have hidden something else, so it is looked at again until it fits.
  while (problems.length > 0) {
    findings.push(...problems.map((found) => findingOf(found, document, file)));
    for (const { path } of inReverse(problems)) removeNearest(document, path);
    problems = document.value === undefined ? [] : schemaProblems(schema, document.value);
  }
  return findings;
}

/** The finding of a problem, with a fix where it is clear what was meant. */
export function findingOf(found: SchemaProblem, document: JsonDocument, file: string): Finding {
  const { path, at, message, suggestion } = found;
  const rule: ConfigurationRuleId = at === 'key' ? 'configuration-unknown-key' : 'configuration-invalid';
  const isMissing = !document.has(path);
  const range = at ? document.locateKey(path) : document.locate(path);
  const subject = isMissing ? `\`${String(path.at(-1))}\` is missing. ` : '';
  const end = message.endsWith('?') ? '' : '.';
  const edit = {
    file,
    start: range.start.offset,
    end: range.end.offset,
    newText: JSON.stringify(suggestion ?? ''),
  };
  const fix = suggestion !== undefined &&
    !isMissing && { fix: { title: `Change to ${edit.newText}`, edits: [edit] } };
  return problem(rule, { file, range, message: `${subject}${message}${end}`, ...fix });
}

/** Later elements of a list first, so that the others keep their indexes. */
function inReverse(problems: readonly SchemaProblem[]): SchemaProblem[] {
  return problems.toSorted((left, right) => comparePaths(right.path, left.path));
}

function comparePaths(left: JsonPath, right: JsonPath): number {
  for (const [index, step] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    if (typeof step === 'number' && typeof other === 'number' && step !== other) return step - other;
    if (String(step) !== String(other)) return String(step) < String(other) ? -1 : 1;
  }
  return left.length - right.length;
}

function removeNearest(document: JsonDocument, path: JsonPath): void {
  for (let length = path.length; length >= 0; length--) {
    if (document.remove(path.slice(0, length))) return;
  }
}
