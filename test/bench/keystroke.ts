import { PortfolioSession, type PortfolioFiles } from '../../src/core/index.ts';
import { report, rounds, timed, type Measured } from './support/measure.ts';
import { ensurePeers, importPeer } from './support/peers.ts';
import { keystrokes, longDocument, longLog } from './support/texts.ts';

type Check = (text: string) => unknown;

/** A check again after one keystroke, in process: our engine beside the two linters as libraries. */
export async function benchKeystroke(): Promise<void> {
  const modules = await ensurePeers();
  const cases = [
    ['a README of 200 kB', 'projects/one/README.md', longDocument(200_000)],
    ['a log of 5,000 rows', 'job-search.md', longLog(5_000)],
  ] as const;
  for (const [name, path, text] of cases) {
    const checks: readonly (readonly [string, Check, number])[] = [
      ['readiness, in process', ours(path, text), 25],
      ['markdownlint library', await markdownlint(modules), 3],
      ['remark, preset lint-recommended', await remarkLint(modules), 3],
    ];
    const all: Measured[] = [];
    for (const [tool, check, times] of checks) all.push(await measure(tool, check, text, rounds(times)));
    report(`Check of ${name} after a keystroke`, all);
  }
}

async function measure(name: string, check: Check, text: string, count: number): Promise<Measured> {
  const next = keystrokes(text);
  await check(text);
  const times: number[] = [];
  for (let round = 0; round < count; round++) times.push(await timed(() => check(next(round))));
  return { name, times };
}

function ours(path: string, text: string): Check {
  const contents = new Map([
    ['readiness.json', '{ "program": "turing-outreach-plan" }\n'],
    [path, text],
  ]);
  const files: PortfolioFiles = {
    list: () => Promise.resolve([...contents.keys()]),
    read: (file) => Promise.resolve(contentOf(contents.get(file))),
  };
  const session = new PortfolioSession(files, { log: { info: () => undefined, error: console.error } });
  let version = 0;
  return (changed) => {
    session.texts.open(path, { text: changed, version: ++version });
    return session.check({ asOf: '2017-02-01T09:00:00-07:00' });
  };
}

function contentOf(text: string | undefined): { kind: 'text'; text: string } | { kind: 'missing' } {
  return text === undefined ? { kind: 'missing' } : { kind: 'text', text };
}

interface MarkdownlintSync {
  readonly lint: (options: { strings: Record<string, string> }) => unknown;
}

async function markdownlint(modules: string): Promise<Check> {
  const { lint } = await importPeer<MarkdownlintSync>(modules, 'markdownlint/lib/exports-sync.mjs');
  return (text) => lint({ strings: { text } });
}

interface RemarkModules {
  readonly remark: () => { use(plugin: unknown): { freeze(): RemarkProcessor } };
}

async function remarkLint(modules: string): Promise<Check> {
  const { remark } = await importPeer<RemarkModules>(modules, 'remark/index.js');
  const { default: preset } = await importPeer<{ default: unknown }>(
    modules,
    'remark-preset-lint-recommended/index.js',
  );
  const processor = remark().use(preset).freeze();
  return (text) => processor.run(processor.parse(text), text);
}

interface RemarkProcessor {
  parse(text: string): unknown;
  run(tree: unknown, file: string): Promise<unknown>;
}
