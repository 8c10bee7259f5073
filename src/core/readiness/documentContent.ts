import type { Root } from 'mdast';
import type { DocumentDeliverable } from '../config/program.ts';
import type { Config } from '../config/config.ts';
import type { z } from 'zod/mini';
import type { Document } from '../document/document.ts';
import type { MissingItem } from './checklist.ts';
import { existing, hasErrors, itemsOfFile } from './content.ts';
import type { Content, View } from './content.ts';

export type DocumentRole = z.output<typeof DocumentDeliverable>['document'];

const roles: Readonly<
  Record<DocumentRole, { path: Exclude<keyof Config['paths'], 'projects' | 'applications'>; name: string }>
> = {
  resume: { path: 'resume', name: 'résumé' },
  'portfolio-copy': { path: 'portfolio', name: 'portfolio copy' },
  'elevator-pitch': { path: 'elevatorPitch', name: 'elevator pitch' },
  plan: { path: 'plan', name: 'plan' },
};

/** A document: missing when there is no file or nothing in it; complete when it says something and has no errors. */
export function documentContent(view: View, role: DocumentRole): Content {
  const path = pathOf(view, role);
  const document = view.portfolio.documents.get(path);
  const gap = gapIn(view, role, path, document);
  const missing = [...(gap ? [gap] : []), ...itemsOfFile(view, path)];
  const complete = document !== undefined && !gap && !hasErrors(view, path);
  const started = document ? document.text.trim() !== '' : view.portfolio.files.has(path);
  return { started, complete, missing, files: existing(view, [path]), reachedBy: () => complete };
}

function pathOf({ portfolio }: View, role: DocumentRole): string {
  return portfolio.config.paths[roles[role].path];
}

function gapIn(
  view: View,
  role: DocumentRole,
  path: string,
  document: Document | undefined,
): MissingItem | undefined {
  const { name } = roles[role];
  if (!document) {
    if (!view.portfolio.files.has(path)) {
      const next = { kind: 'create-document', path, document: role } as const;
      return { message: `There is no ${name} yet; it is expected in \`${path}\`.`, severity: 'error', next };
    }
    // What keeps it from being read is among the findings of the file.
    return hasErrors(view, path)
      ? undefined
      : { message: `\`${path}\` cannot be read.`, file: path, severity: 'error' };
  }
  if (document.text.trim() === '') return { message: `\`${path}\` is empty.`, file: path, severity: 'error' };
  if (document.kind !== 'plan' && document.kind !== 'elevator-pitch') return undefined;
  if (hasSubstance(document.tree)) return undefined;
  return { message: `\`${path}\` has headings, but no text yet.`, file: path, severity: 'error' };
}

/** No rule judges what these documents say, so that headings alone must not pass for one. */
function hasSubstance(tree: Root): boolean {
  const empty = ['heading', 'yaml', 'definition', 'thematicBreak'];
  return tree.children.some((node) => {
    const isComment = node.type === 'html' && /^\s*<!--/.test(node.value);
    return !empty.includes(node.type) && !isComment;
  });
}
