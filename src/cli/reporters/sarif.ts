import { type Finding, explainable, titleOf } from '../../core/index.ts';
import type { Reporter } from './reporters.ts';

/** SARIF 2.1.0, which code-scanning tools read. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export const sarifReport: Reporter = ({ findings }) => {
  const used = explainable.filter((id) => findings.some(({ rule }) => rule === id));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Portfolio Readiness',
            rules: used.map((id) => ({ id, shortDescription: { text: titleOf(id) ?? id } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map(result),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

const levels = { error: 'error', warning: 'warning', hint: 'note' } as const;

function result({ rule, severity, file, range: { start, end }, message }: Finding) {
  const region = {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
  const uri = file.split('/').map(encodeURIComponent).join('/');
  return {
    ruleId: rule,
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri, uriBaseId: '%SRCROOT%' }, region } }],
  };
}
