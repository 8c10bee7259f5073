/**
 * How the lines begin that project generators write into a README, in lower case and without markdown, as far as is needed
 * to know them again. Taken from the templates of Create React App, Vite, Next.js, Vue, Angular and Rails.
 */
const openings: readonly string[] = [
  // Create React App
  'this project was bootstrapped with create react app',
  'in the project directory, you can run',
  'runs the app in the development mode',
  'open http://localhost:3000',
  'the page will reload',
  'you will also see any lint errors',
  'you may also see any lint errors',
  'launches the test runner in the interactive watch mode',
  'builds the app for production to the build folder',
  'it correctly bundles react',
  'the build is minified and the filenames',
  'your app is ready to be deployed',
  'see the section about',
  'note: this is a one-way operation',
  'if you aren’t satisfied with the build tool',
  "if you aren't satisfied with the build tool",
  'instead, it will copy all the configuration files',
  'you don’t have to ever use eject',
  "you don't have to ever use eject",
  'you can learn more in the create react app',
  'to learn react, check out',
  'this section has moved here',
  // Vite
  'this template provides a minimal setup to get react working in vite',
  'currently, two official plugins are available',
  '@vitejs/plugin-react',
  'the react compiler is not enabled',
  'if you are developing a production application, we recommend',
  'you can also install eslint-plugin-react-x',
  'this template should help get you started developing',
  'see vite configuration reference',
  // Next.js
  'this is a next.js project bootstrapped with',
  'first, run the development server',
  'you can start editing the page by',
  'this project uses next/font',
  'to learn more about next.js, take a look',
  'next.js documentation -',
  'learn next.js -',
  'you can check out the next.js github repository',
  'the easiest way to deploy your next.js app',
  'check out our next.js deployment documentation',
  // Angular
  'this project was generated with angular cli',
  'this project was generated using angular cli',
  'run ng serve for a dev server',
  'to start a local development server, run',
  'run ng generate component',
  'run ng build to build the project',
  'run ng test to execute',
  'run ng e2e to execute',
  'to get more help on the angular cli',
  // Rails
  'this readme would normally document whatever steps are necessary',
  'things you may want to cover',
];

/** Lines that are a generator's only when they hold nothing else: filled in, they are the student's own. */
const wholeLines: ReadonlySet<string> = new Set([
  'readme',
  'getting started with create react app',
  'available scripts',
  'npm start',
  'npm test',
  'npm run build',
  'npm run eject',
  'yarn start',
  'yarn test',
  'yarn build',
  'yarn eject',
  'learn more',
  'code splitting',
  'analyzing the bundle size',
  'making a progressive web app',
  'advanced configuration',
  'deployment',
  'npm run build fails to minify',
  'yarn build fails to minify',
  'react + vite',
  'react + typescript + vite',
  'react compiler',
  'expanding the eslint configuration',
  'vue 3 + vite',
  'recommended ide setup',
  'deploy on vercel',
  'development server',
  'code scaffolding',
  'running unit tests',
  'running end-to-end tests',
  'further help',
  'ruby version',
  'system dependencies',
  'configuration',
  'database creation',
  'database initialization',
  'how to run the test suite',
  'services (job queues, cache servers, search engines, etc.)',
  'deployment instructions',
  '...',
]);

/** A line as a reader sees it, closely enough to compare: lower case, without markdown and backslashes. */
function seen(line: string): string {
  return line
    .slice(0, 300)
    .replace(/\]\([^()]*\)|[[\]`*\\<>]/g, '')
    .replace(/^[\s#-]+/, '')
    .trim()
    .toLowerCase();
}

/**
 * Whether a line is one that a generator wrote. `certain` lines are found in no README but a generator's; `possible`
 * ones count only beside those.
 */
export function generatedLine(line: string): 'certain' | 'possible' | undefined {
  const text = seen(line);
  if (wholeLines.has(text)) return 'possible';
  return openings.some((opening) => text.startsWith(opening)) ? 'certain' : undefined;
}
