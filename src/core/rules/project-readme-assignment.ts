import { findAssignment, isOnlyAssignment } from '../document/readme/assignment.ts';
import { defineRule } from './rule.ts';
import { isGenerated } from './shared/boilerplate.ts';
import { wordsPlace } from './shared/places.ts';
import { assignmentReadme, goodReadme } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

export const projectReadmeAssignment = defineRule({
  id: 'project-readme-assignment',
  title: 'A README is the assignment and not the product',
  appliesTo: ['readme'],
  severity: 'error',
  why: `Learning goals, iterations and rubrics say what somebody asked of you. A reader of your portfolio wants to know what you made of
it, and nobody else has the assignment in mind.

Say in your own words what the product does and how it is run. Link the assignment in one sentence, if you want to name it.`,
  sources: [sources.turingRubric, sources.studentReadmes],
  examples: [
    { name: 'a pasted assignment', text: assignmentReadme },
    {
      name: 'pasted without its headings',
      text: '# Project 1: The Game\n\nYou will ⟦be working individually for⟧ this project.\n\nYour app must:\n\nRender a game in the browser\n\nNecessary Deliverables\n\nA working game, hosted online.\n',
    },
    {
      name: 'a brief that speaks of homework',
      text: '# Card Game\n\nGoal: create a card game.\n\nLast weekend, ⟦for your homework⟧ you were asked to create a card game. Your task is to take that code and use it for an app which plays the same game.\n',
    },
    {
      name: 'the challenge of a school, of which nothing was done yet',
      text: '# Chess Challenge\n\n- Feel free to use Google, your notes, books, etc. but work on your own\n- If you have a partial solution, **still check in a partial solution**\n\n⟦## Task⟧\n\nRun `bundle`, then write clocks for two players who are far from each other. Each of them has ten days for a move, and gets a letter on the day before the last one. Who is late has lost the game, and the other one is told so on the same day.\n\n```\nAs a player\nSo that I can see what I did\nI want two clocks\n```\n\nIn code review we’ll be hoping to see: all tests passing.\n\n## Notes on test coverage\n\nRun `rspec` to see it.\n',
    },
    {
      name: 'the tasks of a school’s platform',
      text: '0x00. Console\n\nTasks\n\n0. README\n\n⟦mandatory⟧\n\nWrite a README.md.\n\n1. Style\n\nmandatory\n\nWrite code that passes all checks.\n\n2. Tests\n\nmandatory\n\nAll your files must be tested.\n',
    },
    {
      name: 'told by who did it',
      text: `${goodReadme}\n## Assignment Scope\n\nThe homework instructions specified these sections. My approach was to ask one question for each.\n\n### User Story\n\nAs a player I want two clocks so that nobody waits.\n\n### Acceptance Criteria\n\nGiven a game, when I press my clock, then the other one runs.\n`,
    },
    {
      name: 'a part to play',
      text: '⟦# Hike Weather⟧\n\nYou are a back-end developer working on an app to plan hikes. Your job is to expose what the front end asks for.\n\n## Installation\n\nRun `npm install`.\n',
    },
    {
      name: 'a task with its criteria',
      text: '# Chess Clock\n\n⟦## Your Task⟧\n\nMake a clock for two players.\n\n## User Story\n\nAs a player I want two clocks so that nobody waits.\n\n## Acceptance Criteria\n\nGiven a game, when I press my clock, then the other one runs.\n\n## Installation\n\nRun `npm install`.\n',
    },
    {
      name: 'a challenge',
      text: '# Coin Challenge\n\n## The Challenge\n\nYour task is to build an app that shows coins.\n\n## Deliverables\n\nYour app must have tests.\n\n⟦## Submitting the deliverables⟧\n\nOpen a pull request.\n\n## Documentation\n\n[Retrofit](https://square.github.io/retrofit/)\n\n## Installation\n\nRun `npm install`.\n',
    },
    {
      name: 'what is going to be learned',
      text: '# Capstone Project\n\n## Overview\n\nIn the capstone project, you will build an app of your own design. By the end of this project you have an app to show.\n\n⟦## What Will I Learn?⟧\n\nTo plan an app.\n',
    },
    {
      name: 'a long one, with a link and a mock-up',
      text: '# Weather Dashboard\n\n## Your Task\n\nBuild a dashboard. Look at the [guide](https://school.github.io/full-stack/keys).\n\n## Acceptance Criteria\n\nGiven a city, when I search for it, then its weather is shown.\n\n## Mock-Up\n\n![A search for a city](demo.png)\n\n⟦## Grading Requirements⟧\n\nThe challenge is graded by these criteria.\n',
    },
    {
      name: 'a file that asks to be replaced',
      text: '# Team Repository\n\nThis is the repository of your team. ⟦Delete the contents of this file⟧ and say in it what you have made. See the [instructions](https://school.example/setup) for when each part is due.\n',
    },
    {
      name: 'what all begin with',
      text: '# Chess Party - Base Repo\n\n⟦This is the base repo for⟧ the third module. Your job is to show the games of a player.\n\n## Setup\n\nRun `bundle install`, and `rails s`.\n\n## Versions\n\n- Ruby 3.2\n',
    },
    {
      name: 'the starter of a school',
      text: '# Flask React Project\n\n⟦This is the starter for⟧ the Flask React project.\n\n## Getting started\n\n1. Clone this repository.\n2. Install dependencies with `pipenv install`.\n\n## Deployment\n\nSee your articles on https://this-application-name.onrender.com.\n',
    },
    {
      name: 'steps that speak to you, with pictures',
      text: `# Tic Tac Toe in the terminal\n\n![The board](https://school.example/board.png)\n\n⟦## Part 1: Print the board⟧\n\n${'Your function gets what you have kept of your game, and your tests say whether you print it as you should. '.repeat(4)}\n\n## Part 2: Ask for a move\n\nI can type a move, and my board is shown.\n\n## A Note on Technology\n\nYou are free to use what you like, such as TypeScript.\n\n## How to Submit this Project\n\nOpen a pull request.\n`,
    },
    {
      name: 'guidelines',
      text: '# Phase 4 Project Guidelines\n\n⟦## Learning Goals⟧\n\n- Build a full-stack project\n\n## Requirements\n\n- Uses an API\n- Has four models\n',
    },
    {
      name: 'whom a tool is for',
      text: goodReadme.replace('## ', 'If you are a developer working at night, it is for you.\n\n## '),
    },
    { name: 'the product', text: goodReadme },
    {
      name: 'the assignment in one sentence',
      text: `${goodReadme}\nMade in the third module of a bootcamp, from [this assignment](https://school.example/chess).\n`,
    },
  ],
  check({ document, report }) {
    const [sign] = findAssignment(document)?.signs ?? [];
    // Of an assignment that is known word for word another rule says so.
    if (sign === undefined || !isOnlyAssignment(document) || isGenerated(document)) return;
    report({
      place: wordsPlace(sign, document, document.facts.title?.range),
      message: `“${sign}” is what an assignment says; what you made of it is expected here`,
      help: 'Such as “A clock for two people who play chess by mail.”',
    });
  },
});
