import { createScanner, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import { LineIndex } from '../text/position.ts';
import type { Range } from '../text/position.ts';

/** Property names and array indexes from the root of a JSON document. */
export type JsonPath = readonly (string | number)[];

export interface JsonDuplicate {
  readonly key: string;
  /** The key that is set again. */
  readonly range: Range;
  /** Where it was set before. */
  readonly first: Range;
}

/** Deeper than any configuration; keeps the recursive parser inside the stack. */
const deepest = 100;

/**
 * A JSON text with the places of its values. Comments and trailing commas are allowed, as in VS Code's own settings.
 * Any text can be read: what stands behind a syntax error is read as far as it can be.
 */
export class JsonDocument {
  /** The first syntax error, in words, with its place. */
  readonly problem?: { readonly message: string; readonly range: Range };
  readonly duplicates: readonly JsonDuplicate[];
  readonly #lines: LineIndex;
  #root: Node | undefined;

  constructor(text: string) {
    this.#lines = new LineIndex(text);
    const errors: ParseError[] = [];
    const tooDeep = firstTooDeep(text);
    if (tooDeep === undefined) {
      this.#root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
    }
    const [error] = errors;
    if (tooDeep !== undefined) {
      const range = this.#lines.rangeAt(tooDeep, tooDeep + 1);
      this.problem = { message: `Brackets are nested more than ${deepest} deep here`, range };
    } else if (error) {
      const range = this.#lines.rangeAt(error.offset, error.offset + error.length);
      this.problem = { message: text.trim() === '' ? 'The file is empty' : describeError(error), range };
    }
    this.duplicates = this.#root ? this.#findDuplicates(this.#root) : [];
  }

  /** What the text says, without what was removed. Own properties only, so `__proto__` is a key like any other. */
  get value(): unknown {
    return this.#root && valueOf(this.#root);
  }

  has(path: JsonPath): boolean {
    return nodeAt(this.#root, path) !== undefined;
  }

  /** The value at a path; `undefined` where there is none. */
  valueAt(path: JsonPath): unknown {
    const node = nodeAt(this.#root, path);
    return node && valueOf(node);
  }

  /** The range of the value at a path, else of the innermost value around it that is there. */
  locate(path: JsonPath): Range {
    for (let length = path.length; length >= 0; length--) {
      const node = nodeAt(this.#root, path.slice(0, length));
      if (node) return this.#rangeOf(node);
    }
    return this.#lines.rangeAt(0, 0);
  }

  /** The range of the property name at a path, with its quotes; where it is no property, as `locate`. */
  locateKey(path: JsonPath): Range {
    const key = nodeAt(this.#root, path)?.parent?.children?.[0];
    return key && typeof path.at(-1) === 'string' ? this.#rangeOf(key) : this.locate(path);
  }

  /** Takes out the value at a path, so that the rest can still be used. @returns whether there was one. */
  remove(path: JsonPath): boolean {
    const node = nodeAt(this.#root, path);
    if (!node) return false;
    if (path.length === 0) {
      this.#root = undefined;
      return true;
    }
    const child = node.parent?.type === 'property' ? node.parent : node;
    const siblings = child.parent?.children;
    const at = siblings?.indexOf(child) ?? -1;
    if (!siblings || at < 0) return false;
    siblings.splice(at, 1);
    return true;
  }

  #rangeOf(node: Node): Range {
    return this.#lines.rangeAt(node.offset, node.offset + node.length);
  }

  #findDuplicates(node: Node): JsonDuplicate[] {
    const seen = new Map<string, Node>();
    return (node.children ?? []).flatMap((child) => {
      if (child.type !== 'property') return this.#findDuplicates(child);
      const [key, value] = child.children ?? [];
      if (!key) return [];
      const name = String(key.value);
      const first = seen.get(name);
      seen.set(name, key);
      const duplicate = first ? [{ key: name, range: this.#rangeOf(key), first: this.#rangeOf(first) }] : [];
      return [...duplicate, ...(value ? this.#findDuplicates(value) : [])];
    });
  }
}

function nodeAt(root: Node | undefined, path: JsonPath): Node | undefined {
  let node = root;
  for (const step of path) {
    if (!node) return undefined;
    if (typeof step === 'number') node = node.type === 'array' ? node.children?.[step] : undefined;
    // The last one counts where a key is set twice.
    else node = node.type === 'object' ? node.children?.findLast(hasKey(step))?.children?.[1] : undefined;
  }
  return node;
}

function hasKey(name: string): (property: Node) => boolean {
  return (property) => property.children?.[0]?.value === name;
}

function valueOf(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(valueOf);
  if (node.type !== 'object') return node.value;
  const entries = (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key && value ? [[String(key.value), valueOf(value)] as const] : [],
  );
  return Object.fromEntries(entries);
}

function firstTooDeep(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    // A text that holds a bracket is longer, by its quotes.
    const token = scanner.getTokenLength() === 1 ? text.charAt(scanner.getTokenOffset()) : '';
    if (token === '{' || token === '[') depth++;
    if (token === '}' || token === ']') depth--;
    if (depth > deepest) return scanner.getTokenOffset();
  }
  return undefined;
}

const errorWords: Readonly<Record<string, string>> = {
  InvalidSymbol: 'Unexpected text, expected a value: texts stand in double quotes',
  InvalidNumberFormat: 'This is not a number',
  PropertyNameExpected: 'Expected the name of a setting in double quotes',
  ValueExpected: 'Expected a value',
  ColonExpected: 'Expected a colon',
  CommaExpected: 'Expected a comma',
  CloseBraceExpected: 'Expected a closing `}`',
  CloseBracketExpected: 'Expected a closing `]`',
  EndOfFileExpected: 'Expected nothing more after the last `}`',
  InvalidCommentToken: 'Unexpected comment',
  UnexpectedEndOfComment: 'Expected `*/` at the end of this comment',
  UnexpectedEndOfString: 'Expected `"` at the end of this text',
  UnexpectedEndOfNumber: 'This number is not complete',
  InvalidUnicode: 'Expected four hexadecimal digits after `\\u`',
  InvalidEscapeCharacter: 'Unexpected character after `\\`: a backslash itself is written `\\\\`',
  InvalidCharacter: 'Unexpected character in a text: a line break is written `\\n`',
};

function describeError({ error }: ParseError): string {
  return errorWords[printParseErrorCode(error)] ?? 'This is not JSON';
}
