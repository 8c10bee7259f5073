import type { Document } from '../document/document.ts';
import type { FileContent } from '../ports.ts';
import type { UnreadFile } from '../portfolio/portfolio.ts';
import type { Point, Range } from '../text/position.ts';
import type { Finding, Severity } from './finding.ts';

/** A finding that the engine makes by itself. It has a page like a rule, but cannot be switched off. */
export interface EngineRule {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly why: string;
}

export const engineRules = [
  {
    id: 'file-outside',
    title: 'A path leads outside of the portfolio',
    severity: 'error',
    why: 'A portfolio is handed in as one folder. What a path or a link reaches outside of it would be missing there, so it is not read.\n\nMove the file into the portfolio, and correct the path in `readiness.json`.',
  },
  {
    id: 'file-too-large',
    title: 'A file is too large to be checked',
    severity: 'error',
    why: 'A document for people is rarely larger than a few hundred kilobytes. Larger ones are not read, so that checking stays quick; they cannot count as ready.\n\nSplit the document, or move data and pasted output to files of their own.',
  },
  {
    id: 'file-not-text',
    title: 'A file is not text',
    severity: 'error',
    why: 'The file holds bytes that no text has: a PDF, an image or a word processor\u2019s document under a markdown name, perhaps.\n\nWrite the document in markdown. A PDF may stand beside it.',
  },
  {
    id: 'file-unreadable',
    title: 'A file cannot be read',
    severity: 'error',
    why: 'The file is there, and reading it failed, so nothing can be said about it.\n\nSee whether you may open it: its permissions, or another program that holds it, are the usual reasons. A file that Windows PowerShell wrote is often saved as UTF-16: save it as UTF-8, through the encoding in the status bar of VS Code.',
  },
  {
    id: 'passage-not-parsed',
    title: 'A passage is too tangled to be checked',
    severity: 'error',
    why: 'Hundreds of lists inside of each other, or thousands of `*` in one paragraph, take a markdown parser minutes. Such a passage is read as plain text, so that checking stays quick; what it says cannot count as ready.\n\nMost often it was pasted, or made by a program. Move it to a file of its own, put it between code fences, or take it apart.',
  },
  {
    id: 'rule-failed',
    title: 'A rule could not be run',
    severity: 'hint',
    why: 'This is a defect of Portfolio Readiness, not of your document: one of its rules stopped with an error here. All others were run.\n\nThe output channel **Portfolio Readiness** has the details for a report.',
  },
  {
    id: 'suppression-unknown-rule',
    title: 'A comment switches off a rule that does not exist',
    severity: 'hint',
    why: 'A comment such as `<!-- readiness-disable-next-line image-alt-missing -->` names rules by their ids. One that is misspelled, or names no rule at all, changes nothing.\n\nThe ids are shown with each finding, and listed in the README of Portfolio Readiness.',
  },
] as const satisfies readonly EngineRule[];

export type EngineRuleId = (typeof engineRules)[number]['id'];

const start: Point = { line: 1, column: 1, offset: 0 };
/** The place of what concerns a file as a whole. */
export const startOfFile: Range = { start, end: start };

/** A finding of the engine, with the severity that belongs to it. */
export function engineFinding(
  rule: EngineRuleId,
  file: string,
  range: Range,
  said: Pick<Finding, 'message' | 'help'>,
): Finding {
  const severity = engineRules.find(({ id }) => id === rule)?.severity ?? 'error';
  return { rule, severity, file, range, ...said };
}

/** What to say of a file that could not be judged; nothing where a file is merely missing, which the checklist says. */
export function findingsOfUnread({ path, content }: UnreadFile): Finding[] {
  const rule = ruleOfContent[content.kind];
  return rule ? [engineFinding(rule, path, startOfFile, describe(content))] : [];
}

/** Passages that were left as plain text, since nothing in them was judged. */
export function findingsOfParsing({ path, problems }: Pick<Document, 'path' | 'problems'>): Finding[] {
  return problems.map(({ range, reason }) =>
    engineFinding('passage-not-parsed', path, range, { message: parsingMessages[reason] }),
  );
}

const parsingMessages: Readonly<Record<Document['problems'][number]['reason'], string>> = {
  'too-deep': 'More than 100 levels stand inside of each other here, so the passage was read as plain text',
  'too-many-marks':
    'Thousands of marks stand in one paragraph or row here, so the passage was read as plain text',
  'too-long': 'More than 50,000 lines stand here without a break, so the passage was read as plain text',
};

const ruleOfContent: Readonly<Record<UnreadFile['content']['kind'], EngineRuleId | undefined>> = {
  'too-large': 'file-too-large',
  binary: 'file-not-text',
  outside: 'file-outside',
  unreadable: 'file-unreadable',
  missing: undefined,
};

function describe(content: Exclude<FileContent, { kind: 'text' }>): Pick<Finding, 'message' | 'help'> {
  switch (content.kind) {
    case 'too-large':
      return {
        message: `The file has ${megabytes(content.size)}; files up to ${megabytes(content.limit)} are checked`,
        help: 'Split it, or move data and pasted output to files of their own.',
      };
    case 'binary':
      return {
        message: 'The file is not text; a document written in markdown is expected',
        help: 'Write it in markdown. A PDF may stand beside it.',
      };
    case 'outside':
      return {
        message: 'The path leads outside of the portfolio, so it was not read',
        help: 'Move the file into the portfolio, and correct the path in readiness.json.',
      };
    case 'unreadable':
      return {
        message: `The file could not be read: ${content.reason}`,
        help: content.help ?? 'See whether you may open it, and whether another program holds it.',
      };
    case 'missing':
      return { message: 'There is no such file' };
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
