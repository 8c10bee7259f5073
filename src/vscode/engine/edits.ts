import {
  addToLog,
  completeLog,
  convertLog,
  configFile,
  fixAll,
  LineIndex,
  ReadinessError,
  setRule,
} from '../../core/index.ts';
import type { FileContent, RuleLevel, TextEdit } from '../../core/index.ts';
import type { FileEdits, LogCompletions, TypedActivity } from '../../core/session/protocol.ts';
import type { WatchedPortfolio } from './watchedPortfolio.ts';

/**
 * The edit that adds an activity to the log.
 * @throws ReadinessError `log-conflict`, `log-not-understood`, `file-unreadable`
 */
export async function addActivityEdits(
  portfolio: WatchedPortfolio,
  activity: TypedActivity,
): Promise<FileEdits> {
  const { portfolio: now } = await portfolio.latest();
  const file = now.config.paths.log;
  const before = await portfolio.session.texts.read(file);
  return toFileEdits(portfolio, file, before, addToLog(now, before, activity));
}

/**
 * The edits that make a table of the log.
 * @throws ReadinessError `file-unreadable`
 */
export async function convertLogEdits(
  portfolio: WatchedPortfolio,
): Promise<FileEdits & { readonly left: readonly number[] }> {
  const { portfolio: now } = await portfolio.latest();
  const file = now.config.paths.log;
  const before = await portfolio.session.texts.read(file);
  const { edits, left } = convertLog(now, before);
  return { ...toFileEdits(portfolio, file, before, edits), left };
}

/** What was typed before, for completion. */
export async function completionsOf(portfolio: WatchedPortfolio): Promise<LogCompletions> {
  return completeLog((await portfolio.latest()).portfolio);
}

/** Edits for all fixable findings of a file, of one rule when it is named. */
export async function fixAllEdits(
  portfolio: WatchedPortfolio,
  file: string,
  rule?: string,
): Promise<FileEdits> {
  const { findings } = await portfolio.latest();
  const content = await portfolio.session.texts.read(file);
  const own = findings.filter((finding) => finding.file === file);
  const edits = fixAll(own, rule).filter((edit) => edit.file === file);
  return toFileEdits(portfolio, file, content, edits);
}

/** The edit that sets how much a rule weighs. */
export async function setRuleEdits(
  portfolio: WatchedPortfolio,
  rule: string,
  level: RuleLevel,
): Promise<FileEdits> {
  return await configEdits(portfolio, (text) => setRule(text, rule, level));
}

/** The edit of `readiness.json` that something makes of its text. */
export async function configEdits(
  portfolio: WatchedPortfolio,
  edit: (text: string) => readonly TextEdit[],
): Promise<FileEdits> {
  const content = await portfolio.session.texts.read(configFile);
  return toFileEdits(portfolio, configFile, content, edit(textOf(configFile, content)));
}

function toFileEdits(
  portfolio: WatchedPortfolio,
  file: string,
  content: FileContent,
  edits: readonly TextEdit[],
): FileEdits {
  const lines = new LineIndex(textOf(file, content));
  const version = portfolio.session.texts.openText(file)?.version;
  return {
    file,
    create: content.kind === 'missing',
    edits: edits.map(({ start, end, newText }) => {
      return { start, end, newText, startPoint: lines.pointAt(start), endPoint: lines.pointAt(end) };
    }),
    ...(version !== undefined && { version }),
  };
}

function textOf(file: string, content: FileContent): string {
  if (content.kind === 'text') return content.text;
  if (content.kind === 'missing') return '';
  throw new ReadinessError(
    'file-unreadable',
    `\`${file}\` cannot be read as text.`,
    'Open it and see what is wrong with it.',
  );
}
