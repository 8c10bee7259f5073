import assert from 'node:assert/strict';
import { levelItem } from '../../../../src/core/readiness/levelItem.ts';
import { portfolioOf } from '../../../support/portfolioOf.ts';

function messageOf(
  text: string,
  rules: readonly string[] = [],
  files: readonly string[] = [],
): string | undefined {
  const [project] = portfolioOf({ files: { 'projects/a/README.md': text } }).projects;
  assert.ok(project);
  return levelItem(project, new Set(rules), new Set(files))[0]?.message;
}

const about =
  '# Trail Map\n\nTrail Map shows hikers which trails of their county are open today, and why one is closed.\n\n';
const setup = '## Setup\n\n```sh\nnpm install\n```\n\n';
const more = `It reads what three counties publish, once an hour. ${'Each trail has a colour and a reason. '.repeat(12)}\n\n`;
const demo = '![The map](map.png)\n\n';

describe('what leads to the next level', () => {
  it('names what is needed, and says how many of the others are enough', () => {
    assert.equal(
      messageOf(`${about}${demo}${setup}`),
      'Level 2 of 3: add more on what it does (100 words or more in all, without code), and three of these (the technologies, how to use it, how to run the tests, who made it, challenges and wins or what comes next) to reach level 3.',
    );
    assert.equal(
      messageOf(`${about}${more}${demo}${setup}## Tests\n\n\`npm test\`\n\n## Built with\n\n- React\n\n`),
      'Level 2 of 3: add one of these (how to use it, who made it, challenges and wins or what comes next) to reach level 3.',
    );
  });

  it('asks for nothing more where what is needed is marked already', () => {
    const text = `${about}${more}${demo}## Usage\n\nChoose a county.\n\n## Built with\n\n- React\n\n## Next steps\n\n- Alerts\n`;

    assert.equal(
      messageOf(text, ['project-setup-missing']),
      'Level 2 of 3: put right what is marked (how to set it up) to reach level 3.',
    );
    assert.equal(messageOf(text), 'Level 2 of 3: add how to set it up to reach level 3.');
  });

  it('says that what is marked counts, too', () => {
    const text = `${about}${more}${demo}## Built with\n\n- React\n\n## Next steps\n\n- Alerts\n`;

    assert.equal(
      messageOf(text, ['project-setup-missing']),
      'Level 2 of 3: put right what is marked (how to set it up), and add one of these (how to use it, how to run the tests, who made it or challenges and wins) to reach level 3.',
    );
  });

  it('counts a picture that is asked for elsewhere as one part', () => {
    const text = `${about}${more}${setup}## Tests\n\n\`npm test\`\n\n## Built with\n\n- React\n\n## Next steps\n\n- Alerts\n`;

    assert.equal(
      messageOf(text, ['project-demo-missing']),
      'Level 2 of 3: put right what is marked (a link to it running or a screenshot) to reach level 3.',
    );
    assert.equal(
      messageOf(text),
      'Level 2 of 3: add one of these (a link to it running, a screenshot, how to use it, who made it or challenges and wins) to reach level 3.',
    );
  });

  it('asks who has no tests for none', () => {
    const text = `${about}${more}${demo}${setup}## Built with\n\n- React\n\n## Next steps\n\n- Alerts\n`;
    const app = 'projects/a/src/App.jsx';

    assert.match(messageOf(text, [], [app, 'projects/a/src/App.test.jsx']) ?? '', /how to run the tests/);
    assert.equal(
      messageOf(text, [], [app, 'projects/b/test/a.js']),
      'Level 2 of 3: add one of these (how to use it, who made it or challenges and wins) to reach level 3.',
    );
  });

  it('tells what a template says from what is still to be filled in', () => {
    const text = `${about}${more}${demo}${setup}## Tests\n\n\`npm test\`\n\n## Built with\n\n- React\n\n## Next steps\n\nTODO and {{more}}\n`;

    assert.match(messageOf(text, ['placeholder-left']) ?? '', /\(what is still to be filled in\)/);
    assert.match(
      messageOf(text, ['project-boilerplate-left']) ?? '',
      /\(your own words for what a template says\)/,
    );
  });

  it('says nothing at the highest level', () => {
    assert.equal(
      messageOf(
        `${about}${more}${demo}${setup}## Tests\n\n\`npm test\`\n\n## Built with\n\n- React\n\n## Next steps\n\n- Alerts\n`,
      ),
      undefined,
    );
  });
});
