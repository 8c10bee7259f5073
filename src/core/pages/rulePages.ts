import * as z from 'zod/mini';
import type { EngineRule } from '../check/engineFindings.ts';
import type { DocumentKind } from '../document/document.ts';
import type { Example, Rule } from '../rules/rule.ts';

const severityNames = { error: 'error', warning: 'warning', hint: 'hint' } as const;

const kindNames: Readonly<Record<DocumentKind, string>> = {
  resume: 'the résumé',
  'portfolio-copy': 'the portfolio’s copy',
  'elevator-pitch': 'the elevator pitch',
  plan: 'the plan',
  log: 'the job-search log',
  readme: 'READMEs of projects',
};

/** What a rule looks at, in words. */
export function subjectOf(rule: Rule): string {
  if (rule.scope === 'portfolio') return 'the whole portfolio';
  return rule.appliesTo.length === Object.keys(kindNames).length
    ? 'every document'
    : rule.appliesTo.map((kind) => kindNames[kind]).join(', ');
}

export function isFixable(rule: Rule): boolean {
  return rule.examples.some(({ fixed }) => fixed !== undefined);
}

/** The page that opens from a finding. */
export function rulePage(rule: Rule): string {
  return page([
    `# ${rule.title}`,
    facts(rule),
    rule.why.trim(),
    ...optionsPart(rule),
    '## Examples',
    'What is marked stands between ⟦ and ⟧.',
    ...rule.examples.flatMap(examplePart),
    '## Another weight, or none',
    howToSwitchOff(rule.id),
    '## Sources',
    rule.sources.map((source) => `- ${linked(source)}`).join('\n'),
  ]);
}

/** The page of a finding that the engine makes by itself. */
export function engineRulePage({ id, title, severity, why }: EngineRule): string {
  return page([`# ${title}`, `\`${id}\` · ${severityNames[severity]} · always on`, why]);
}

function facts(rule: Rule): string {
  const fixable = isFixable(rule) ? ' · can be fixed automatically' : '';
  return `\`${rule.id}\` · ${severityNames[rule.severity]} · for ${subjectOf(rule)}${fixable}`;
}

function optionsPart({ options, id }: Rule): string[] {
  if (!options) return [];
  const { properties = {} } = z.toJSONSchema(options, { io: 'input' });
  const lines = Object.entries(properties).map(([name, schema]) => {
    if (typeof schema === 'boolean') return `- \`${name}\``;
    return `- \`${name}\` (by default \`${JSON.stringify(schema.default)}\`): ${schema.description ?? ''}`;
  });
  const [first] = Object.entries(properties);
  const value = first && typeof first[1] === 'object' ? first[1].default : undefined;
  const setting = JSON.stringify({ rules: { [id]: { [first?.[0] ?? 'level']: value } } }, undefined, 2);
  return ['## Options', lines.join('\n'), 'In `readiness.json`:', fenced(setting, 'json')];
}

function examplePart({ name, path, text, files = {}, options, fixed }: Example): string[] {
  const others = Object.entries(files).flatMap(([file, content]) => [
    `With \`${file}\`:`,
    content === '⟦⟧' ? '(There is no such file; that is what is marked.)' : fenced(content.trimEnd()),
  ]);
  const where = path === undefined ? '' : ` (\`${path}\`)`;
  const settings = options === undefined ? '' : `, with \`${JSON.stringify(options)}\``;
  const verdict = [text, ...Object.values(files)].some((content) => content.includes('⟦'))
    ? 'Marked'
    : 'Good';
  return [
    `### ${verdict}: ${name}${where}${settings}`,
    text.trim() === '⟦⟧' ? '(An empty file.)' : fenced(text.trimEnd()),
    ...others,
    ...(fixed === undefined ? [] : ['Fixed:', fenced(fixed.trimEnd())]),
  ];
}

function howToSwitchOff(id: string): string {
  return [
    'For the portfolio, in `readiness.json`: `"off"`, `"hint"`, `"warning"` or `"error"`.',
    fenced(JSON.stringify({ rules: { [id]: 'off' } }, undefined, 2), 'json'),
    'For some files only:',
    fenced(
      JSON.stringify({ overrides: [{ files: ['projects/old/**'], rules: { [id]: 'off' } }] }, undefined, 2),
      'json',
    ),
    'For one place, with a comment in the document:',
    fenced(`<!-- readiness-disable-next-line ${id} -->`),
    `\`readiness-disable ${id}\` … \`readiness-enable ${id}\` does it for a passage, \`readiness-disable-file ${id}\` for the file.`,
  ].join('\n\n');
}

/** A fence longer than any in the text. */
function fenced(text: string, language = 'markdown'): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

function linked(source: string): string {
  return source.replace(/https?:\/\/\S+?(?=$|[\s)])/g, (address) => `<${address}>`);
}

function page(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}
