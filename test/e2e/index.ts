/**
 * What VS Code calls inside its extension host, in the desktop and in the browser alike: runs one bundled spec with
 * mocha. `READINESS_E2E_SPEC` names the bundle, `READINESS_E2E_RESULT` the file that takes the outcome.
 */
import { appendFileSync, writeFileSync } from 'node:fs';
import { format } from 'node:util';
import Mocha from 'mocha';

export async function run(): Promise<void> {
  const spec = required('READINESS_E2E_SPEC');
  const result = required('READINESS_E2E_RESULT');
  printTo(`${result}.log`);
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: 'spec',
    timeout: 60_000,
    forbidOnly: true,
    forbidPending: true,
  });
  mocha.addFile(spec);
  const stats = await new Promise<Mocha.Stats | undefined>((done) => {
    const runner = mocha.run(() => {
      done(runner.stats);
    });
  });
  const counts = { passed: stats?.passes ?? 0, failed: stats?.failures ?? 1 };
  writeFileSync(result, JSON.stringify(counts));
  if (counts.failed > 0) throw new Error(`${counts.failed} failed`);
}

/** The console of an extension host ends in different places on each host; a file is the same on both. */
function printTo(file: string): void {
  Mocha.reporters.Base.consoleLog = (...parts: unknown[]) => {
    appendFileSync(file, `${format(...parts)}\n`);
  };
}

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run this suite with \`npm test\``);
  return value;
}
