import {
  changeCohort,
  type CohortEvent,
  type CohortNotice,
  type Log,
  ReadinessError,
} from '../../core/index.ts';
import type { ReviewQuestions } from '../../core/session/reviewProtocol.ts';
import type { Git } from '../../git/openGit.ts';
import { testSigning, useSigningKey } from '../../git/signing.ts';
import { signingChoices } from '../../git/signingChoices.ts';
import type { Asked } from './asked.ts';
import { WatchedCohort } from './watchedCohort.ts';

type Answerers = {
  readonly [Kind in Exclude<keyof ReviewQuestions, 'content-at-commit'>]: (
    ask: ReviewQuestions[Kind]['ask'],
    asked: Asked,
  ) => Promise<ReviewQuestions[Kind]['answer']>;
};

/** The cohorts that are open, and the answers to what is asked about them. */
export class Cohorts {
  readonly #tell: (event: CohortEvent) => void;
  readonly #log: Log;
  readonly #open = new Map<string, WatchedCohort>();

  constructor(tell: (event: CohortEvent) => void, log: Log) {
    this.#tell = tell;
    this.#log = log;
  }

  readonly answerers: Answerers = {
    'fetch-cohort': ({ folder, students }, asked) => this.#of(folder).fetch(students, asked),
    review: ({ folder, query }, asked) => this.#of(folder).review(query, asked),
    'preview-decision': ({ folder, request }, asked) => this.#of(folder).preview(request, asked),
    decide: ({ folder, request }, asked) => this.#of(folder).decide(request, asked),
    'send-decisions': ({ folder }, asked) => this.#of(folder).send(asked),
    'change-cohort': ({ text, change }) => Promise.resolve(changeCohort(text, change)),
    'signing-choices': () => signingChoices(),
    'use-signing-key': async ({ choice }) => {
      await useSigningKey(choice);
      return null;
    },
    'test-signing': async ({ folder }, { signal }) =>
      testSigning(folder === undefined ? undefined : await this.#of(folder).ownKey(), signal),
  };

  notice(notice: CohortNotice): void {
    const before = this.#open.get(notice.folder);
    const stays = notice.kind === 'open-cohort' && before?.trusted === notice.trusted;
    if (!stays) {
      before?.close();
      this.#open.delete(notice.folder);
    }
    if (notice.kind === 'close-cohort') return;
    const { folder, trusted } = notice;
    const cohort = this.#open.get(folder) ?? new WatchedCohort(folder, trusted, this.#tell, this.#log);
    this.#open.set(folder, cohort);
    cohort.start();
  }

  /** git in a copy of a student's repository; `undefined` for any other folder. */
  gitIn(copy: string, signal: AbortSignal): Git | undefined {
    for (const cohort of this.#open.values()) {
      const git = cohort.gitIn(copy, signal);
      if (git) return git;
    }
    return undefined;
  }

  async whenIdle(): Promise<void> {
    await Promise.all([...this.#open.values()].map((cohort) => cohort.whenIdle()));
  }

  #of(folder: string): WatchedCohort {
    const cohort = this.#open.get(folder);
    if (cohort) return cohort;
    throw new ReadinessError(
      'usage',
      'This folder is not open as a cohort.',
      'Open the folder with `cohort.json`.',
    );
  }
}
