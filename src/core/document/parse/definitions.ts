import type { Nodes } from 'mdast';
import { walk } from './positions.ts';
import { noDefinitions, type Definitions } from './processor.ts';

/** As micromark-util-normalize-identifier, for a label that mdast has made lower case. */
function normalize(identifier: string): string {
  return identifier
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase();
}

/** What a tree defines. */
export function definitionsIn(nodes: readonly Nodes[]): Definitions {
  const links: string[] = [];
  const footnotes: string[] = [];
  walk(nodes, (node) => {
    if (node.type === 'definition') links.push(normalize(node.identifier));
    else if (node.type === 'footnoteDefinition') footnotes.push(normalize(node.identifier));
  });
  return links.length + footnotes.length > 0 ? { links, footnotes } : noDefinitions;
}

/**
 * What a text seems to define, before it is parsed. A wrong guess costs time, not truth: pieces that depend on it are
 * parsed again once the definitions are known.
 */
export function guessDefinitions(text: string): Definitions {
  if (!text.includes(']:')) return noDefinitions;
  const links: string[] = [];
  const footnotes: string[] = [];
  for (const [, caret, label] of text.matchAll(/^[ \t>]*\[(\^?)((?:[^\\[\]\r\n]|\\.){1,999})\]:/gm)) {
    if (label !== undefined) (caret ? footnotes : links).push(normalize(label));
  }
  return union([{ links, footnotes }]);
}

export function union(all: readonly Definitions[]): Definitions {
  const some = all.filter((each) => each !== noDefinitions);
  if (some.length === 0) return noDefinitions;
  return {
    links: [...new Set(some.flatMap(({ links }) => links))],
    footnotes: [...new Set(some.flatMap(({ footnotes }) => footnotes))],
  };
}

/** Identifiers that only one of the two defines, as a link or as a footnote. */
export function difference(one: Definitions, other: Definitions): string[] {
  if (one === other) return [];
  return [...symmetric(one.links, other.links), ...symmetric(one.footnotes, other.footnotes)];
}

function symmetric(one: readonly string[], other: readonly string[]): string[] {
  const [ones, others] = [new Set(one), new Set(other)];
  return [...one.filter((id) => !others.has(id)), ...other.filter((id) => !ones.has(id))];
}

/**
 * Whether parsing a text may turn out differently when one of these identifiers becomes defined, or no longer is. A
 * label can only be looked up where the first word of its identifier stands; words are compared as micromark does.
 */
export function dependsOn(text: string, identifiers: readonly string[]): boolean {
  if (identifiers.length === 0 || !text.includes(']')) return false;
  const folded = text.replaceAll('\0', '\uFFFD').toLowerCase().toUpperCase();
  return identifiers.some((identifier) => folded.includes(identifier.split(' ', 1)[0] ?? ''));
}
