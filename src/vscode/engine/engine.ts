import {
  headingNotes,
  contactAt,
  decisionDate,
  type Log,
  presetList,
  ReadinessError,
  readTypedDate,
  suggestConfiguration,
} from '../../core/index.ts';
import type {
  Event,
  FromEngine,
  Notice,
  QuestionKind,
  Questions,
  ToEngine,
} from '../../core/session/protocol.ts';
import type { CohortNotice } from '../../core/session/reviewProtocol.ts';
import type { Asked } from './asked.ts';
import { Cohorts } from './cohorts.ts';
import { calendar } from './agenda.ts';
import { contentAtCommit } from './contentAtCommit.ts';
import { addActivityEdits, completionsOf, convertLogEdits, fixAllEdits, setRuleEdits } from './edits.ts';
import { writeCommentNote } from '../../git/commentNotes.ts';
import { changedFiles } from './changedFiles.ts';
import { applyChanges } from './openTexts.ts';
import { fetch, offers, send, submit, withdraw } from './handIn.ts';
import { applyEdits, jobs } from './jobs.ts';
import { checkProgram, fetchProgram, startProgram, useProgram } from './programs.ts';
import { report } from './report.ts';
import { accessTo, askGitHub, message, planIssue, post, tellGitHub } from './tell.ts';
import { WatchedPortfolio } from './watchedPortfolio.ts';

/** What is told of a portfolio that is open. */
type PortfolioNotice = Exclude<Notice, CohortNotice | { kind: 'open-portfolio' }>;
type Answerer<Kind extends QuestionKind> = (
  ask: Questions[Kind]['ask'],
  asked: Asked,
) => Promise<Questions[Kind]['answer']>;

/** The engine behind the editor: watches over portfolios, answers questions. One message in, any number out. */
export class Engine {
  readonly #post: (message: FromEngine) => void;
  readonly #portfolios = new Map<string, WatchedPortfolio>();
  readonly #asked = new Map<number, AbortController>();
  readonly #log: Log = {
    info: (message) => {
      this.#tell({ kind: 'log', level: 'info', message });
    },
    error: (message, cause) => {
      const detail = cause instanceof Error ? `${message}: ${cause.stack ?? cause.message}` : message;
      this.#tell({ kind: 'log', level: 'error', message: detail });
    },
  };
  readonly #cohorts = new Cohorts((event) => {
    this.#tell(event);
  }, this.#log);

  constructor(post: (message: FromEngine) => void) {
    this.#post = post;
  }

  receive(message: ToEngine): void {
    switch (message.type) {
      case 'notice':
        this.#notice(message.notice);
        break;
      case 'question':
        void this.#answer(message.id, message.kind, message.ask);
        break;
      case 'cancel':
        this.#asked.get(message.id)?.abort();
        break;
    }
  }

  #notice(notice: Notice): void {
    if (notice.kind === 'open-portfolio') {
      this.#open(notice.folder, notice.trusted, notice.coordinatorKeys);
      return;
    }
    if (notice.kind === 'open-cohort' || notice.kind === 'close-cohort') {
      this.#cohorts.notice(notice);
      return;
    }
    const portfolio = this.#portfolios.get(notice.folder);
    if (portfolio) this.#noticeOf(portfolio, notice);
  }

  #open(folder: string, trusted: boolean, keys: readonly string[] | undefined): void {
    this.#portfolios.get(folder)?.close();
    const tell = (event: Event) => {
      this.#tell(event);
    };
    const portfolio = new WatchedPortfolio(folder, trusted, tell, this.#log, keys);
    this.#portfolios.set(folder, portfolio);
    portfolio.changed();
    void portfolio.refsChanged();
  }

  #noticeOf(portfolio: WatchedPortfolio, notice: PortfolioNotice): void {
    const { texts } = portfolio.session;
    switch (notice.kind) {
      case 'close-portfolio':
        portfolio.close();
        this.#portfolios.delete(portfolio.folder);
        return;
      case 'open-document':
        texts.open(notice.file, notice);
        portfolio.follow(notice.file);
        break;
      case 'change-document': {
        const open = texts.openText(notice.file);
        if (!open) return;
        texts.open(notice.file, { text: applyChanges(open.text, notice.changes), version: notice.version });
        break;
      }
      case 'close-document':
        texts.close(notice.file);
        break;
      case 'files-changed':
        texts.changedOnDisk(notice.files);
        void portfolio.refsChanged();
        return;
      case 'refresh':
        texts.forgetDisk();
        void portfolio.refsChanged();
        return;
    }
    portfolio.changed();
  }

  async #answer(id: number, kind: QuestionKind, ask: unknown): Promise<void> {
    const controller = new AbortController();
    this.#asked.set(id, controller);
    const progress = (message: string) => {
      this.#tell({ kind: 'progress', question: id, message });
    };
    try {
      // The editor's side is typed by the same table, so a question arrives with the fields of its kind.
      const answerer = this.#answerers[kind] as (ask: unknown, asked: Asked) => Promise<unknown>;
      const answer = await answerer(ask, { signal: controller.signal, progress });
      this.#post({ type: 'answer', id, answer });
    } catch (error) {
      this.#post({ type: 'failure', id, error: this.#failureOf(error) });
    } finally {
      this.#asked.delete(id);
    }
  }

  readonly #answerers: { readonly [Kind in QuestionKind]: Answerer<Kind> } = {
    'add-activity': ({ folder, activity }) => addActivityEdits(this.#portfolioOf(folder), activity),
    'convert-log': ({ folder }) => convertLogEdits(this.#portfolioOf(folder)),
    'heading-notes': async ({ folder, file, line }) => {
      const { portfolio } = await this.#portfolioOf(folder).latest();
      const document = portfolio.documents.get(file);
      return document && headingNotes(document, line);
    },
    'log-completions': ({ folder }) => completionsOf(this.#portfolioOf(folder)),
    'read-date': async ({ folder, text, today }) => {
      const { portfolio } = await this.#portfolioOf(folder).latest();
      return await readTypedDate(text, today, portfolio.config.dateOrder);
    },
    'suggest-configuration': ({ folder }) => suggestConfiguration(this.#portfolioOf(folder).session.texts),
    presets: () => Promise.resolve(presetList()),
    'submission-offers': ({ folder }, { signal }) => offers(this.#portfolioOf(folder), signal),
    submit: ({ folder, ...request }, asked) => submit(this.#portfolioOf(folder), request, asked),
    withdraw: ({ folder, ...request }, asked) => withdraw(this.#portfolioOf(folder), request, asked),
    'changed-files': ({ folder, ...ask }, { signal }) =>
      changedFiles(this.#portfolioOf(folder), { folder, ...ask }, signal),
    'note-comment': async ({ folder, decision, index, note }, { signal }) => {
      const portfolio = this.#portfolioOf(folder);
      await writeCommentNote(portfolio.git.open(signal), decision, index, note);
      await portfolio.refsChanged();
      return null;
    },
    'fetch-decisions': ({ folder, quiet }, asked) => fetch(this.#portfolioOf(folder), asked, quiet),
    send: ({ folder }, asked) => send(this.#portfolioOf(folder), asked),
    message: ({ folder, deliverable }) => message(this.#portfolioOf(folder), deliverable),
    'post-message': post,
    'issue-plan': (ask) => planIssue(this.#portfolioOf(ask.folder), ask),
    'github-access': (ask, asked) => accessTo(this.#portfolioOf(ask.folder), ask, asked),
    'tell-github': (ask, asked) => tellGitHub(this.#portfolioOf(ask.folder), ask, asked),
    'ask-github': (ask, asked) => askGitHub(this.#portfolioOf(ask.folder), ask, asked),
    'fix-all': ({ folder, file, rule }) => fixAllEdits(this.#portfolioOf(folder), file, rule),
    'set-rule': ({ folder, rule, level }) => setRuleEdits(this.#portfolioOf(folder), rule, level),
    'commitment-report': ({ folder, format }, { signal }) =>
      report(this.#portfolioOf(folder), format, signal),
    'decision-date': async ({ folder, date }) =>
      decisionDate((await this.#portfolioOf(folder).latest()).portfolio, date),
    'contact-at': async ({ folder, file, line }) =>
      contactAt((await this.#portfolioOf(folder).latest()).portfolio, file, line),
    jobs: ({ folder, fetch: asks }, { signal }) => jobs(this.#portfolioOf(folder), asks, signal),
    'apply-to-job': ({ folder, job, date }) => applyEdits(this.#portfolioOf(folder), job, date),
    'check-program': ({ path, text }) => checkProgram(path, text),
    'fetch-program': ({ folder }, { signal }) => fetchProgram(this.#portfolioOf(folder), signal),
    'use-program': ({ folder, url }, { signal }) => useProgram(this.#portfolioOf(folder), url, signal),
    calendar: ({ folder, names }) => calendar(this.#portfolioOf(folder), names),
    'new-program': ({ title, timeZone, start }) => startProgram(title, timeZone, start),
    'content-at-commit': ({ folder, commit, file }, { signal }) =>
      contentAtCommit(
        this.#cohorts.gitIn(folder, signal) ?? this.#portfolioOf(folder).git.read(signal),
        commit,
        file,
      ),
    ...this.#cohorts.answerers,
    'when-idle': async () => {
      await Promise.all([...this.#portfolios.values()].map((portfolio) => portfolio.whenIdle()));
      await this.#cohorts.whenIdle();
      return null;
    },
  };

  #portfolioOf(folder: string): WatchedPortfolio {
    const portfolio = this.#portfolios.get(folder);
    if (portfolio) return portfolio;
    throw new ReadinessError(
      'usage',
      'This folder is not open as a portfolio.',
      'Open the folder, then try again.',
    );
  }

  #failureOf(error: unknown): { code: string; message: string; nextStep: string } {
    if (error instanceof ReadinessError) {
      return { code: error.code, message: error.message, nextStep: error.nextStep };
    }
    this.#log.error('a question failed', error);
    return {
      code: 'bug',
      message: 'Something went wrong in Portfolio Readiness.',
      nextStep: 'The output channel says more.',
    };
  }

  #tell(event: Event): void {
    this.#post({ type: 'event', event });
  }
}
