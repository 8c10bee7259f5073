import { defineRule } from './rule.ts';
import { firstLineOf } from './shared/places.ts';

export const mergeConflictLeft = defineRule({
  id: 'merge-conflict-left',
  title: 'A merge was not finished',
  appliesTo: ['readme', 'resume', 'portfolio-copy', 'elevator-pitch', 'plan', 'log'],
  severity: 'error',
  why: `Git could not bring two versions together and left both in the file, between \`<<<<<<<\` and \`>>>>>>>\`. Readers see
both, with the marks.

Keep what is right of the two, and delete the lines with the marks. VS Code offers this above the passage.`,
  sources: ['Git, how conflicts are presented: https://git-scm.com/docs/git-merge'],
  examples: [
    {
      name: 'both versions',
      text: '# Chess Clock\n\n⟦<<<<<<< HEAD⟧\nA clock for chess.\n=======\nA chess clock.\n>>>>>>> main\n',
    },
    { name: 'none', text: '# Chess Clock\n\nA clock for chess.\n' },
  ],
  check({ document, report }) {
    for (const range of document.markdown.conflicts)
      report({
        place: firstLineOf(range, document),
        message:
          'Two versions of this passage stand here, from a merge that was not finished; one is expected',
        help: 'Keep the lines of one, and delete the other with `<<<<<<<`, `=======` and `>>>>>>>`.',
      });
  },
});
