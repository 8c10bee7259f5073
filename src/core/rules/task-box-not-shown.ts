import type { Nodes, Paragraph } from 'mdast';
import { defineRule } from './rule.ts';
import { logOf } from './shared/logSamples.ts';

/** A box that was meant as done: marks other than `x`, or an `x` with a space beside it. */
const done =
  /^\[(?: {1,3}[xX] {0,3}|[xX] {1,3}| {0,3}(?:✓|✔\uFE0F?|✅|☑\uFE0F?|:[a-z_]{2,30}:) {0,3})\](?=\s)/u;
/** A box with nothing in it, or more than one space, which is none either. */
const open = /^\[(?:| {2,4})\](?=\s)/;

/** A first glance, so that texts without any cost one pass. */
const anyBox = /\[(?!(?: |[xX])\])(?:[ xX✓✔✅☑\uFE0F]{0,9}|:[a-z_]{2,30}:| {1,3}:[a-z_]{2,30}:) {0,3}\]\s/u;

export const taskBoxNotShown = defineRule({
  id: 'task-box-not-shown',
  title: 'A checkbox is shown as brackets',
  appliesTo: ['log', 'plan', 'readme', 'portfolio-copy'],
  severity: 'warning',
  why: `GitHub knows two boxes: \`[ ]\` and \`[x]\`. \`[✅]\`, \`[ x]\` and \`[]\` are shown as brackets, and whatever counts done tasks
does not count them.

Write \`[x]\` for what is done and \`[ ]\` for what is not.`,
  sources: [
    'GitHub Flavored Markdown, task list items: https://github.github.com/gfm/#task-list-items-extension-',
    'Seen in 4 of 11 weekly lists of students of one school',
  ],
  examples: [
    {
      name: 'boxes that are none',
      text: '# Job search\n\n- ⟦[✅]⟧ LinkedIn updated\n- ⟦[ x]⟧ Ten connections\n- ⟦[]⟧ One post\n',
      fixed: '# Job search\n\n- [x] LinkedIn updated\n- [x] Ten connections\n- [ ] One post\n',
    },
    {
      name: 'boxes',
      text: '# Job search\n\n- [x] LinkedIn updated\n- [ ] One post\n- [Notes](notes.md) of the week\n',
    },
    { name: 'a table', text: logOf('| 2017-02-03 | Outreach | Acme | Sam Sample | email | [✅] sent | | |') },
  ],
  check({ document, report }) {
    const { text, tree, lines } = document;
    if (!anyBox.test(text)) return;
    for (const start of itemStarts(tree)) {
      const source = text.slice(start, start + 40);
      const box = done.exec(source)?.[0] ?? open.exec(source)?.[0];
      if (box === undefined) continue;
      const newText = done.test(source) ? '[x]' : '[ ]';
      const end = start + box.length;
      report({
        place: lines.rangeAt(start, end),
        message: `\`${box}\` is shown as it is; \`${newText}\` is expected for a checkbox`,
        fix: { title: `Write ${newText}`, edits: [{ start, end, newText }] },
      });
    }
  },
});

/** Where the text of list items begins. */
function* itemStarts(node: Nodes): Generator<number> {
  if (!('children' in node)) return;
  for (const child of node.children) {
    if (child.type === 'listItem' && typeof child.checked !== 'boolean') {
      const first = child.children.find((block): block is Paragraph => block.type === 'paragraph');
      if (first?.position?.start.offset !== undefined) yield first.position.start.offset;
    }
    yield* itemStarts(child);
  }
}
