/** Whole documents for examples, in which nothing is to be marked. */

export const goodResume = `# Ada Example

Back-end developer · ada@example.com · [GitHub](https://github.com/ada-example) ·
[LinkedIn](https://www.linkedin.com/in/ada-example)

## Summary

Back-end developer who makes slow services fast and keeps them understandable.

## Skills

Ruby, Rails, JavaScript, PostgreSQL, Git

## Projects

### Chess Clock

Ruby, Rails. A clock for correspondence chess with 200 players.
[Code](https://github.com/ada-example/chess-clock)

- Cut the time of a move from 900 ms to 80 ms by moving mails to a queue

### Trail Map

JavaScript, PostgreSQL. Shows which hiking trails are open today.
[Code](https://github.com/ada-example/trail-map)

- Merged three public data sets of 12,000 trails

### Seed Swap

Ruby. Lets neighbours swap garden seeds.
[Code](https://github.com/ada-example/seed-swap)

- Reached 95 percent test coverage

## Experience

### Shift Lead, Corner Bakery

2014 – 2016

- Trained twelve new colleagues

## Education

### Back-End Engineering, Example School

2017
`;

export const goodReadme = `# Chess Clock

A clock for correspondence chess. It counts the days that each player has left, sends a reminder
when a move is due, and keeps the record of every game that was played.

Try it: [live demo](https://chess-clock.example).

## Getting started

\`\`\`sh
npm install
npm start
\`\`\`

## Tests

Run \`npm test\`.
`;

export const goodCopy = `# Ada Example

[GitHub](https://github.com/ada-example) · [LinkedIn](https://www.linkedin.com/in/ada-example) ·
[Résumé](resume.md)

## About me

I am a back-end developer who came from running a bakery. I like services that are quick and whose code
reads like prose, and I look for a team that reviews each other's work with care.

## Projects

### Chess Clock

A clock for correspondence chess. [Code](https://github.com/ada-example/chess-clock)

### Trail Map

Shows which hiking trails are open today. [Code](https://github.com/ada-example/trail-map)

### Seed Swap

Lets neighbours swap garden seeds. [Code](https://github.com/ada-example/seed-swap)
`;

export const assignmentReadme = `# Chess Clock

⟦## Learning Goals⟧

- Work with timers and with the DOM

## Iteration 1

Your app should show two clocks.

## Rubric

Your project will be graded on tests and style.
`;
