import { defineRule } from './rule.ts';
import { isToBeReplaced } from './shared/boilerplate.ts';
import { byText } from './shared/placeholders.ts';
import { goodReadme } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

export const todoLeft = defineRule({
  id: 'todo-left',
  title: 'A note to yourself is left',
  appliesTo: ['readme', 'resume', 'portfolio-copy', 'elevator-pitch', 'plan'],
  severity: 'warning',
  why: `A “TODO” is a note to yourself. To a reader, it says which part you did not get to.

Do it, or take the note out. Plans for the project read better in a section of their own, such as “Next steps”.`,
  sources: [sources.studentReadmes],
  examples: [
    {
      name: 'an address of which the end is to come',
      text: '# Chess Clock\n\n#### Video: ⟦https://youtu.be/####⟧\n',
    },
    {
      name: 'what is to be found out yet',
      text: goodReadme.replace('Run `npm test`.', 'The tests are for ⟦?????⟧. Why???? Nobody knows.'),
    },
    { name: 'a note', text: goodReadme.replace('Run `npm test`.', '⟦TODO⟧: write this section') },
    {
      name: 'a promise in place of a picture',
      text: `${goodReadme}\n## Screenshot\n\n⟦Will add once completed.⟧\n`,
    },
    {
      name: 'a name for a link that never comes',
      text: '# Chess Clock\n\n⟦LIVE_LINK:⟧ \n\n## How it works\n\n⟦More info coming soon ...⟧\n\n## Demo\n\nDemo: [here](https://chess.example)\n\nLive site:\n\nhttps://chess.example\n',
    },
    {
      name: 'links that are marked to be changed',
      text: '# Chess Clock\n\n[View Demo⟦XX⟧](https://chess.example)\n\n[Report BugXX](https://chess.example/bugs)\n',
    },
    {
      name: 'what is to be replaced by who wrote it, and not by who reads it',
      text: '# Chess Clock\n\nDemo: https://chess.example *(⟦Note: Replace with your actual deployment URL/IP.⟧)*\n\nDATABASE (replace with your database URL)\n',
    },
    {
      name: 'the same note in a table',
      text: '# Chess Clock\n\n| Player | Games |\n| --- | --- |\n| Ada | _⟦TBD⟧_ |\n| Bob | _TBD_ |\n',
    },
    {
      name: 'a list of what is planned',
      text: `${goodReadme}\nTODO:\n\n- alerts by mail\n- a map for each county\n`,
    },
    {
      name: 'what readers put in themselves, between quotes',
      text: `${goodReadme}\nCreate keys.py, and write PRIVATE_KEY = 'xxxx' into it.\n`,
    },
    { name: 'none', text: goodReadme },
  ],
  check({ document, report }) {
    const notes = document.markdown.placeholders.filter(({ kind }) => kind === 'todo');
    if (notes.length === 0 || isToBeReplaced(document)) return;
    for (const [first, ...others] of byText(notes)) {
      if (!first) continue;
      const more = others.length === 0 ? '' : `, as for ${others.length} more below it`;
      report({
        place: first.range,
        message: `“${first.text}” is a note to yourself; the text itself is expected here${more}`,
        help: 'Such as the link itself for `TBD`, or nothing.',
        related: others.map(({ range, text }) => ({
          file: document.path,
          range,
          message: `“${text}” stands here, too`,
        })),
      });
    }
  },
});
