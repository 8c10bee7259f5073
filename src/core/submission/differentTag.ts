import { parseTagName, type TagKind } from './tagName.ts';

const words = {
  submission: ['Submission', 'of', 'If you have handed in on another computer, send what waits; if not, ask'],
  decision: ['Answer', 'about', 'Ask'],
  withdrawal: ['Withdrawal', 'of', 'Ask'],
} as const satisfies Record<TagKind, readonly string[]>;

/**
 * That a remote has another tag of this name than this clone, as a person says it, and what to do.
 * @param titleOf what a deliverable is called, by its id
 */
export function differentTag(name: string, titleOf: (id: string) => string = (id) => id): string {
  const { kind, number, deliverable } = parseTagName(name) ?? {};
  if (!kind || deliverable === undefined) return `\`${name}\` is another one at the remote; yours is kept.`;
  const [what, of, ask] = words[kind];
  const said = `${what} ${number} ${of} ${titleOf(deliverable)} is another one at the remote than here; yours is kept.`;
  return `${said} ${ask} your coordinator which one they have.`;
}
