import type { Finding } from '../check/finding.ts';
import type { Config } from '../config/config.ts';
import type { Program } from '../config/program.ts';
import { readConfig } from '../config/readConfig.ts';
import { resolveProgram } from '../config/resolveProgram.ts';
import type { Cancel } from '../ports.ts';
import { ruleIds } from '../rules/ruleIds.ts';
import type { TextStore } from './textStore.ts';

/** The configuration's file, in the portfolio's folder. */
export const configurationFile = 'readiness.json';

/** Configuration and program with what is wrong in them. */
export interface Settings {
  readonly configured: boolean;
  readonly config: Config;
  readonly program?: Program;
  readonly findings: readonly Finding[];
}

/** Reads configuration and program; gives the same objects while their texts stay the same. */
export class SettingsReader {
  readonly #texts: TextStore;
  readonly #program: string | undefined;
  #last: { readonly key: string; readonly settings: Settings } | undefined;

  constructor(texts: TextStore, program: string | undefined) {
    this.#texts = texts;
    this.#program = program;
  }

  async read(cancel?: Cancel): Promise<Settings> {
    void cancel;
    void resolveProgram;
    void readConfig;
    void ruleIds;
    void this.#texts;
    void this.#program;
    void this.#last;
    return await Promise.reject(new Error('not yet'));
  }
}
