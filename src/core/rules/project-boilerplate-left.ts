import { defineRule } from './rule.ts';
import { fewOwnWords, findBoilerplate } from './shared/boilerplate.ts';
import { firstLineOf } from './shared/places.ts';
import { goodReadme } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

/** Fewer are a sentence that somebody kept, not a text that was left. */
const enough = 3;

export const projectBoilerplateLeft = defineRule({
  id: 'project-boilerplate-left',
  title: 'A generator’s text is left in a README',
  appliesTo: ['readme'],
  severity: 'warning',
  why: `Your own text is there, and after it comes what Create React App or another generator wrote. Readers recognise it at once, and
wonder whether you have read your README yourself.

Remove it. Commands that your project really needs belong in your section on setup.`,
  sources: [sources.turingWhatWhy, sources.studentReadmes],
  examples: [
    {
      name: 'left after your own text',
      text: `${goodReadme}
⟦## Available Scripts⟧

In the project directory, you can run:

### \`npm start\`

Runs the app in the development mode.
Open http://localhost:3000 to view it in the browser.
`,
    },
    { name: 'one sentence', text: `${goodReadme}\nThis project was bootstrapped with Create React App.\n` },
  ],
  check({ document, report }) {
    const found = findBoilerplate(document);
    if (!found || found.ownWords < fewOwnWords || found.certainLines < enough) return;
    const { start, end } = found.range;
    const isOneBlock = found.ownWordsWithin === 0;
    report({
      place: firstLineOf(found.range, document),
      message: 'What a generator wrote is left in the README; your own text alone is expected',
      ...(isOneBlock && {
        choices: [
          {
            title: `Remove the generator’s text (lines ${start.line} to ${end.line})`,
            edits: [{ start: start.offset, end: end.offset, newText: '' }],
          },
        ],
      }),
    });
  },
});
