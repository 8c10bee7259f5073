import type { Finding } from '../check/finding.ts';
import type { Config } from '../config/config.ts';
import type { CoordinatorKeys } from '../config/coordinatorKeys.ts';
import type { Program } from '../config/program.ts';
import { configFile, readConfig } from '../config/readConfig.ts';
import { resolveProgram } from '../config/resolveProgram.ts';
import type { FileContent } from '../ports.ts';
import type { JobsPlace } from '../jobs/publishedJobs.ts';
import { rules } from '../rules/index.ts';
import type { TextStore } from './textStore.ts';

/** Configuration and program with what is wrong in them. */
export interface Settings {
  /** Whether there is a `readiness.json`. */
  readonly configured: boolean;
  readonly config: Config;
  readonly program?: Program;
  readonly coordinatorKeys?: CoordinatorKeys;
  readonly jobs?: JobsPlace;
  readonly findings: readonly Finding[];
}

/** A program that was named on the command line. Its file may stand anywhere: who typed its path wants it read. */
export interface TypedProgram {
  readonly reference: string;
  read(path: string): Promise<FileContent>;
}

/** Reads configuration and program; gives the same objects while their texts stay the same. */
export class SettingsReader {
  readonly #texts: TextStore;
  readonly #typed: TypedProgram | undefined;
  #last: { readonly contents: ReadonlyMap<string, FileContent>; readonly settings: Settings } | undefined;

  constructor(texts: TextStore, typed: TypedProgram | undefined) {
    this.#texts = texts;
    this.#typed = typed;
  }

  async read(): Promise<Settings> {
    if (this.#last && (await this.#isCurrent(this.#last.contents))) return this.#last.settings;
    const contents = new Map<string, FileContent>();
    const remember = async (path: string) => {
      const content = await this.#texts.read(path);
      contents.set(path, content);
      return content;
    };
    const settings = await this.#resolve(await remember(configFile), remember);
    this.#last = { contents, settings };
    return settings;
  }

  async #resolve(content: FileContent, read: (path: string) => Promise<FileContent>): Promise<Settings> {
    const text = content.kind === 'text' ? content.text : '{}';
    const { config, findings, locate } = readConfig(text, rules);
    const typed = this.#typed;
    const resolved = await resolveProgram(typed?.reference ?? config.program, {
      read: typed ? (path) => typed.read(path) : read,
      locate,
      calendar: config.calendar,
      typed: typed !== undefined,
      rules,
    });
    return {
      configured: content.kind !== 'missing',
      config,
      ...(resolved.program && { program: resolved.program }),
      ...(resolved.coordinatorKeys && { coordinatorKeys: resolved.coordinatorKeys }),
      ...(resolved.jobs && { jobs: resolved.jobs }),
      findings: [...findings, ...resolved.findings],
    };
  }

  async #isCurrent(contents: ReadonlyMap<string, FileContent>): Promise<boolean> {
    for (const [path, known] of contents) {
      const now = await this.#texts.read(path);
      const same = now === known || (now.kind === 'text' && known.kind === 'text' && now.text === known.text);
      if (!same) return false;
    }
    return true;
  }
}
