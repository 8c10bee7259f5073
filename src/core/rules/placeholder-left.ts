import { defineRule } from './rule.ts';
import { isToBeReplaced } from './shared/boilerplate.ts';
import { byText } from './shared/placeholders.ts';
import { goodReadme } from './shared/samples.ts';
import { shortened } from './shared/shortened.ts';
import { sources } from './shared/sources.ts';

export const placeholderLeft = defineRule({
  id: 'placeholder-left',
  title: 'A passage of a template is not filled in',
  appliesTo: ['readme', 'resume', 'portfolio-copy', 'elevator-pitch', 'plan'],
  severity: 'error',
  why: `\`[Your name]\`, \`username/repo\` or lorem ipsum tells a reader that the document was sent before it was done.

Put in what belongs there, or take the passage out.`,
  sources: [sources.studentReadmes],
  examples: [
    {
      name: 'what a template asks for',
      text: '# Chess Clock\n\nDeployed site: ⟦<add a link to your deployment here>⟧\n\nPlan: ⟦<add a link, if there is one>⟧\n',
      path: 'projects/chess/README.md',
    },
    {
      name: 'what a program should have filled in',
      text: '# Chess Clock\n\nCopyright (c) ⟦{{ 2022 }}⟧\n\nIn a template, {{ name }} is the name of a player.\n',
      path: 'projects/chess/README.md',
    },
    {
      name: 'the title of a project among what a program asks for',
      text: '# README Generator\n\nIt asks for:\n\n- Project title\n- Description\n',
      path: 'projects/generator/README.md',
    },
    {
      name: 'what was copied with the words of a chat',
      text: '# Chess Clock\n\nA clock for players⟦:contentReference[oaicite:0]{index=0}⟧.\n\n⟦Feel free to tweak it to better match your team!⟧\n',
      path: 'projects/chess/README.md',
    },
    {
      name: 'what a course asks for',
      text: '# Chess Clock\n\n⟦Complete the information below regarding your group⟧.\n\n⟦The url to your repository and to your deployed project⟧\n',
      path: 'projects/chess/README.md',
    },
    {
      name: 'filler text',
      text: goodReadme.replace('Run `npm test`.', '⟦Lorem ipsum dolor sit amet⟧, consectetur.'),
    },
    {
      name: 'a heading for what is to be added',
      text: '# Chess Clock\n\n# ⟦ADD GIF⟧\n\n## Usage\n\nAdd an image of the board by a click on it.\n',
      path: 'projects/chess/README.md',
    },
    {
      name: 'what is to be added, and what players are to add',
      text: '# Chess Clock\n\n_⟦DROP SCREENSHOT HERE⟧_\n\n### Models (⟦add scripts used here⟧)\n\n⟦Add best model scores here?⟧\n\n⟦Add your user stories below:⟧\n\nTo play, add your name below, or add your API key here.\n',
      path: 'projects/chess/README.md',
    },
    {
      name: 'the questions of a template',
      text: '# Chess Clock\n\n> ⟦Pithy project description⟧\n\n## Lessons Learned\n\n⟦What did you learn while building this project?⟧\n\n> ⟦Describe your project in 1 or 2 sentences⟧.\n\nA clock for chess.\n\n> Describe your moves in the chess notation.\n',
      path: 'projects/chess/README.md',
    },
    {
      name: 'the signs of a template',
      text: '# Chess Clock\n\n## Testing\n\n⟦🚫Document what you used for testing and why⟧\n',
      path: 'projects/chess/README.md',
    },
    {
      name: 'a name that a template leaves open in an address',
      text: '# Chess Clock\n\nReports are welcome at https://github.com/⟦<github username>⟧/chess. Be kind: https://github.com/<github username>/conduct.\n\nFork it, then:\n\n$ git clone <your clone link>\n',
      path: 'projects/chess/README.md',
    },
    {
      name: 'what readers put in themselves',
      text: goodReadme.replace(
        'Run `npm test`.',
        "Write MAPS_KEY: [your api key] and { 'id': '<YOUR_CLIENT_ID>' } into the file, and your name in the place of 'your-user-name'. SECRET_KEY: (enter key here)",
      ),
    },
    {
      name: 'the address of a template',
      text: '# Chess Clock\n\n[Report a bug](⟦https://github.com/example/Best-README-Template/issues⟧)\n\nShaped by https://github.com/example/Best-README-Template\n',
      path: 'projects/chess/README.md',
    },
    {
      name: 'the address of a template around a picture',
      text: '# Chess Clock\n\n<a href="⟦https://github.com/github_username/repo_name⟧"><img src="logo.png" alt="A clock"></a>\n',
      path: 'projects/chess/README.md',
    },
    {
      name: 'what readers are to think of',
      text: goodReadme.replace('Run `npm test`.', 'Are you sure of that [insert your opening here]?'),
    },
    { name: 'nothing left', text: goodReadme },
  ],
  check({ document, report }) {
    const left = document.markdown.placeholders.filter(({ kind }) => kind !== 'todo');
    if (left.length === 0 || isToBeReplaced(document)) return;
    for (const [first, ...others] of byText(left)) {
      if (!first) continue;
      const { text, range } = first;
      const more = others.length === 0 ? '' : `, as for ${others.length} more below it`;
      report({
        place: range,
        message: `“${shortened(text)}” is a template’s; your own words are expected here${more}`,
        help: asksForLink.test(text)
          ? 'Such as `https://ada-example.github.io/chess/`, or nothing.'
          : 'Such as `Ada Example` for `[Your name]`.',
        related: others.map((other) => ({
          file: document.path,
          range: other.range,
          message: `“${shortened(other.text)}” stands here, too`,
        })),
      });
    }
  },
});

const asksForLink = /^https?:|\b(?:demo|deploy\w*|links?|url)\b/i;
