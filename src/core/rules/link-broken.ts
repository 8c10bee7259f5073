import type { DocumentKind, DocumentOf } from '../document/document.ts';
import type { Range } from '../text/position.ts';
import { defineRule, type DocumentRuleContext, type FixInFile } from './rule.ts';
import { type Address, readAddress } from './shared/addresses.ts';
import { anchorsOf, isAnchor, likeAnchor } from './shared/anchors.ts';
import { isThere, namesIn, type Names } from './shared/fileNames.ts';
import { nameOf } from './shared/linkNames.ts';

const kinds = ['readme', 'resume', 'portfolio-copy', 'elevator-pitch', 'plan', 'log'] as const;
type Context = Pick<DocumentRuleContext<DocumentKind, never>, 'portfolio' | 'report'> & {
  readonly document: DocumentOf<(typeof kinds)[number]>;
};
interface Reference {
  readonly what: string;
  readonly range: Range;
  readonly urlRange?: Range;
  readonly address: Address;
}

export const linkBroken = defineRule({
  id: 'link-broken',
  title: 'A link or an image leads to nothing in the portfolio',
  appliesTo: kinds,
  severity: 'warning',
  why: `A picture that was never committed, a résumé that was renamed, a heading that is gone: the link still looks right, and the
reader lands on an error page.

Correct the address, or add the file. Upper and lower case count: on GitHub, \`Board.png\` is not \`board.png\`, even if your own
computer opens it. Links to other websites are not followed.`,
  sources: [
    'GitHub Docs, relative links: https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#relative-links',
  ],
  examples: [
    {
      name: 'a file and a heading that are not there',
      path: 'projects/chess/README.md',
      text: '# Chess\n\nSee [the rules](⟦docs/rules.md⟧) and [the setup](⟦#set-up⟧).\n\n⟦![The board](board.png)⟧\n\n## Setup\n',
    },
    {
      name: 'a table of contents with other names',
      path: 'projects/chess/README.md',
      text: '# Chess\n\n- [Setup](⟦#how-to-set-up⟧)\n- [Rules](#the-rules)\n- [Moves](#-moves-)\n\n## Setup\n\n## Rules\n\n## ♟ Moves <a name="m"></a>\n',
    },
    {
      name: 'one file that is not there, in two places',
      path: 'projects/chess/README.md',
      text: '# Chess\n\nSee [the rules](⟦docs/rules.md⟧).\n\n## Setup\n\nSee [the rules again](docs/rules.md).\n',
      files: { 'projects/chess/index.html': '' },
    },
    {
      name: 'the address of a website without its beginning',
      path: 'projects/chess/README.md',
      text: '# Chess\n\nBuilt on [Travis](⟦travis-ci.com⟧).\n',
      fixed: '# Chess\n\nBuilt on [Travis](https://travis-ci.com).\n',
      files: { 'projects/chess/index.html': '' },
    },
    {
      name: 'another case',
      path: 'projects/chess/README.md',
      text: '# Chess\n\nSee [the rules](⟦docs/Rules.md⟧).\n',
      files: { 'projects/chess/docs/rules.md': '# Rules\n' },
      fixed: '# Chess\n\nSee [the rules](docs/rules.md).\n',
    },
    {
      name: 'an address as people say it',
      path: 'projects/chess/README.md',
      text: '# Chess\n\nBy [Ada](⟦www.linkedin.com/in/ada-example⟧).\n',
      files: { 'projects/chess/docs/rules.md': '# Rules\n' },
      fixed: '# Chess\n\nBy [Ada](https://www.linkedin.com/in/ada-example).\n',
    },
    {
      name: 'a beginning that was pasted twice',
      path: 'projects/chess/README.md',
      text: '# Chess Clock\n\nOf [npm](⟦https://https://npmjs.example⟧).\n',
      files: { 'projects/chess/docs/rules.md': '# Rules\n' },
      fixed: '# Chess Clock\n\nOf [npm](https://npmjs.example).\n',
    },
    {
      name: 'the slashes of another system',
      path: 'projects/chess/README.md',
      text: '# Chess\n\nSee [the rules](⟦docs\\rules.md⟧).\n',
      files: { 'projects/chess/docs/rules.md': '# Rules\n' },
      fixed: '# Chess\n\nSee [the rules](docs/rules.md).\n',
    },
    {
      name: 'an address to be filled in, which another rule marks',
      path: 'projects/chess/README.md',
      text: '# Chess\n\n[Recording](<insert link here>) and [TBD](later.md)\n',
      files: { 'projects/chess/docs/rules.md': '# Rules\n' },
    },
    {
      name: 'several in a folder that is not there, which are one problem',
      path: 'projects/chess/README.md',
      text: '# Chess\n\n⟦![The board](img/board.png)⟧\n\n![The clock](img/clock.png)\n\n⟦![The rules](docs/no.png)⟧\n\n⟦![A move](docs/move.png)⟧\n',
      files: { 'projects/chess/docs/rules.md': '# Rules\n' },
    },
    {
      name: 'several that are numbered, which are one problem',
      path: 'projects/chess/README.md',
      text: '# Chess Clock\n\n⟦![Wins](output_8_1.png)⟧\n\n![Draws](output_12_0.png)\n',
      files: { 'projects/chess/docs/rules.md': '# Rules\n' },
    },
    {
      name: 'a heading with an emoji',
      path: 'projects/chess/README.md',
      text: '# Chess\n\n[Setup](⟦#setup⟧)\n\n## Setup 📖\n',
    },
    {
      name: 'all there',
      path: 'projects/chess/README.md',
      text: '# Chess\n\nSee [the rules](docs/rules.md#castling), [the docs](docs), [the setup](#setup), [licence](#licence-), [issues](../../issues), [the first](/../../issues/1).\n\n## Setup\n\n## Licence ![MIT](https://badge.example/mit.svg)\n',
      files: { 'projects/chess/docs/rules.md': '# Rules\n' },
    },
  ],
  check(context) {
    const { document } = context;
    const anchors = lazily(() => anchorsOf(document));
    const names = lazily(() => namesIn(context.portfolio.files));
    reportDoubled(context);
    const references = referencesIn(document);
    reportAnchors(
      references.filter(({ address }) => address.kind === 'anchor' && !isAnchor(address.anchor, anchors())),
      context,
      anchors,
    );
    const absent = new Map<string, Reference[]>();
    for (const reference of references) {
      const { address } = reference;
      if (address.kind !== 'file' || checkFile(reference, context, names)) continue;
      // The pictures of a notebook, `output_18_1.png` and others, are absent for one reason, too.
      const key = absentFolder(address, names()) ?? address.written.replace(/\d+/g, '#');
      const before = absent.get(key);
      if (before) before.push(reference);
      else absent.set(key, [reference]);
    }
    for (const group of absent.values()) reportAbsent(group, context);
  },
});

/** `https://https://npmjs.com`: one was there before the other was pasted. */
function reportDoubled({ document, report }: Context): void {
  for (const { url, urlRange } of document.markdown.links) {
    const [doubled = ''] = /^https?:\/\/(?=https?:\/\/)/i.exec(url) ?? [];
    if (doubled === '' || !urlRange) continue;
    const start = urlRange.start.offset;
    report({
      place: urlRange,
      message: `“${url}” begins with \`${doubled}\` twice; once is expected`,
      fix: { title: 'Take one away', edits: [{ start, end: start + doubled.length, newText: '' }] },
    });
  }
}

/** What a document links to or shows that stands in the portfolio. What is still to be filled in is another rule's. */
function referencesIn({ path, markdown: { links, images, placeholders } }: Context['document']): Reference[] {
  const project = projectOf(path);
  const isLeft = ({ start, end }: Range): boolean =>
    placeholders.some(({ range }) => start.offset <= range.start.offset && range.end.offset <= end.offset);
  return [...links, ...images].flatMap((written) => {
    const address = readAddress(written.url, path, project);
    if (address.kind === 'elsewhere' || isLeft(written.range)) return [];
    return [{ ...written, what: nameOf(written), address }];
  });
}

/** Of a table of contents that leads nowhere one message says so. */
function reportAnchors(
  [first, ...others]: readonly Reference[],
  { document, report }: Context,
  anchors: () => ReadonlySet<string>,
): void {
  if (first?.address.kind !== 'anchor') return;
  const near = likeAnchor(first.address.anchor, anchors());
  const more = others.length === 0 ? '' : `, as for ${others.length} more below it`;
  report({
    place: first.urlRange ?? first.range,
    message: `${first.what} leads to “#${first.address.anchor}”, and no heading here has that name; one is expected${more}`,
    help:
      near === undefined
        ? 'Such as `#setup` for a heading `## Setup`.'
        : `Such as \`#${near}\`, which is what GitHub calls that heading.`,
    related: others.map(({ what, range, urlRange }) => ({
      file: document.path,
      range: urlRange ?? range,
      message: `${what} leads to no heading either`,
    })),
  });
}

/** The folder of a file where that is not there either: all that lies in it is absent for the same reason. */
function absentFolder(
  { paths }: Address & { readonly kind: 'file' },
  { folders }: Names,
): string | undefined {
  const inFolders = paths.map((path) => path.slice(0, Math.max(0, path.lastIndexOf('/'))));
  return inFolders.some((folder) => folders.has(folder)) ? undefined : inFolders[0];
}

/** Files that a template links to, and which are rather to be added than looked for. */
const usualFile = /(?:^|\/)(?:licen[cs]e|contributing|code[-_]of[-_]conduct|changelog|security)(?:\.\w+)?$/i;

function helpFor(written: string): string {
  return usualFile.test(written)
    ? `Add the file \`${written}\`, or take the link out.`
    : 'Such as `docs/board.png`, from the folder of this file.';
}

/** A file that is not there is told once, with all that leads to it. */
function reportAbsent([first, ...others]: readonly Reference[], { document, report }: Context): void {
  if (first?.address.kind !== 'file') return;
  const more = others.length === 0 ? '' : `, as for ${others.length} more below it`;
  report({
    place: first.urlRange ?? first.range,
    message: `${first.what} leads to “${first.address.written}”, and no such file is there${more}`,
    help: helpFor(first.address.written),
    related: others.map(({ what, range, urlRange, address }) => ({
      file: document.path,
      range: urlRange ?? range,
      message: `${what} leads to “${address.kind === 'file' ? address.written : ''}”, which is not there either`,
    })),
  });
}

/** @returns `false` where nothing in the portfolio comes near, which is yet to be reported */
function checkFile(reference: Reference, { portfolio, report }: Context, names: () => Names): boolean {
  const { address } = reference;
  const place = reference.urlRange ?? reference.range;
  if (address.kind !== 'file' || portfolio.files.size === 0 || isThere(address, portfolio.files, names))
    return true;
  const { written } = address;
  const scheme = schemeOf(written);
  if (scheme !== undefined) {
    const start = reference.urlRange?.start.offset;
    report({
      place,
      message: `${reference.what} leads to a file called “${written}”; ${scheme} is expected before an address`,
      help: `Such as \`${scheme}${written}\`.`,
      ...(start !== undefined && {
        fix: { title: `Put ${scheme} before it`, edits: [{ start, end: start, newText: scheme }] },
      }),
    });
    return true;
  }
  const other = address.paths.flatMap(
    (path) => names().byLowerCase.get(path.replaceAll('\\', '/').toLowerCase()) ?? [],
  )[0];
  if (other === undefined) return false;
  const fix = reference.urlRange && writtenAs(written, other, reference.urlRange);
  const reason = written.includes('\\')
    ? 'and “/” is expected between folders'
    : 'and upper and lower case count';
  report({
    place,
    message: `${reference.what} leads to “${written}”; the file is called “${other}”, ${reason}`,
    help: 'Such as `docs/board.png`, from the folder of this file.',
    ...(fix && { fix }),
  });
  return true;
}

/** What an address lacks that was written as people say it. */
function schemeOf(written: string): string | undefined {
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(written)) return 'mailto:';
  return /^(?:www\.|(?:[\w-]+\.)+(?:com|org|net|io|dev|app)(?:\/|$))/i.test(written) ? 'https://' : undefined;
}

/** Only where the written path is the end of the real one but for case and slashes; encoded and roundabout paths are left. */
function writtenAs(written: string, real: string, { start }: Range): FixInFile | undefined {
  const plain = written.replace(/^(?:\.?[/\\])/, '');
  const tail = real.slice(-plain.length);
  if (tail.toLowerCase() !== plain.replaceAll('\\', '/').toLowerCase()) return undefined;
  const from = start.offset + written.length - plain.length;
  return { title: `Write ${tail}`, edits: [{ start: from, end: from + plain.length, newText: tail }] };
}

/** The folder of a README stands for a repository of its own, in which `/docs` begins. */
function projectOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
