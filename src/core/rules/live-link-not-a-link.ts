import { defineRule } from './rule.ts';
import { whatEnded } from './shared/endedHosts.ts';
import { goodReadme } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

export const liveLinkNotALink = defineRule({
  id: 'live-link-not-a-link',
  title: 'The address of the running project is no link',
  appliesTo: ['readme'],
  severity: 'warning',
  why: `GitHub makes a link of an address only where it begins with \`https://\` or \`www.\`. Of \`chess-clock.netlify.app\` alone, a
reader would have to copy the words; few do.

Put \`https://\` in front of it, or write \`[Live demo](https://chess-clock.netlify.app)\`.`,
  sources: [
    'GitHub Flavored Markdown, autolinks: https://github.github.com/gfm/#autolinks-extension-',
    sources.studentReadmes,
  ],
  examples: [
    {
      name: 'an address without its beginning',
      text: goodReadme.replace('[live demo](https://chess-clock.example)', '⟦chess-clock.netlify.app/board⟧'),
      fixed: goodReadme.replace(
        '[live demo](https://chess-clock.example)',
        'https://chess-clock.netlify.app/board',
      ),
    },
    {
      name: 'an address in a block of code',
      text: goodReadme.replace(
        'Try it: [live demo](https://chess-clock.example).',
        'Try it:\n\n⟦```\nhttps://chess-clock.netlify.app\n```⟧',
      ),
      fixed: goodReadme.replace(
        'Try it: [live demo](https://chess-clock.example).',
        'Try it:\n\nhttps://chess-clock.netlify.app',
      ),
    },
    {
      name: 'where hosting has ended',
      text: goodReadme.replace('[live demo](https://chess-clock.example)', 'chess-clock.glitch.me'),
    },
    {
      name: 'beside a link to it',
      text: goodReadme.replace('Try it:', 'It runs at chess-clock.netlify.app:'),
    },
    {
      name: 'names of hosts and of files, and what a template asks for',
      text: goodReadme.replace(
        '## ',
        '## Deployment\n\nPut it on netlify.app, as `clock.netlify.app` or your-name.netlify.app, and not on http://clock.netlify.app.\n\n## ',
      ),
    },
  ],
  check({ document, report }) {
    for (const { source, range, text, url } of document.facts.liveLinks)
      // Where nothing opens any more, another rule asks for something else to look at.
      if (source === 'text' && whatEnded(url) === undefined) {
        const isCode = text === url;
        const end = isCode ? range.end.offset : range.start.offset;
        report({
          place: range,
          message: isCode
            ? `“${text}” is shown as code and cannot be clicked; the address alone is expected`
            : `“${text}” is shown as words and cannot be clicked; \`https://\` in front of it is expected`,
          fix: {
            title: 'Make it a link',
            edits: [{ start: range.start.offset, end, newText: isCode ? url : 'https://' }],
          },
        });
      }
  },
});
