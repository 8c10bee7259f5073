import { type Address, domainOf, isHostOf } from '../markdown/address.ts';

/** Below these, each product has an address of its own: `name.netlify.app`. */
export const productDomains: ReadonlySet<string> = new Set([
  'herokuapp.com',
  'netlify.app',
  'netlify.com',
  'vercel.app',
  'now.sh',
  'github.io',
  'gitlab.io',
  'surge.sh',
  'firebaseapp.com',
  'web.app',
  'onrender.com',
  'fly.dev',
  'railway.app',
  'pages.dev',
  'workers.dev',
  'azurewebsites.net',
  'azurestaticapps.net',
  'glitch.me',
  'replit.app',
  'repl.co',
  'amplifyapp.com',
  'cloudfront.net',
  'elasticbeanstalk.com',
  'appspot.com',
  'run.app',
  'streamlit.app',
  'shinyapps.io',
  'pythonanywhere.com',
  'hf.space',
  'deno.dev',
  'cyclic.app',
  'koyeb.app',
  'ondigitalocean.app',
  'itch.io',
]);

/** Places where a product is offered under a path. */
const stores: ReadonlySet<string> = new Set([
  'apps.apple.com',
  'itunes.apple.com',
  'testflight.apple.com',
  'play.google.com',
  'chromewebstore.google.com',
]);

/** Code, packages, tools, documentation, people and recordings: not the product, whatever the link's text says. */
const otherSites: ReadonlySet<string> = new Set([
  ...['github.com', 'gitlab.com', 'bitbucket.org', 'githubusercontent.com', 'gist.github.com'],
  ...[
    'npmjs.com',
    'npmjs.org',
    'rubygems.org',
    'pypi.org',
    'yarnpkg.com',
    'nuget.org',
    'hub.docker.com',
    'docker.com',
  ],
  ...[
    'heroku.com',
    'netlify.com',
    'vercel.com',
    'render.com',
    'surge.sh',
    'firebase.google.com',
    'railway.app',
    'fly.io',
  ],
  ...[
    'youtube.com',
    'youtu.be',
    'vimeo.com',
    'loom.com',
    'giphy.com',
    'imgur.com',
    'figma.com',
    'trello.com',
    'miro.com',
  ],
  ...[
    'linkedin.com',
    'twitter.com',
    'x.com',
    'facebook.com',
    'instagram.com',
    'medium.com',
    'dev.to',
    'slack.com',
    'discord.gg',
    'reddit.com',
  ],
  ...[
    'stackoverflow.com',
    'wikipedia.org',
    'mozilla.org',
    'w3schools.com',
    'w3.org',
    'google.com',
    'notion.so',
    'notion.site',
  ],
  ...[
    'nodejs.org',
    'reactjs.org',
    'react.dev',
    'vuejs.org',
    'angular.io',
    'rubyonrails.org',
    'ruby-lang.org',
    'python.org',
  ],
  ...[
    'djangoproject.com',
    'postgresql.org',
    'mongodb.com',
    'expressjs.com',
    'getbootstrap.com',
    'tailwindcss.com',
    'jestjs.io',
  ],
  ...[
    'cypress.io',
    'expo.dev',
    'expo.io',
    'postman.com',
    'getpostman.com',
    'swagger.io',
    'turing.edu',
    'turing.io',
    'nextjs.org',
  ],
  ...[
    'vitejs.dev',
    'vite.dev',
    'create-react-app.dev',
    'webpack.js.org',
    'babeljs.io',
    'eslint.org',
    'typescriptlang.org',
  ],
  ...[
    'dbdesigner.net',
    'dbdiagram.io',
    'lucidchart.com',
    'lucid.app',
    'draw.io',
    'diagrams.net',
    'canva.com',
  ],
  ...['kaggle.com', 'archive.ics.uci.edu', 'huggingface.co', 'zenodo.org', 'data.gov'],
  ...[
    'opensource.org',
    'choosealicense.com',
    'contributor-covenant.org',
    'localhost',
    '127.0.0.1',
    '0.0.0.0',
    'shields.io',
  ],
]);

/** Owners on github.io whose pages are the manuals of tools. */
const toolOwners =
  /^(?:facebook|facebookincubator|reactjs|reactjsorg|redux-saga|expressjs|rails|thoughtbot|google|googlechrome|microsoft|angular|jekyllrb|pages|airbnb|square|reacttraining|enzymejs|mochajs|sass|expo|reactstrap|react-bootstrap|testing-library|tc39)\.github\.io$/;

const fileName = /\.(?:png|jpe?g|gif|svg|webp|pdf|mp4|mov|zip|md|txt|json|js|css)$/i;

/** `app-heroku-name.herokuapp.com`: a template has it there for the name of one's own. */
const toBeNamed = /^(?:your|user-?name\b|app-(?:heroku-)?name\b|my-app-name\b)/;

/** Whether an address waits for the name of one’s own. */
export function isToBeNamed({ host }: Address): boolean {
  return toBeNamed.test(host);
}

/** Manuals are kept where products run; of an interface's own pages (`/api/v1`) only those on github.io are manuals. */
function isManualPage(host: string, path: string): boolean {
  if (/\/docs?(?:\/|$)/.test(path)) return true;
  return (
    host.endsWith('.github.io') && /\/(?:api|ref|reference|classes|modules|guide|tutorial)(?:\/|$)/.test(path)
  );
}

/** Whether an address alone shows that something runs there: a product's own name below a hosting service. */
export function isProductAddress(address: Address): boolean {
  const { host, path } = address;
  if (isHostOf(host, stores)) return /\/(?:app|store\/apps|detail|join)\b/.test(path);
  const domain = domainOf(host, productDomains);
  if (domain === undefined || domain === host || toolOwners.test(host) || isManualPage(host, path))
    return false;
  const name = host.slice(0, -domain.length - 1);
  return !/^(?:app|docs|www|dashboard|api|blog|id|signup|devcenter|status|help|support|console)$/.test(name);
}

export function isFileAddress({ path }: Address): boolean {
  return fileName.test(path);
}

/** Whether an address leads to code, packages, tools, people or recordings. */
export function isOtherSite({ host }: Address): boolean {
  return isHostOf(host, otherSites) || !host.includes('.') || /^(?:www\.)?example\.(?:com|org)$/.test(host);
}

/** Whether an address is that of a hosting service, or below it. */
export function isHostingService({ host }: Address): boolean {
  return isHostOf(host, productDomains);
}
