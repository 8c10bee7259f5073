import type { DocumentOf } from '../document/document.ts';
import { walk } from '../document/markdown/walk.ts';
import { type Range, rangeOf } from '../text/position.ts';
import { clonedFolder, isElsewhere, isPageAddress, isTemplateAddress, rightFolder } from './shared/clone.ts';
import { defineRule, type Report } from './rule.ts';
import { sources } from './shared/sources.ts';

const about = '# Chess Clock\n\nA clock for chess players.\n\n';

export const projectCloneFails = defineRule({
  id: 'project-clone-fails',
  title: 'The commands that clone the project do not work as they stand',
  appliesTo: ['readme'],
  severity: 'warning',
  why: `Whoever tries your project copies the commands one after the other. Where \`git clone\` has the address of a template, or
that of a page, nothing is cloned. It makes a folder of the repository's name: where \`cd\` looks for another, because the
repository was renamed or the folder lies within it, the first attempt ends here.

Write the address of your repository, and the folder that \`git clone\` makes of it, as it is spelt.`,
  sources: ['Git, git-clone: https://git-scm.com/docs/git-clone', sources.studentReadmes],
  examples: [
    {
      name: 'the name that the repository had before',
      text: `${about}\`\`\`sh\ngit clone https://github.com/ada-example/chess-clock.git\ncd ⟦school-project⟧\n\`\`\`\n`,
    },
    {
      name: 'a folder within the repository',
      text: `${about}\`\`\`sh\ngit clone git@github.com:ada-example/chess-clock.git\ncd ⟦backend⟧ && npm install\n\`\`\`\n`,
    },
    {
      name: 'other capitals, in code of its own',
      text: `${about}1. Run \`git clone https://github.com/ada-example/Chess-Clock\`\n2. Run \`cd ⟦chess-clock⟧\`\n`,
    },
    {
      name: 'the address of a template',
      text: `${about}\`\`\`sh\ngit clone ⟦https://github.com/your-username/chess-clock.git⟧\ncd chess-clock\n\`\`\`\n`,
    },
    {
      name: 'an address that was left open',
      text: `${about}\`\`\`sh\ngit clone ⟦<your repo url>⟧\ncd chess-clock\n\`\`\`\n`,
    },
    {
      name: 'the address of a page',
      text: `${about}\`\`\`sh\ngit clone ⟦https://github.com/ada-example/chess-clock/tree/main⟧\n\`\`\`\n`,
      fixed: `${about}\`\`\`sh\ngit clone https://github.com/ada-example/chess-clock\n\`\`\`\n`,
    },
    {
      name: 'the folder that is made, or that is named',
      text: `${about}\`\`\`sh\ngit clone --depth 1 https://github.com/ada-example/chess-clock.git\ncd chess-clock/server\n\`\`\`\n\n\`\`\`sh\ngit clone https://github.com/ada-example/chess-clock.git clock\ncd ./clock\n\`\`\`\n`,
    },
    {
      name: 'one of two folders, and what readers put in themselves',
      text: `${about}\`\`\`sh\ngit clone https://github.com/ada-example/chess-clock\ngit clone https://github.com/ada-example/chess-api\ncd chess-api\n\`\`\`\n\nOr fork it first:\n\n\`\`\`sh\ngit clone https://github.com/YOUR-USERNAME/chess-clock.git\ncd <folder>\n\`\`\`\n`,
    },
    {
      name: 'the address of a template, far above a word on forks',
      text: `${about}\`\`\`sh\ngit clone ⟦https://github.com/yourusername/chess-clock.git⟧\n\`\`\`\n\n## Contributing\n\nFork the repository.\n`,
    },
    {
      name: 'twice, which is one problem',
      text: `${about}\`\`\`sh\ngit clone ⟦https://github.com/your-username/chess-clock.git⟧\n\`\`\`\n\n\`\`\`sh\ngit clone https://github.com/your-username/chess-clock.git\n\`\`\`\n`,
    },
    {
      name: 'a folder within it, after words in between',
      text: `${about}\`\`\`sh\ngit clone https://github.com/ada-example/chess-clock.git\n\`\`\`\n\nOpen the folder in your editor, and start the back end:\n\n\`\`\`sh\ncd backend\n\`\`\`\n`,
    },
  ],
  check({ document, report }) {
    const { tree, text } = document;
    if (!text.includes('git clone')) return;
    let made: string[] = [];
    const reports: Failing[] = [];
    walk(tree, (node) => {
      const range = node.type === 'code' || node.type === 'inlineCode' ? rangeOf(node) : undefined;
      if (!range) return;
      let isHere = false;
      for (const command of commandsIn(text, range.start.offset, range.end.offset)) {
        if (command.name === 'clone') {
          made.push(clonedFolder(command.words));
          isHere = true;
          const found = isOfOwnCopy(command, text) ? undefined : ofAddress(command, document);
          if (found) reports.push(found);
        } else {
          if (isElsewhere(command.words, made, isHere))
            reports.push(ofFolder(command, made[0] ?? '', document));
          made = [];
        }
      }
    });
    const found = new Map<string, Failing[]>();
    for (const one of reports) found.set(one.message, [...(found.get(one.message) ?? []), one]);
    for (const [first, ...others] of found.values()) if (first) report(ofAll(first, others, document));
  },
});

/** A command that does not work as it stands. */
interface Failing extends Report {
  readonly place: Range;
}

/** The same command again is the same problem, and put right in one step. */
function ofAll(first: Failing, others: readonly Failing[], { path }: DocumentOf<'readme'>): Report {
  if (others.length === 0) return first;
  const [choice] = first.choices ?? [];
  return {
    ...first,
    message: `${first.message}, as for ${others.length} more below it`,
    ...(first.fix && {
      fix: { ...first.fix, edits: [first, ...others].flatMap(({ fix }) => fix?.edits ?? []) },
    }),
    ...(choice && {
      choices: [{ ...choice, edits: [first, ...others].flatMap(({ choices }) => choices?.[0]?.edits ?? []) }],
    }),
    related: others.map(({ place }) => ({ file: path, range: place, message: 'The same stands here' })),
  };
}

interface Command {
  readonly name: 'clone' | 'cd';
  readonly words: string;
  /** Where its words stand. */
  readonly start: number;
  readonly end: number;
}

/** What is cloned, and what is entered. */
const commands = /\bgit clone[ \t]+([^\n`&;|#]+)|(?<=^|[\s`&;>$])cd[ \t]+["']?([^\s"'`&;|]+)/g;

const forkWithin = 400;

function commandsIn(text: string, from: number, to: number): Command[] {
  return [...text.slice(from, to).matchAll(commands)].map(({ 0: whole, 1: cloned, 2: entered, index }) => {
    const words = (cloned ?? entered ?? '').trimEnd();
    const start = from + index + whole.lastIndexOf(words);
    return { name: cloned === undefined ? 'cd' : 'clone', words, start, end: start + words.length };
  });
}

/** Just before, a reader is asked to make a copy, of which only they know the address. */
function isOfOwnCopy({ start }: Command, text: string): boolean {
  return /\bfork/i.test(text.slice(Math.max(0, start - forkWithin), start));
}

function ofAddress({ words, start }: Command, { lines }: DocumentOf<'readme'>): Failing | undefined {
  const address = words
    .match(/<[^>]*>|\[[^\]]*\]|\S+/g)
    ?.find((word) => isPageAddress(word) || isTemplateAddress(word));
  if (address === undefined) return undefined;
  const at = start + words.indexOf(address);
  const place = lines.rangeAt(at, at + address.length);
  const help = 'Such as `git clone https://github.com/ada-example/chess-clock.git`.';
  if (isTemplateAddress(address))
    return {
      place,
      help,
      message: `The address behind \`git clone\` is still to be filled in; that of your repository is expected`,
    };
  const own = address.replace(/\/(?:tree|blob)\/.*$/, '');
  return {
    place,
    help,
    message: `\`git clone\` cannot clone a page; the address of the repository, which is \`${own}\`, is expected`,
    fix: {
      title: 'Write the address of the repository',
      edits: [{ start: at, end: at + address.length, newText: own }],
    },
  };
}

function ofFolder({ words, start, end }: Command, made: string, { lines }: DocumentOf<'readme'>): Failing {
  const right = rightFolder(words, made);
  return {
    place: lines.rangeAt(start, end),
    message: `\`git clone\` makes the folder \`${made}\`, and \`cd ${words}\` looks for another; the one that is made is expected`,
    help: `Such as \`cd ${right}\`.`,
    choices: [{ title: `Write \`cd ${right}\``, edits: [{ start, end, newText: right }] }],
  };
}
