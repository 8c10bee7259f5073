import { saysWhatItIs } from '../document/readme/says.ts';
import { defineRule } from './rule.ts';
import { isNotOwn } from './shared/boilerplate.ts';
import { textAsCode } from './shared/formatting.ts';
import { isWithin, topOf } from './shared/places.ts';
import { goodReadme } from './shared/samples.ts';
import { sources } from './shared/sources.ts';
import { saysTooLittle } from './shared/substance.ts';

export const projectDescriptionMissing = defineRule({
  id: 'project-description-missing',
  title: 'A README does not say what the project is',
  appliesTo: ['readme'],
  severity: 'error',
  why: `Whoever opens your repository has never heard of the project. Before any command they want to know what it does, and for whom.

Write two or three sentences below the title that somebody outside of the field would understand.`,
  sources: [sources.turingRubric, sources.turingWhatWhy, sources.makeAReadme],
  examples: [
    {
      name: 'who made it, and when',
      text: '⟦# Swap Shop⟧\n\nThis app was jointly developed by ada, grace and kim in a sprint of five days as part of our module project.\n\n## Setup\n\nRun `npm install`.\n',
    },
    {
      name: 'what it is, and for which course it was made',
      text: '# Vend-O-Tron\n\nVend-O-Tron is a vending simulator for the command line. It is a capstone project in Ruby.\n\n## Setup\n\nRun `ruby vend.rb`.\n',
    },
    {
      name: 'only what is still to be written, which another rule marks',
      text: '# Swap Shop\n\n## Short description\n\n(TODO: A short description of your software and what it does.)\n\n## Setup\n\nRun `npm install`, and `npm start` to see all offers in your browser.\n',
    },
    {
      name: 'words of a template in its place, which another rule marks',
      text: '# Swap Shop\n\n[Description goes here....]\n\n## Setup\n\nRun `npm install`.\n',
    },
    {
      name: 'who made it in its place',
      text: '⟦# Swap Shop⟧\n\nTeam:\n\n- Ada Example - Service for offers\n- Grace Sample - Service for swaps\n\n## Setup\n\nRun `npm install`.\n',
    },
    {
      name: 'what a course asks to be named',
      text: '⟦# Digital Worms⟧\n\n* **Course:** CSC 59866\n* **Instructor:** Ada Example\n* **Institution:** The City College of Sampletown\n* **Semester:** Fall 2025\n\n## Setup\n\nRun `npm install`, and `npm start` to see the worms in your browser.\n',
    },
    {
      name: 'thanks to who looks at it, and where it runs',
      text: '⟦# Swap Shop⟧\n\nThank you for visiting this repo.\n\nYou can visit this site live here: https://swap-shop.example\n\n## Setup\n\nRun `npm install`.\n',
    },
    {
      name: 'where and when it was made',
      text: '⟦# The Clockmakers⟧\n\nThis repository contains source code for our midterm project.\n\n## Cloning\n\nClone it, then open the folder in your editor, and run the main class:\n\n`git clone https://github.com/ada-example/chess`\n',
    },
    {
      name: 'a summary',
      text: '## Swap Shop Client\n\n- [Live](https://swap-shop.example)\n\n### Development Team\n\n- [Ada Example](https://github.com/ada-example)\n\n### Summary\n\nSwap Shop is an app for offers. You can build and track offers item by item, and save each of them for several swaps.\n',
    },
    {
      name: 'its goal',
      text: '# SE1 Semester Project\n\nThis is the semester project of a school. The goal of this project is to have an easy way to send messages to others. It uses SMIL.\n\n## Setup\n\nRun `npm install`.\n',
    },
    {
      name: 'a sentence in large letters',
      text: '# Film Stocks\n\nhttps://github.com/ada-example/film\n\n### Film Stocks is an application that helps people find the perfect roll of film.\n\n**Getting started:**\n\n- run `npm start`\n',
    },
    {
      name: 'what is said to who runs it',
      text: '⟦# Senior Design S24 Tutoring App⟧\n\n## Transition Note\n\nTo run the project locally, follow the directions below. To deploy it, use a virtual machine.\n\n## How to Run\n\n- Run `npm install`.\n- Run `npm start`.\n\n![The calendar](calendar.png)\n',
    },
    {
      name: 'only how it is run',
      text: '⟦# swap-shop⟧\n\n**How to run this application**\nInstall dependencies for the front end and the API:\n\n```sh\nnpm install\n```\n\n![Offers](offers.png)\n',
    },
    {
      name: 'what it is made of, and not what it is',
      text: '⟦# Swap Shop⟧\n\nBuilt with React and Redux on the front end and Express on the back end, deployed with love.\n\n## Setup\n\nRun `npm install`.\n\n![Offers](offers.png)\n',
    },
    {
      name: 'which course it was made for, and not what it is',
      text: '⟦# Day Planner⟧\n\n## Description\n\nThis project shows the skills that I learned in my course. I used React and Express.\n\n## Setup\n\nRun `npm install`.\n\n![The day](day.png)\n',
    },
    {
      name: 'the first step',
      text: '⟦# Swap Shop⟧\n\nCreate an .env file with the following settings:\n\n```\nDB_NAME=swaps\n```\n\nThen install what it needs:\n\n```sh\nnpm install\n```\n\n![Offers](offers.png)\n\n## Tests\n\nRun `npm test` in the folder of the project.\n',
    },
    {
      name: 'commands at once',
      text: '⟦# Chess Clock⟧\n\n## Setup\n\n```sh\nnpm install\nnpm start\n```\n\n## Tests\n\n```sh\nnpm test\n```\n',
    },
    {
      name: 'a section with the project’s name',
      text: '## =======\n\n## DAY PLANNER\n\n## =======\n\n## Link\n\nhttps://ada-example.github.io/planner/\n\n## Day Planner\n\nI made a planner for the hours of a day.\n\n## Setup\n\nRun `npm install`.\n',
    },
    {
      name: 'a line below a second heading',
      text: '# Hike Weather\n\n### Rails Application\n\n**Find the forecast for your next hike!**\n\n## Setup\n\nRun `bundle install`.\n\n![Forecast](forecast.png)\n',
    },
    {
      name: 'what it is in a line below the title',
      text: '# Lend\n\n## A register of laptops for small firms\n\n[Setup](#setup)\n\n### The task\n\n## Setup\n\nRun `npm install`.\n\n![Laptops](laptops.png)\n',
    },
    {
      name: 'who made what, below a heading of another kind',
      text: '# Watt Watch\n\n## Usage of the calculator\n\nWe created a calculator for tenants who want to know what their appliances use.\n\n## Setup\n\nRun `npm install`.\n\n![A kettle](kettle.png)\n',
    },
    { name: 'a description below the title', text: goodReadme },
  ],
  check({ document, report }) {
    const { title, description } = document.facts;
    const { placeholders } = document.markdown;
    if (saysWhatItIs(document)) return;
    // Words of a template in its place are marked by another rule.
    if (description && placeholders.some(({ range }) => isWithin(range, description.range))) return;
    if (saysTooLittle(document) || isNotOwn(document) || textAsCode(document).length > 0) return;
    report({
      place: topOf(document, title?.range),
      message: 'The README does not say what the project is; a sentence or two below the title is expected',
      help: 'Such as “A clock for two people who play chess by mail.”',
    });
  },
});
