import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Config } from '../../src/core/config/config.ts';
import { parseText } from '../../src/core/document/parse.ts';
import { readDocument } from '../../src/core/document/readDocument.ts';
import { judgeDocument } from '../../src/core/session/judgeDocument.ts';
import { root } from '../../src/tools/paths.ts';
import { median } from './support/measure.ts';

const most = 100;
/** Shorter READMEs of packages only say where the real one is. */
const shortest = 1_000;

/**
 * What is marked in READMEs that experienced people wrote: those of the packages in `node_modules` on which most others
 * there depend, taken for READMEs of projects in a portfolio. What only the folder can answer is not asked: links to
 * other files are taken to lead somewhere.
 */
export function benchNoise(): void {
  const judged = mostUsed().map(({ name, text }) => ({ name, ...judge(text) }));
  const counts = judged.map(({ findings }) => findings.length);
  console.log(`\nFindings of warning or above in the READMEs of ${judged.length} well-known packages`);
  console.log(`  median ${median(counts)} for each file`);
  for (let count = 0; count <= Math.max(...counts); count++) {
    const files = counts.filter((one) => one === count).length;
    if (files > 0) console.log(`  ${String(count).padStart(3)}: ${'█'.repeat(files)} ${files}`);
  }
  console.log('  by rule: files, findings');
  for (const [rule, { files, all }] of byRule(judged.map(({ findings }) => findings)))
    console.log(`  ${rule.padEnd(32)} ${String(files).padStart(4)} ${String(all).padStart(5)}`);
  const levels = [1, 2, 3].map((level) => judged.filter((one) => one.level === level).length);
  console.log(`  levels 1, 2, 3: ${levels.join(', ')}`);
  if (process.env['READINESS_BENCH_SHOW'] === undefined) return;
  for (const { name, level, findings } of judged)
    console.log(
      `${name} (level ${level})\n${findings.map(({ rule, message, range }) => `    ${range.start.line} ${rule}: ${message}\n`).join('')}`,
    );
}

function judge(text: string): {
  level: number | undefined;
  findings: ReturnType<typeof judgeDocument>['findings'];
} {
  const parsed = parseText(text);
  const document = readDocument({ kind: 'readme', path: 'projects/one/README.md', parsed });
  const links = document.markdown.links
    .concat(document.markdown.images as never)
    .map(({ url }) => `projects/one/${url.replace(/^\.?\//, '').replace(/[?#].*$/, '')}`);
  const { findings, documentation } = judgeDocument(document, {
    config: Config.parse({}),
    files: new Set(links),
  });
  return { level: documentation?.level, findings: findings.filter(({ severity }) => severity !== 'hint') };
}

function byRule(
  all: readonly (readonly { readonly rule: string }[])[],
): [string, { files: number; all: number }][] {
  const shares = new Map<string, { files: number; all: number }>();
  for (const findings of all) {
    const seen = new Set<string>();
    for (const { rule } of findings) {
      const share = shares.get(rule) ?? { files: 0, all: 0 };
      shares.set(rule, share);
      share.all += 1;
      if (!seen.has(rule)) share.files += 1;
      seen.add(rule);
    }
  }
  return [...shares].sort(([, a], [, b]) => b.files - a.files);
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** READMEs of installed packages, those on which most others depend first; by name where as many do. */
function mostUsed(): { readonly name: string; readonly text: string }[] {
  const modules = join(root, 'node_modules');
  const names = readdirSync(modules).flatMap((name) => {
    if (name.startsWith('.')) return [];
    return name.startsWith('@')
      ? readdirSync(join(modules, name)).map((inner) => `${name}/${inner}`)
      : [name];
  });
  const dependents = new Map<string, number>();
  for (const name of names)
    for (const needed of neededBy(join(modules, name)))
      dependents.set(needed, (dependents.get(needed) ?? 0) + 1);
  const use = (name: string): number => dependents.get(name) ?? 0;
  const sorted = names.sort((a, b) => use(b) - use(a) || (a < b ? -1 : 1));
  const found: { name: string; text: string }[] = [];
  const seen = new Set<string>();
  for (const name of sorted) {
    const text = readmeIn(join(modules, name));
    if (found.length < most && text.length >= shortest && !seen.has(text)) found.push({ name, text });
    seen.add(text);
  }
  return found;
}

function neededBy(folder: string): string[] {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
    return Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
  } catch {
    return [];
  }
}

function readmeIn(folder: string): string {
  const file = readdirSync(folder).find((name) => /^readme\.(?:md|markdown)$/i.test(name));
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8');
}
