import type { Finding, Severity } from '../../../../src/core/check/finding.ts';
import { Program } from '../../../../src/core/config/program.ts';
import { presets } from '../../../support/presets.ts';
import { readConfig } from '../../../../src/core/config/readConfig.ts';
import type { DocumentKind } from '../../../../src/core/document/document.ts';
import { parse } from '../../../../src/core/document/parse.ts';
import { readDocument } from '../../../../src/core/document/readDocument.ts';
import type { Portfolio } from '../../../../src/core/portfolio/portfolio.ts';
import { findProjects, withReadmes } from '../../../../src/core/portfolio/projects.ts';
import { rolesOf } from '../../../../src/core/portfolio/roles.ts';
import type { CommitHistory } from '../../../../src/core/ports.ts';
import { buildChecklist } from '../../../../src/core/readiness/buildChecklist.ts';
import type {
  Checklist,
  ChecklistDeliverable,
  SubmissionHistory,
} from '../../../../src/core/readiness/checklist.ts';

/** Texts by path. */
export type Files = Readonly<Record<string, string>>;

export const turing = Program.parse(presets['turing-outreach-plan']);

/** A portfolio as the session would put it together. */
export function portfolioOf(files: Files): Portfolio {
  const { config } = readConfig(files['readiness.json'] ?? '{}');
  const paths = Object.keys(files);
  const projects = findProjects(config.paths.projects, paths);
  const roles = rolesOf(
    config.paths,
    projects.map(({ readmePath }) => readmePath),
    paths,
  );
  const documents = new Map(
    [...roles].flatMap(([path, kind]) => {
      const text = files[path];
      return text === undefined ? [] : [[path, documentOf(kind, path, text)] as const];
    }),
  );
  return {
    config,
    program: turing,
    files: new Set(paths),
    documents,
    projects: withReadmes(projects, documents),
    unread: [],
  };
}

function documentOf(kind: DocumentKind, path: string, text: string) {
  return readDocument({ kind, path, parsed: { text, tree: parse(text) }, dateOrder: 'month-first' });
}

export interface Situation {
  readonly asOf?: string;
  readonly program?: Program;
  readonly findings?: readonly Finding[];
  readonly submissions?: Readonly<Record<string, SubmissionHistory>>;
  readonly commits?: CommitHistory;
}

/** The checklist of some files, under the Turing program unless another is said. */
export function checklistOf(files: Files, situation: Situation = {}): Checklist {
  const {
    asOf = '2017-02-01T09:00:00-07:00',
    program = turing,
    findings = [],
    submissions = {},
    commits,
  } = situation;
  return buildChecklist(portfolioOf(files), program, findings, {
    asOf,
    submissions: new Map(Object.entries(submissions)),
    ...(commits && { commits }),
  });
}

export function deliverableOf(files: Files, id: string, situation?: Situation): ChecklistDeliverable {
  const found = checklistOf(files, situation).deliverables.find((deliverable) => deliverable.id === id);
  if (!found) throw new Error(`The checklist has no ${id}.`);
  return found;
}

/** `first-two met, second-two due` */
export function checkpointStates({ checkpoints }: ChecklistDeliverable): string {
  return checkpoints.map(({ id, state }) => `${id} ${state}`).join(', ');
}

/** `error: message` for each missing item. */
export function missingTexts({ missing }: ChecklistDeliverable): string[] {
  return missing.map(({ severity, message }) => `${severity}: ${message}`);
}

export function findingIn(file: string, severity: Severity, message = 'Something.'): Finding {
  const start = { line: 1, column: 1, offset: 0 };
  return { rule: 'some-rule', severity, file, message, range: { start, end: start } };
}

/** A log in the shape of a new one, one row an activity. */
export function logOf(...rows: readonly string[]): string {
  const header = '| Date | Activity | Company | Contact | Channel | Status | Follow up | Notes |';
  return [header, '| --- | --- | --- | --- | --- | --- | --- | --- |', ...rows, ''].join('\n');
}

/** A row of an outreach with all that counts. */
export function outreach(date: string, company = 'Acme', contact = 'Ada Example'): string {
  return `| ${date} | Outreach | ${company} | ${contact} | e-mail | no answer yet |  |  |`;
}

/** Everything that the Turing program asks for, for a student of the front end. */
export const wholePortfolio: Files = {
  'readiness.json': '{ "student": { "track": "front-end" } }',
  'resume.md': '# Ada Example\n\nDeveloper.\n',
  'portfolio.md': '# Ada Example\n\nI build things.\n',
  'projects/a/README.md': '# A\n\nText.\n',
  'projects/b/README.md': '# B\n\nText.\n',
  'projects/c/README.md': '# C\n\nText.\n',
  'job-search.md': logOf(
    outreach('2017-01-30', 'Acme'),
    outreach('2017-01-31', 'Borealis'),
    outreach('2017-02-07', 'Cumulus'),
    outreach('2017-02-08', 'Delta'),
    outreach('2017-02-14', 'Ember'),
    outreach('2017-02-15', 'Fjord'),
    '| 2017-02-20 | Practice interview |  | Grace Example | in person | done |  |  |',
  ),
};
