import { defineRule } from './rule.ts';
import { isToBeReplaced } from './shared/boilerplate.ts';
import { longParagraphs, wordsOfLong } from './shared/formatting.ts';
import { firstLineOf } from './shared/places.ts';
import { goodReadme } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

const long = 'The clock counts the days that each of the two players has left. '.repeat(17).trim();

export const paragraphTooLong = defineRule({
  id: 'paragraph-too-long',
  title: 'A paragraph is a wall of text',
  appliesTo: ['readme'],
  severity: 'hint',
  why: `Readers look a README over before they read it. A paragraph that fills the screen has no place at which to begin, and is left
out.

Begin a new paragraph with each new thought, put what is counted up into a list, and long parts below a heading of their own.`,
  sources: [sources.turingRubric, 'Seen in 4 of about 240 READMEs of students'],
  examples: [
    { name: 'one that fills the screen', text: `${goodReadme}\n⟦${long}⟧\n` },
    {
      name: 'two of them, which are one problem',
      text: `${goodReadme}\n⟦${long}⟧\n\n## More\n\n${long}\n`,
    },
    { name: 'short ones', text: `${goodReadme}\n${long.slice(0, 400)}\n\n${long.slice(0, 400)}\n` },
  ],
  check({ document, report }) {
    const [first, ...others] = longParagraphs(document);
    if (!first || isToBeReplaced(document)) return;
    const more = others.length === 0 ? '' : `, as for ${others.length} more below it`;
    report({
      place: firstLineOf(first.range, document),
      message: `This paragraph has ${first.words} words; several of up to ${wordsOfLong} are expected${more}`,
      help: 'Such as one paragraph for each thought, or a list for what is counted up.',
      related: others.map(({ range, words }) => ({
        file: document.path,
        range,
        message: `This paragraph has ${words} words`,
      })),
    });
  },
});
