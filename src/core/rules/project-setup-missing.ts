import { visit, EXIT } from 'unist-util-visit';
import type { Root } from 'mdast';
import { defineRule } from './rule.ts';
import { isGenerated } from './shared/boilerplate.ts';
import { topOf } from './shared/places.ts';
import { goodReadme } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

/** Commands with which projects are set up or started. A README that shows one has said how, under whatever heading. */
const command =
  /\b(?:(?:npm|yarn|pnpm|bun|bundle|composer|poetry|pod|brew|pip3?|gem|cargo|mix)\s+(?:ci|i|install|start|add|run|get|deps\.get|sync)|git\s+clone|docker(?:-|\s+)compose\s+up|docker\s+run|rails\s+s(?:erver)?|rake\s+db:|python3?\s+(?:-m|\S+\.py)|go\s+(?:run|install|get)|(?:\.\/)?gradlew|mvn\s|make\b|npx\s|rackup|ruby\s+\S+\.rb|node\s+\S+\.js|open\s+\S*index\.html|yarn\s*$)/im;

/** The same in a sentence, for a project that needs no more than to be opened. */
const sentence =
  /\bclone (?:down )?(?:this|the|our|my|it)\b|\bopen (?:up )?(?:the )?[`*"“]{0,2}[\w./-]{0,40}index\.html\b|\b(?:npm|bundle|yarn|pip3?) install\b|\bnpm start\b/i;

export const projectSetupMissing = defineRule({
  id: 'project-setup-missing',
  title: 'A README does not say how to set the project up',
  appliesTo: ['readme'],
  severity: 'error',
  why: `A reader who wants to try your project has minutes, not an afternoon. Without instructions they cannot start it,
and a coordinator cannot grade its documentation as adequate.

Add a section such as \`## Getting started\` near the top: what must be installed, then the commands from a fresh clone to the
running app, for a reader who is not on your team. Try them in an empty folder.`,
  sources: [sources.turingRubric, sources.turingReadme, sources.turingWhatWhy, sources.githubReadmes],
  examples: [
    {
      name: 'no instructions',
      text: `⟦# Chess Clock⟧

A clock for correspondence chess. It counts the days that each player has left, and sends a reminder.

## Tests

All games are tested, from the opening to the last move.
`,
    },
    { name: 'a section for it', text: goodReadme },
    {
      name: 'commands under a heading of another name',
      text: '# Chess Clock\n\nA clock for chess players.\n\n## For the impatient\n\n```sh\nbundle install\n```\n',
    },
  ],
  check({ document, report }) {
    const { sections, title } = document.facts;
    if (document.markdown.wordCount === 0) return;
    if (
      sections.some(
        ({ topics, wordCount, content }) =>
          topics.includes('setup') && (wordCount > 0 || hasText(document.text, content)),
      )
    )
      return;
    if (sentence.test(document.text) || command.test(codeOf(document.tree))) return;
    if (isGenerated(document)) return;
    report({
      place: topOf(document, title?.range),
      message: 'The README does not say how to set the project up; a section with the commands is expected',
      help: 'Add a section such as “## Getting started” with the commands from a fresh clone to the running app.',
    });
  },
});

function hasText(
  text: string,
  { start, end }: { start: { offset: number }; end: { offset: number } },
): boolean {
  return text.slice(start.offset, end.offset).trim() !== '';
}

function codeOf(tree: Root): string {
  const code: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'code' || node.type === 'inlineCode') code.push(node.value);
    return code.length < 200 ? undefined : EXIT;
  });
  return code.join('\n');
}
