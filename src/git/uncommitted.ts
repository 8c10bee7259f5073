import type { CheckResult, CommitHistory } from '../core/index.ts';
import { changedFiles } from './changedFiles.ts';
import { commitFiles } from './commitFiles.ts';
import { gitError } from './gitErrors.ts';
import type { Git } from './openGit.ts';

/**
 * The documents of a portfolio that stand otherwise in the commit that is checked out, or not at all: a link to one of
 * their lines shows something else.
 * @throws ReadinessError when git fails
 */
export async function uncommittedDocuments(
  git: Git,
  { repositories = [] }: CommitHistory,
  { portfolio, checklist }: Pick<CheckResult, 'portfolio' | 'checklist'>,
): Promise<string[]> {
  const head = repositories.find(({ folder }) => folder === '')?.head;
  const files = checklist?.deliverables.flatMap((one) => one.files) ?? [];
  const texts = new Map(
    files.flatMap((file) => {
      const document = portfolio.documents.get(file);
      return document ? [[file, { kind: 'text', text: document.text } as const] as const] : [];
    }),
  );
  if (head === undefined) return [];
  const now = { read: (file: string) => Promise.resolve(texts.get(file) ?? ({ kind: 'missing' } as const)) };
  try {
    return (await changedFiles(commitFiles(git, head), now, texts.keys())).map(({ file }) => file);
  } catch (error) {
    throw gitError(error);
  }
}
