import type { Document } from '../../document/document.ts';
import { rangeOf } from '../../text/position.ts';
import type { FixInFile } from '../rule.ts';

/**
 * Adds links to the line of contacts: at the end of the paragraph that holds `offset`, or as a paragraph of its own below
 * the heading there. In lists and tables nothing is added, as their shape is the student's own.
 * @param links as markdown: `[GitHub](https://github.com/ada-example)`
 */
export function addToContacts(
  links: readonly string[],
  offset: number,
  title: string,
  { tree, text }: Pick<Document, 'tree' | 'text'>,
): FixInFile | undefined {
  const index = tree.children.findIndex((node) => {
    const range = rangeOf(node);
    return range && range.start.offset <= offset && offset <= range.end.offset;
  });
  const block = tree.children[index];
  const end = block && rangeOf(block)?.end.offset;
  if (!block || end === undefined || links.length === 0) return undefined;
  const joined = links.join(' · ');
  const next = tree.children[index + 1];
  const nextEnd = next?.type === 'paragraph' ? rangeOf(next)?.end.offset : undefined;
  const insert = (at: number, newText: string) => ({ title, edits: [{ start: at, end: at, newText }] });
  if (block.type === 'paragraph') return insert(end, ` · ${joined}`);
  if (block.type !== 'heading') return undefined;
  if (nextEnd !== undefined && startsWithLink(next)) return insert(nextEnd, ` · ${joined}`);
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  return insert(end, `${lineBreak}${lineBreak}${joined}`);
}

/** A paragraph below a name that begins with a link is the line of contacts, not yet prose. */
function startsWithLink(node: Document['tree']['children'][number] | undefined): boolean {
  return node?.type === 'paragraph' && node.children[0]?.type === 'link';
}

/** A link to the profile that readiness.json names; none for what cannot be a login. */
export function githubLink(login: string | undefined): string | undefined {
  return login !== undefined && /^[a-z\d-]{1,39}$/i.test(login)
    ? `[GitHub](https://github.com/${login})`
    : undefined;
}
