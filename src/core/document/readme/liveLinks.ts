import type { LinkFact } from '../facts.ts';
import { type Address, addressOf, domainOf, isHostOf } from '../markdown/address.ts';
import { isBadgeAddress } from '../markdown/badges.ts';
import type { Section } from '../sections/section.ts';

/** Below these, each product has an address of its own: `name.netlify.app`. */
const productDomains: ReadonlySet<string> = new Set([
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

const saysLive =
  /\b(?:live|demo|deployed|deployment|online(?= (?:at|here|version))|(?:in )?production(?= (?:site|link|app|url|version)|$|:)|hosted|visit|play (?:it|now|the game|here)|try (?:it|the)|view (?:the |it |our |my )?(?:site|app|project|page|live|website)|check it out|launch|(?<!this )web ?site|web ?app|home ?page|(?:the|our) (?:site|app)|gh[- ]?pages|github pages)\b/i;
const saysManual =
  /\b(?:docs?|documentation|guides?|tutorials?|manual|official|api reference|read more|learn more|download|install|tests?|repo(?:sitory)?|source|back-?end repo|instructions?|article|blog|video)\b/i;

/** A list of tools has live links among others, too. */
const announcesLive =
  /\b(?:live|demos?|deploy\w*|production|hosted|links?|(?:web)?sites?|pages?|apps?|urls?)\b/i;

/** What comes from somebody else's site. */
const saysBorrowed =
  /\b(?:inspir\w+|influenced|based on|borrowed|taken from|thanks|credits?|licen[sc]ed?|open source)\b/i;

/** Before a link: what is fetched there is a tool. */
const saysFetched = /\b(?:download|install)(?:ed)?\b[^\n]{0,50}\b(?:at|from)(?: (?:the|their))?\W*$/i;

/** Before a name that is no address: whose service something runs on. */
const namesService = /\b(?:hosted|deployed|uploaded|launched) (?:through|with|via|using|by)\s*$/i;

const fileName = /\.(?:png|jpe?g|gif|svg|webp|pdf|mp4|mov|zip|md|txt|json|js|css)$/i;

/** What is needed of a text to judge the links in it. */
export interface LinkContext {
  readonly text: string;
  readonly sections: readonly Section[];
}

/**
 * Links to the running product: by the host, which services give to products only, or by what the link, the words
 * before it on its line, or its section say. Links to code, tools, packages and recordings are none.
 */
export function findLiveLinks(links: readonly LinkFact[], context: LinkContext): LinkFact[] {
  const seen = new Set<string>();
  const liveSections = context.sections.filter(
    ({ topics, title }) => topics.includes('live-link') && announcesLive.test(title),
  );
  return links.filter((link) => {
    if (seen.has(link.url) || !isLive(link, { ...context, sections: liveSections })) return false;
    seen.add(link.url);
    return true;
  });
}

/** `app-heroku-name.herokuapp.com`: a template has it there for the name of one's own. */
const isToBeNamed = /^(?:your|app-(?:heroku-)?name\b|my-app-name\b)/;
/** What a game was made of. */
const isMaterial = /\b(?:asset|icon|music|sound|sprite|texture|tile) ?(?:pack|set|library|sheet)s?\b/i;

function isLive(link: LinkFact, context: LinkContext): boolean {
  const address = addressOf(link.url);
  if (!address || isBadgeAddress(address) || isFileAddress(address)) return false;
  if (isToBeNamed.test(address.host) || isMaterial.test(link.text)) return false;
  const isProduct = isProductAddress(address);
  if (!isProduct && (isOtherSite(address) || isHostOf(address.host, productDomains))) return false;
  const before = wordsBefore(link, context.text);
  if (isOfPerson(link, before, context.text)) return false;
  if (isProduct) return !(saysManual.test(link.text) && !saysLive.test(link.text));
  if (
    saysManual.test(link.text) ||
    /^(?:docs|api|developer|developers|blog|learn)\.|readthedocs/.test(address.host)
  )
    return false;
  if (saysFetched.test(before)) return false;
  return (
    saysLive.test(link.text) ||
    (saysLive.test(before) && !saysBorrowed.test(before) && !isService(link, address, before)) ||
    isInLiveSection(link, context)
  );
}

/** `hosted through [Postimages](https://postimages.org/)`: the front page of somebody's service. */
function isService({ text }: LinkFact, { path }: Address, before: string): boolean {
  return namesService.test(before) && /^\/?$/.test(path) && !saysLive.test(text);
}

const namesPortfolio = /^(?:my )?portfolio(?: (?:web)?site| page)?$/i;
const leadsToPortfolio = /(?:^|\W)portfolio(?: (?:web)?site| page)?\W*$/i;

/** The portfolio of who made it, where the project is another. */
function isOfPerson(link: LinkFact, before: string, text: string): boolean {
  const isNamed = namesPortfolio.test(link.text) || leadsToPortfolio.test(before);
  return isNamed && !/portfolio/i.test(text.slice(0, Math.min(300, link.range.start.offset - 12)));
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

/** `Live at:`, `Deployed on` … just before the link, on its own line or on the one above that ends in a colon. */
function wordsBefore({ range }: LinkFact, text: string): string {
  const start = range.start.offset;
  const [own = '', above = ''] = text
    .slice(Math.max(0, start - 80), start)
    .split('\n')
    .reverse();
  const isAlone = /^[\s*_#>[\](-]*$/.test(own) && /:[\s*_]*$/.test(above);
  return (isAlone ? above : own.slice(-60)).replace(/^.*[.!?]\s/, '').replace(/[*_#>[\]]/g, '');
}

function isInLiveSection({ range }: LinkFact, { sections }: LinkContext): boolean {
  return sections.some(
    ({ content }) => content.start.offset <= range.start.offset && range.end.offset <= content.end.offset,
  );
}
