import { saysHowToSetUp, sectionOnSetup } from '../document/readme/says.ts';
import { defineRule } from './rule.ts';
import { isNotOwn } from './shared/boilerplate.ts';
import { topOf } from './shared/places.ts';
import { goodReadme } from './shared/samples.ts';
import { sources } from './shared/sources.ts';
import { saysTooLittle } from './shared/substance.ts';

export const projectSetupMissing = defineRule({
  id: 'project-setup-missing',
  title: 'A README does not say how to set the project up',
  appliesTo: ['readme'],
  severity: 'error',
  why: `A reader who wants to try your project has minutes, not an afternoon. Without instructions they cannot start it,
and a coordinator cannot grade its documentation as adequate.

Add a section such as \`## Getting started\` near the top: what must be installed, then the commands from a fresh clone to the
running app, for a reader who is not on your team. Try them in an empty folder.`,
  sources: [sources.turingRubric, sources.turingReadme, sources.turingWhatWhy, sources.githubReadmes],
  examples: [
    {
      name: 'no instructions',
      text: `⟦# Chess Clock⟧

A clock for correspondence chess. It counts the days that each player has left, and sends a reminder.

## Tests

All games are tested, from the opening to the last move.
`,
    },
    {
      name: 'how it is used, below a heading of another kind',
      text: '# Chess Clock\n\nA clock for chess players.\n\n⟦## Getting Started⟧\n\nOn the first page you see all your games. Click on one of them to make a move.\n',
    },
    {
      name: 'where it runs, below a heading of another kind',
      text: '# Chess Clock\n\nA clock for chess players.\n\n⟦## Installation⟧\n\nHead to the site: https://chess-clock.example\n\n## Dependencies\n\n- React\n- Tailwind\n',
    },
    {
      name: 'where the code is, below a heading of another kind',
      text: '# Chess Clock\n\nA clock for chess players.\n\n⟦## Installation and Usage⟧\n\n[GitHub Repo](https://github.com/ada-example/chess)\n',
    },
    {
      name: 'in a comment, which nobody sees',
      text: '⟦# Chess Clock⟧\n\nA clock for chess players who play by mail, with all their games and a reminder.\n\n<!-- Run npm install and npm start. -->\n',
    },
    {
      name: 'steps for an editor, without a command',
      text: '# Chess Clock\n\nA clock for chess players.\n\n## How to Execute\n\n1. Import the JAR file into Eclipse.\n2. Run the main method.\n',
    },
    {
      name: 'how it is built, in two ways below a heading of their own',
      text: '# Chess Clock\n\nA clock for chess players.\n\n## Build instructions\n\n### Option 1: Visual Studio\n\n1. Open the folder.\n2. Build the `clock` target.\n',
    },
    {
      name: 'commands of a compiler',
      text: '# Chess Clock\n\nA clock for chess players.\n\n## Locally\n\n```sh\ncmake -S . -B build\n```\n',
    },
    {
      name: 'how it is run in an editor',
      text: '# Chess Clock\n\nA clock for chess players.\n\n## How To Use\n\n### Running the Project\n\nOpen the folder in IntelliJ, change the build settings from Gradle to IntelliJ IDEA, and run the main class.\n',
    },
    {
      name: 'where else it is said',
      text: '# Chess Clock\n\nA clock for chess players.\n\n## Local development\n\nFollow the instructions in [server/README.md](server/README.md).\n',
    },
    {
      name: 'how to change it, and not how to start it',
      text: '# Chess Clock\n\nA clock for chess players who play by mail.\n\n⟦## Getting Started⟧\n\n1. Fork this repository.\n2. Make your changes and have fun!\n',
    },
    {
      name: 'how it is published, and what it has to do',
      text: '⟦# Chess Clock⟧\n\nA clock for chess players who play by mail.\n\n## Requirements\n\n- When the clock is started from the command line, the user is asked for a name.\n\n## Deploying\n\nWith `npm run deploy` it is published.\n',
    },
    {
      name: 'words that stand alone for a heading',
      text: '# Chess Clock\n\nA clock for chess players.\n\n⟦Installation⟧\n\ngem simple calendar\n\nContributors\n\nAda Example, Grace Sample\n',
    },
    {
      name: 'a page that is opened',
      text: '# Chess Clock\n\nA clock for chess players.\n\n## To run\n\nDownload the files and launch index.html in a browser.\n',
    },
    {
      name: 'what it needs, and no more',
      text: '⟦# Chess Clock⟧\n\nA clock for chess players.\n\n## Backend requirements\n\nUses MySQL as its database, and Tomcat as its server, on which all of it is.\n',
    },
    {
      name: 'commands between quotes',
      text: "# Chess Clock\n\nA clock for chess players.\n\nTo clone - 'git clone https://github.com/ada-example/chess.git'\n",
    },
    {
      name: 'a command of another kind between quotes',
      text: '# Chess Clock\n\nA clock for chess players.\n\n## First\n\n- "python start.py"\n',
    },
    {
      name: 'what is still to be written',
      text: '# Chess Clock\n\nA clock for chess players.\n\n⟦## How to compile⟧\n\n(TODO: A guide, with how to install what it needs.)\n',
    },
    {
      name: 'steps below a sentence',
      text: '# Chess Clock\n\nA clock for chess players.\n\nTo get the project up and running on your own, use the following steps:\n\n1. Create a file with your keys.\n2. Create a database.\n',
    },
    {
      name: 'instructions for one’s own machine',
      text: '# Chess Clock\n\nA clock for chess players.\n\n## Application\n\nIf you want to run it on your own machine you can follow these instructions:\n1. Install all requirements.\n2. Start both servers.\n',
    },
    {
      name: 'commands for what it runs on',
      text: '# Chess Clock\n\nA clock for chess players, on three servers.\n\n## Manual deployment\n\nRun `terraform apply`.\n',
    },
    {
      name: 'an editor that is named below it',
      text: '# Chess Clock\n\nA clock for chess players.\n\n## To run:\n\nOpen in Android Studio and emulate.\n',
    },
    { name: 'a section for it', text: goodReadme },
    {
      name: 'a link to them',
      text: '# Chess Clock\n\nA clock for chess players.\n\n## Self-hosting\n\nSee [docs/setup.md](docs/setup.md) for full setup instructions.\n',
    },
    {
      name: 'commands under a heading of another name',
      text: '# Chess Clock\n\nA clock for chess players.\n\n## For the impatient\n\n```sh\nbundle install\n```\n',
    },
  ],
  check({ document, portfolio, report }) {
    const { title } = document.facts;
    if (document.markdown.wordCount === 0 || saysHowToSetUp(document)) return;
    if (isNotOwn(document)) return;
    const named = sectionOnSetup(document);
    if (named)
      report({
        place: named.range,
        message: `“${named.title.replace(/:$/, '')}” does not say how to set the project up; the commands for it are expected there`,
        help: 'Write the commands from a fresh clone to the running app.',
      });
    // Where next to nothing stands, another rule says so of all that is missing.
    else if (!saysTooLittle(document))
      report({
        place: topOf(document, title?.range),
        message: 'The README does not say how to set the project up; a section with the steps is expected',
        help: isPage(document.path, portfolio.files)
          ? 'Such as “## Getting started” and “Open `index.html` in a browser.”'
          : 'Add a section such as “## Getting started” with the steps from a fresh clone to the running app, and the commands for them.',
      });
  },
});

/** Files that name what a project needs before it runs. */
const needs =
  /(?:^|\/)(?:package\.json|Gemfile|requirements\.txt|pyproject\.toml|Pipfile|pom\.xml|build\.gradle(?:\.kts)?|composer\.json|go\.mod|Cargo\.toml|pubspec\.yaml)$/;

/** Whether a project is a page that needs no more than to be opened. */
function isPage(path: string, files: ReadonlySet<string>): boolean {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  if (!files.has(`${folder}index.html`)) return false;
  return ![...files].some((file) => file.startsWith(folder) && needs.test(file));
}
