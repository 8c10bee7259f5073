import { commands, ProgressLocation, window, workspace } from 'vscode';
import { besides } from '../../core/index.ts';
import type {
  DecisionKind,
  DecisionPreview,
  DecisionRequest,
  DecisionResult,
  SigningKeyUsed,
} from '../../core/index.ts';
import { visible } from '../../util/visible.ts';
import { Failure, isCancellation } from '../failure.ts';
import type { Services } from '../services.ts';
import type { Draft } from './drafts.ts';
import { reviewKey } from './openReview.ts';
import type { ReviewRowNode } from './reviewNodes.ts';

const verbs = {
  approved: 'Approve',
  'changes-requested': 'Request Changes',
  returned: 'Return',
} as const satisfies Record<DecisionKind, string>;

const prompts = {
  approved: 'What you say to the student, if you like',
  'changes-requested': 'What is to be changed; your comments at lines go along',
  returned: 'What is missing before it can be reviewed',
} as const satisfies Record<DecisionKind, string>;

/** One of the submissions that are decided on together. */
interface Case {
  readonly row: ReviewRowNode;
  readonly copy: string;
  readonly review: string;
  readonly request: DecisionRequest;
}

/** A case with exactly what would be signed, or why it cannot be. */
type Prepared = Case & ({ readonly preview: DecisionPreview } | { readonly refused: string });

/** The most of a message that a dialog shows; the rest is a click away. */
const longest = 1_600;

/**
 * Decides on submissions: the words to the student, exactly what is signed and where it goes, the coordinator's yes,
 * then the signature and the push, one after the other. Nothing is signed before that yes.
 * @throws {Failure} where no signing key is set up
 */
export async function decideOn(
  services: Services,
  kind: DecisionKind,
  rows: readonly ReviewRowNode[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const key = first.cohort.reading?.key;
  if (!key) {
    throw new Failure(
      'git-not-signed',
      'No signing key is set up yet, and a decision counts only with a signature.',
      'Set one up: it takes a minute.',
    );
  }
  const gathered = await Promise.all(rows.map((row) => gather(services, row)));
  const drafts = gathered.reduce((sum, one) => sum + one.drafts.length, 0);
  const message = await askForWords(kind, rows, drafts);
  if (message === undefined) return;
  const cases = gathered.map(({ row, copy, review, number, drafts: own }): Case => {
    const query = { student: row.line.id, deliverable: row.item.deliverable, number };
    const comments = own.map(({ file, line, comment }) => ({ file, line, comment }));
    return { row, copy, review, request: { ...query, kind, message, comments } };
  });
  const prepared = await Promise.all(cases.map((one) => prepare(services, one)));
  if (await confirm(kind, prepared, key)) await run(services, kind, prepared.filter(isReady));
}

interface Gathered {
  readonly row: ReviewRowNode;
  readonly copy: string;
  readonly review: string;
  readonly number: number;
  readonly drafts: readonly Draft[];
}

async function gather({ cohorts, drafts }: Services, row: ReviewRowNode): Promise<Gathered> {
  const { deliverable, submission } = row.item;
  const query = { student: row.line.id, deliverable, number: submission.number };
  const found = await cohorts.review(row.cohort, query);
  const review = reviewKey(found);
  return { row, copy: found.copy, review, number: submission.number, drafts: drafts.of(found.copy, review) };
}

function askForWords(
  kind: DecisionKind,
  rows: readonly ReviewRowNode[],
  drafts: number,
): Thenable<string | undefined> {
  const needsWords = kind === 'returned' || (kind === 'changes-requested' && drafts === 0);
  return window.showInputBox({
    title: `${verbs[kind]}: ${namesOf(rows)}`,
    prompt: drafts === 0 ? prompts[kind] : `${prompts[kind]} (${countOf(drafts, 'comment')})`,
    ignoreFocusOut: true,
    validateInput: (text) =>
      needsWords && text.trim() === '' ? 'Say what the student is to do, here or at a line.' : undefined,
  });
}

async function prepare({ engine }: Services, one: Case): Promise<Prepared> {
  const { folder } = one.row.cohort;
  if (one.row.item.state === 'withdrawn')
    return { ...one, refused: 'The student has withdrawn it: wait for the next one.' };
  try {
    return { ...one, preview: await engine.ask('preview-decision', { folder, request: one.request }) };
  } catch (error) {
    if (!(error instanceof Failure) || isCancellation(error)) throw error;
    return { ...one, refused: error.message };
  }
}

function isReady(one: Prepared): one is Case & { readonly preview: DecisionPreview } {
  return 'preview' in one;
}

async function confirm(
  kind: DecisionKind,
  prepared: readonly Prepared[],
  key: SigningKeyUsed,
): Promise<boolean> {
  const ready = prepared.filter(isReady);
  const [first] = prepared;
  if (ready.length === 0) {
    const why = first && 'refused' in first ? first.refused : '';
    throw new Failure('usage', `Nothing can be decided here. ${visible(why)}`, '');
  }
  const names = namesOf(ready.map(({ row }) => row));
  const text = visible(detailOf(prepared, key));
  const go = 'Sign and Send';
  const all = 'Show All';
  const isLong = text.length > longest;
  const detail = isLong ? `${text.slice(0, longest)} …` : text;
  const answer = await window.showInformationMessage(
    `${verbs[kind]}: ${names}?`,
    { modal: true, detail },
    ...[go, ...(isLong ? [all] : [])],
  );
  if (answer !== all) return answer === go;
  await window.showTextDocument(await workspace.openTextDocument({ content: text, language: 'plaintext' }));
  return (await window.showInformationMessage(`${verbs[kind]}: ${names}?`, go, 'Cancel')) === go;
}

/** Of one, its whole text; of several, each with where it goes, and the text of the first as it stands for all. */
function detailOf(prepared: readonly Prepared[], { key, from }: SigningKeyUsed): string {
  const ready = prepared.filter(isReady);
  const [only] = ready;
  const refused = prepared.flatMap((one) =>
    'refused' in one ? [`Left out: ${one.row.line.name}, ${one.row.item.title}. ${one.refused}`] : [],
  );
  const signed = `Signed with: ${key} (from ${from})`;
  if (only && ready.length === 1)
    return [...placesOf(only), signed, ...refused, '', only.preview.text].join('\n');
  return [
    signed,
    ...refused,
    ...ready.flatMap((one) => [
      '',
      `${one.row.line.name}:`,
      ...placesOf(one),
      '',
      one.preview.text.trimEnd(),
    ]),
  ].join('\n');
}

function placesOf({
  preview,
  request: { kind },
}: Pick<Case, 'request'> & { readonly preview: DecisionPreview }): string[] {
  const { tag, submission, commit, address, replaces } = preview;
  return [
    `Tag: ${tag}`,
    `On: ${submission}, commit ${commit.slice(0, 7)}`,
    `Sent to: ${address}`,
    ...(replaces === undefined ? [] : [besides(kind, replaces)]),
  ];
}

async function run(
  services: Services,
  kind: DecisionKind,
  cases: readonly (Case & { readonly preview: DecisionPreview })[],
): Promise<void> {
  const options = { location: ProgressLocation.Notification, title: verbs[kind], cancellable: true };
  const trouble: string[] = [];
  let unsent = 0;
  let done = 0;
  await window.withProgress(options, async (progress, token) => {
    for (const one of cases) {
      if (token.isCancellationRequested) break;
      progress.report({ message: one.row.line.name, increment: 100 / cases.length });
      const result = await decideOnOne(services, one);
      if ('failed' in result) trouble.push(`${one.row.line.name}: ${result.failed}`);
      else done += 1;
      if ('sent' in result && !result.sent) unsent += 1;
    }
  });
  await tell(kind, cases, { done, unsent, trouble });
}

async function decideOnOne(
  { engine, drafts, log }: Services,
  { row, copy, review, request }: Case,
): Promise<DecisionResult | { readonly failed: string }> {
  try {
    const result = await engine.ask('decide', { folder: row.cohort.folder, request });
    log.info(`Decided ${result.tag}, sent: ${String(result.sent)}`);
    await drafts.clear(copy, review);
    return result;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    log.warn(`${error.code}: ${error.message}`);
    return { failed: `${error.message} ${error.nextStep}`.trim() };
  }
}

interface Outcome {
  readonly done: number;
  readonly unsent: number;
  readonly trouble: readonly string[];
}

const told = {
  approved: 'Approved',
  'changes-requested': 'Changes requested',
  returned: 'Returned',
} as const satisfies Record<DecisionKind, string>;

async function tell(
  kind: DecisionKind,
  cases: readonly Case[],
  { done, unsent, trouble }: Outcome,
): Promise<void> {
  if (trouble.length > 0) {
    await window.showErrorMessage(`${done} of ${cases.length} decided.`, {
      modal: true,
      detail: visible(trouble.join('\n')),
    });
  }
  if (unsent > 0) {
    const now = 'Send Now';
    const text = `${countOf(unsent, 'decision')} signed and kept, but not sent: the remote could not be reached.`;
    if ((await window.showWarningMessage(text, now)) === now)
      await commands.executeCommand('readiness.sendDecisions');
  } else if (done > 0) {
    void window.showInformationMessage(`${told[kind]}: ${namesOf(cases.map(({ row }) => row))}.`);
  }
}

/** `Résumé of Ada Example`, or how many. */
function namesOf(rows: readonly ReviewRowNode[]): string {
  const [only] = rows;
  if (only && rows.length === 1) return visible(`${only.item.title} of ${only.line.name}`);
  return countOf(rows.length, 'submission');
}

function countOf(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
