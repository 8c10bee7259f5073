import type { Rule } from '../../core/rules/rule.ts';
import { isFixable, subjectOf } from '../../core/pages/rulePages.ts';

interface Manifest {
  readonly contributes?: {
    readonly commands?: readonly {
      readonly command: string;
      readonly title: string;
      readonly category?: string;
    }[];
    readonly menus?: {
      readonly commandPalette?: readonly { readonly command: string; readonly when?: string }[];
    };
    readonly configuration?: unknown;
  };
}

interface Setting {
  readonly default?: unknown;
  readonly description?: string;
  readonly markdownDescription?: string;
}

/** Puts the tables between `<!-- generated:NAME -->` and `<!-- /generated:NAME -->`; a README without marks stays as it is. */
export function fillTables(readme: string, tables: Readonly<Record<string, string>>): string {
  let filled = readme;
  for (const [name, table] of Object.entries(tables)) {
    const [open, close] = [`<!-- generated:${name} -->`, `<!-- /generated:${name} -->`];
    const start = filled.indexOf(open);
    const end = filled.indexOf(close);
    if (start < 0 || end < start) continue;
    filled = `${filled.slice(0, start + open.length)}\n\n${table}\n\n${filled.slice(end)}`;
  }
  return filled;
}

export function ruleTable(rules: readonly Rule[]): string {
  return table(
    ['Rule', 'What it marks', 'By default', 'Looks at', 'Fix'],
    rules.map((rule) => [
      `[\`${rule.id}\`](media/rules/${rule.id}.md)`,
      rule.title,
      rule.severity,
      subjectOf(rule),
      isFixable(rule) ? 'yes' : '',
    ]),
  );
}

export function commandTable({ contributes }: Manifest): string {
  const hidden = new Set(
    (contributes?.menus?.commandPalette ?? []).flatMap(({ command, when }) =>
      when === 'false' ? [command] : [],
    ),
  );
  const commands = (contributes?.commands ?? []).filter(({ command }) => !hidden.has(command));
  return table(
    ['Command', 'Id'],
    commands.map(({ command, title, category }) => [
      category === undefined ? title : `${category}: ${title}`,
      `\`${command}\``,
    ]),
  );
}

export function settingTable({ contributes }: Manifest): string {
  const blocks = [contributes?.configuration ?? []].flat() as { properties?: Record<string, Setting> }[];
  const settings = blocks.flatMap(({ properties = {} }) => Object.entries(properties));
  return table(
    ['Setting', 'By default', 'What it does'],
    settings.map(([name, setting]) => [
      `\`${name}\``,
      `\`${JSON.stringify(setting.default ?? null)}\``,
      setting.markdownDescription ?? setting.description ?? '',
    ]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function escaped(cell: string): string {
  return cell.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ');
}
