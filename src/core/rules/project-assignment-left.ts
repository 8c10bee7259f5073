import { findAssignment, isOnlyAssignment } from '../document/readme/assignment.ts';
import { defineRule } from './rule.ts';
import { leftBoilerplate } from './shared/boilerplate.ts';
import { isWithin, wordsPlace } from './shared/places.ts';
import { assignmentReadme, goodReadme } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

export const projectAssignmentLeft = defineRule({
  id: 'project-assignment-left',
  title: 'An assignment is left in a README',
  appliesTo: ['readme'],
  severity: 'warning',
  why: `Beside your own text stand learning goals, iterations or a rubric: what somebody asked of you. Readers have to find out by
themselves which part is the product.

Take it out, or link the assignment in one sentence.`,
  sources: [sources.turingRubric, sources.studentReadmes],
  examples: [
    {
      name: 'an assignment below your own sections',
      text: assignmentReadme.replace(
        '⟦## Learning Goals⟧',
        '![Two clocks](clocks.png)\n\n## Built with\n\nReact and Redux.\n\n⟦## Learning Goals⟧',
      ),
    },
    {
      name: 'a part to play above your own sections',
      text: '# Hike Weather\n\nYou are a back-end developer working on an app to plan hikes.\n\n⟦## Learning Goals⟧\n\n- Expose an API\n\n## Setup\n\n`bundle install`\n\n## Endpoints\n\n`GET /api/v1/forecast` answers with the weather.\n',
    },
    {
      name: 'a list of challenges that was ticked off',
      text: '# Bike Docks\n\nWe made it in pairs, with [Ada](https://github.com/ada-example) and [Bob](https://github.com/bob-example).\n\n## About the task\n\nDocks that hold bikes, in Ruby.\n\n## Challenges\n\n⟦### Challenge 1 - Setting up a project⟧\n\nLearning objectives covered\n\n- Set up a project\n\n### Challenge 2 - Testing\n\n- Write a test\n\n### Challenge 3 - Errors\n\n- Read an error\n',
    },
    {
      name: 'beside what you say of your work',
      text: '# Day Planner\n\n![The planner](planner.png)\n\n## Approach\n\nIt was my job to keep the look of the draft.\n\n## User Story\n\nAs a worker I want to plan my day so that I can do it all.\n\n⟦## Acceptance Criteria⟧\n\nGiven a day, when I open the planner, then it is shown.\n\n## Installation\n\nRun `npm install`.\n',
    },
    {
      name: 'the challenge of a school, with what was added to it',
      text: '# Chess Challenge\n\n- ⟦Feel free to use Google⟧, your notes, books, etc. but work on your own\n- If you have a partial solution, **still check in a partial solution**\n\nIn code review we’ll be hoping to see: all tests passing.\n\n## Technologies used\n\nRuby and RSpec.\n\n## How to run the app\n\n`ruby clock.rb`\n',
    },
    {
      name: 'a list of what was required',
      text: `${goodReadme}\n## Requirements\n\n1. ⟦Build an MVC Sinatra Application.⟧\n2. Use ActiveRecord with Sinatra.\n3. Must have user accounts.\n4. Ruby 3\n`,
    },
    {
      name: 'what it needs to run',
      text: `${goodReadme}\n## Requirements\n\n- Ruby 3\n- You must have Node 20\n- PostgreSQL\n`,
    },
    { name: 'the product', text: goodReadme },
    {
      name: 'the assignment in one sentence',
      text: `${goodReadme}\nMade in the third module of a bootcamp, from [this assignment](https://school.example/chess).\n`,
    },
  ],
  check({ document, report }) {
    const [sign] = findAssignment(document)?.signs ?? [];
    if (sign === undefined || isOnlyAssignment(document)) return;
    const place = wordsPlace(sign, document, document.facts.title?.range);
    // Of an assignment that is known word for word another rule says so.
    if (leftBoilerplate(document).some(({ range }) => isWithin(place, range))) return;
    report({
      place,
      message: `“${sign}” is what an assignment says; what you made of it is expected here`,
      help: 'Such as “Made in the third module, from [this assignment](https://school.example/chess).”',
    });
  },
});
