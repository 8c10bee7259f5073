import type { Finding } from '../../core/index.ts';
import type { Reporter } from './reporters.ts';

/**
 * Workflow commands, which GitHub Actions shows at the lines of a pull request.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const githubReport: Reporter = ({ findings }) => findings.map(command).join('');

const commands = { error: 'error', warning: 'warning', hint: 'notice' } as const;

function command({ severity, file, range: { start, end }, message, rule }: Finding): string {
  const place = `file=${property(file)},line=${start.line},col=${start.column},endLine=${end.line},endColumn=${end.column}`;
  return `::${commands[severity]} ${place},title=${property(rule)}::${data(message)}\n`;
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
