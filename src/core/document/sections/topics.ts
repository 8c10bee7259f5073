import type { Content } from './content.ts';
import { isVideo } from './content.ts';
import { CuedPatterns } from './cues.ts';
import type { Placed } from './features.ts';
import type { Said } from './said.ts';
import type { SectionTopic } from './section.ts';
import { mayNameSetting, saysBuilt, saysOwnPart, saysUsed } from './topicPhrases.ts';

/** A finer question, by what answers it: words of the heading, or content that leaves no doubt. */
interface TopicRule {
  readonly topic: SectionTopic;
  /** Matched against the heading. */
  readonly pattern: RegExp;
  readonly content: (content: Content, seen: Seen) => string | undefined;
}

/** A topic of a section, and what shows it. */
export interface TopicEvidence {
  readonly topic: SectionTopic;
  readonly because: string;
}

const setupCommand =
  /(?:^|\n)[\s$>#]*((?:git clone|(?:npm|yarn|pnpm) (?:i|ci|install|add)|yarn(?=\s*(?:\n|$))|bundle(?: install)?(?=\s*(?:\n|$))|pip3? install|gem install|composer (?:install|require)|brew install|apt(?:-get)? install|rails? db:(?:create|setup|migrate)|rake db:(?:create|setup|migrate)|bower install|go get|cargo (?:install|add)|pod install|mvn (?:clean )?install)\b[^\n]{0,30}|yarn|bundle)/;
const runCommand =
  /(?:^|\n)[\s$>#]*((?:npm (?:start|run (?:start|dev|serve))|yarn (?:start|dev|serve)|rails (?:s|server)|python3? [\w./-]+|node [\w./-]+|ruby [\w./-]+|java -jar|docker(?:-compose| compose)? (?:up|run)|flask run|rackup|shotgun|nodemon)\b[^\n]{0,30})/;
const testCommand =
  /(?:^|\n)[\s$>#]*((?:(?:npm|yarn|pnpm)(?: run)? test|(?:bundle exec )?(?:rspec|rake (?:test|spec))|rails test|pytest|python3? -m (?:pytest|unittest)|python3? manage\.py test|go test|cargo test|mvn test|(?:\.\/)?gradlew? test|npx (?:mocha|jest|cypress)|mocha|jest|phpunit|ruby (?:-I\S* )?test\/)\b[^\n]{0,30})/;
const deployCommand =
  /(?:^|\n)[\s$>#]*((?:git push heroku|heroku (?:create|open|config|run)|npm run deploy|yarn deploy|netlify deploy|vercel|surge|firebase deploy|gh-pages|fly deploy|cap production)\b[^\n]{0,30})/;
/** A first glance: hardly any text has one. */
const anySetting = /_[KSTIUP]|\.env\b|\.yml|figaro|dotenv|export /;
const settingsText =
  /\.env\b|\b(?:[A-Z][A-Z0-9_]*_(?:KEY|SECRET|TOKEN|ID|URL|PASSWORD)\b|application\.yml|figaro|dotenv|export [A-Z_]+=)/;
const host =
  /^https?:\/\/(?:[\w-]+\.)*(?:herokuapp\.com|netlify\.(?:app|com)|vercel\.app|now\.sh|surge\.sh|github\.io|firebaseapp\.com|web\.app|onrender\.com|fly\.dev|glitch\.me|pages\.dev|azurewebsites\.net|railway\.app|pythonanywhere\.com)(?:[/?#]|$)/i;
const liveText = /\b(?:live|demo|deployed|production|hosted|visit (?:the|our) (?:app|site)|try it)\b/i;
/** Technologies with which students build, in the plain text of a README. */
export const stackNames =
  /\b(?:(?:react(?:js)?|redux|angular|vue(?:js)?|svelte|next\.?js|nuxt|node(?:\.?js)?|express|(?:rubyon)?rails|ruby|sinatra|django|flask|python|javascript|typescript|java|spring|kotlin|jetpack compose|swift|swiftui|php|laravel|asp\.net|blazor|postgres(?:ql)?|mysql|sqlite|mongo(?:db)?|mongoose|redis|sequelize|prisma|hibernate|graphql|apollo|axios|socket\.io|html5?|css3?|sass|scss|bootstrap|tailwind(?:css)?|material[- ]?ui|jquery|webpack|babel|vite|jest|enzyme|mocha|chai|junit|rspec|selenium|cypress|heroku|aws|docker|kubernetes|firebase|supabase|graphiql|sidekiq|capybara|d3|three\.js|figma|pytorch|tensorflow|keras|pandas|numpy|scikit-learn|matplotlib|opencv|streamlit|pygame|visual studio(?: code)?|vs code|electron|flutter|dart|nest\.?js|fastify|knex|vuex|pinia|vitest|playwright|maven|gradle|javafx|thymeleaf|mockito|log4j|sfml|opengl|kafka|airflow)\b|c#|c\+\+(?!\+))/gi;
const stackNamesInLower = new RegExp(stackNames, 'g');
const profile =
  /^https?:\/\/(?:www\.)?(?:github\.com\/[\w-]+\/?$|gitlab\.com\/[\w-]+\/?$|linkedin\.com\/in\/)/i;
/** Below a heading, a name and the address of a profile, without anything that makes a link of it. */
const writtenProfile = /^\W*(?:\p{L}+ ){1,3}\W*(?:https?:\/\/)?(?:www\.)?github\.com\/[\w-]+\W*$/u;

export const topicRules: readonly TopicRule[] = [
  {
    topic: 'setup',
    pattern:
      /\b(?:set ?-?up|instal(?!led \w|lation rate)\w*|getting started|get started|where to start|quick ?-?start|prerequisites?|requirements|clone|run(?:ning)? (?:it |this |the \w+ )?locally|running (?:the|this|our|my) (?:app|application|bot|client|code|game|program|project|server|site|software|website)|local (?:development|setup|installation)|how to (?:run|execute|compile)|building|build instructions|dependencies)\b/,
    content: (_, { commands }) => commandIn(commands, setupCommand),
  },
  {
    topic: 'usage',
    pattern:
      /\b(?:usages?|how (?:to|(?:do|can|should) (?:i|we|you)) (?:use|play|run|execute)\b|using|examples?|commands|endpoints?|routes|api|instructions|how it works|walk ?through|user (?:guide|flow|journey)|(?<!\b(?:access|parental|source|version) )controls|features? tour|quick ?-?start|running)\b/,
    content: (_, { commands }) => commandIn(commands, runCommand),
  },
  {
    topic: 'tests',
    pattern:
      /\b(?:tests?(?! (?:accounts?|cases?|credentials|data|drives?|logins?|users?)\b)|testing|coverage|rspec)\b/,
    content: (_, { commands }) => commandIn(commands, testCommand),
  },
  {
    topic: 'deployment',
    pattern: /\b(?:deploy\w*|hosting|production|release process|publishing)\b/,
    content: (_, { commands }) => commandIn(commands, deployCommand),
  },
  {
    topic: 'configuration',
    pattern: /\b(?:config\w*|settings|env(?:ironment)?|api keys?|credentials|options|customi[sz]\w+)\b/,
    content: settingsIn,
  },
  {
    topic: 'live-link',
    pattern:
      /\b(?:live (?:(?:web ?)?site|demo|app(?:lication)?|game|link|page|preview|project|url|version)|live$|deployed (?:(?:web ?)?site|app(?:lication)?|game|link|page|project|version)|demo link|link to (?:the )?(?:deployed|live) \w+|production (?:site|link|app|url)|links to production)\b/,
    content: liveLinkIn,
  },
  {
    topic: 'screenshots',
    pattern:
      /\b(?:screen ?-?shots?|screen ?-?casts?|demo|gifs?|preview|gallery|visuals?|wireframes?|mock ?-?ups?|what it looks like)\b/,
    content: pictureIn,
  },
  {
    topic: 'tech-stack',
    pattern:
      /\b(?:tech(?:nolog(?:y|ies))?(?: used)?|techstack|tecnolog(?:y|ies|[ií]as?)|techonolog(?:y|ies)|(?:tech(?:nical)? ?-?)?stack|buil[dt] (?:with|using)|tools(?: used)?|languages(?: used)?|frameworks?|librar(?:y|ies) used|made with|technical skills)\b/,
    content: stackIn,
  },
  {
    topic: 'contributors',
    pattern:
      /\b(?:contribut[eo]rs?|authors?|autor(?:es)?|auteurs?|autoren|integrantes|desarrolladores|desenvolvedores|(?<!\b(?:management|marketing|sales|sports?|support) )team(?: members)?|(?:group|project) members|(?<!for )developers?(?! (?:documentation|docs|experience|guide|manual|notes|set ?up|tools)\b)|created by|made by|collaborators|(?<!\w )students$|developed by|creators?|about (?:us|the (?:team|authors?))|maintainers?|contact(?: me| us)?$|who did what|meet the (?:team|dev\w*|authors?|makers?|creators?|contributors?))\b/,
    content: peopleIn,
  },
  {
    topic: 'challenges',
    pattern:
      /\b(?:challenges|challenges? faced|(?:biggest|hardest|greatest|main) challenge|hardest part|wins|lessons|learnings?(?! (?:objectives?|goals?|outcomes?|resources?))|(?:what (?:(?:(?:did|have) )?(?:i|we)(?:[’']ve)? )learn(?:ed|t)?|que (?:eu )?aprend\w*)|reflections?|blockers|obstacles?|difficult\w*|struggles|takeaways|successes|retrospective|triumphs|(?:my|our) experiences?)\b/,
    content: () => undefined,
  },
  {
    topic: 'future-work',
    pattern:
      /\b(?:future|road ?-?map|next (?:steps|features)|further (?:development|goals|work|features)|what[’']?s next|coming soon|(?<!what )to ?-?dos?|(?<!\b(?:latest|recent) )(?:improvements?|enhancements?)|upcoming|in progress features?|features? in progress|plann(?:ed|ing)|stretch goals?|ice ?-?box|(?<!(?:chrome|browser|firefox|google|code) )extensions?|ideas|(?<!\w )plans$|(?:next|notes|ideas) and plans|iterations?|backlog|known (?:issues|bugs))\b/,
    content: () => undefined,
  },
  {
    topic: 'my-part',
    pattern:
      /\b(?:my (?:role|part|contributions?|work|responsibilit\w+)|(?:roles?|who did what|division of (?:labou?r|work)|individual contributions?|responsibilities|contributions by))\b/,
    content: ownPartIn,
  },
];

const rulesByCue = new CuedPatterns(topicRules);

/** The finer questions that a section answers, with what shows it. A title alone is enough; so is clear content. */
export function findTopics(section: Placed): TopicEvidence[] {
  const { normal, content, said } = section;
  const isTitle = section.index === 0 && section.heading.level === 1;
  const isNamed = !isTitle && isAnswered(section) && normal.split(' ').length <= longestHeading;
  const named = isNamed ? rulesByCue.matching(normal) : [];
  const seen: Seen = { said, commands: commandsIn(content) };
  const topics: TopicEvidence[] = [];
  for (const rule of topicRules) {
    const word = named.includes(rule) ? rule.pattern.exec(normal)?.[0] : undefined;
    const because = word === undefined ? rule.content(content, seen) : `the heading says “${word}”`;
    if (because !== undefined) topics.push({ topic: rule.topic, because });
  }
  return topics;
}

/** The finer questions that words in place of a heading announce, such as `**Tech Stack:**`. */
export function topicsNamedBy(words: string): SectionTopic[] {
  const lower = words.toLowerCase();
  return topicRules.filter(({ pattern }) => pattern.test(lower)).map(({ topic }) => topic);
}

/** In more words, a heading is a sentence in large letters and names no topic. */
const longestHeading = 10;

/** A heading with nothing below it, not even further headings, answers nothing. */
function isAnswered({ content, children }: Placed): boolean {
  const { wordCount, code, inlineCode, images } = content;
  return wordCount > 0 || code.length > 0 || inlineCode.length > 0 || images.length > 0 || children > 0;
}

/** What the rules would have to look for one by one. */
interface Seen {
  readonly said: readonly Said[];
  readonly commands: readonly Commands[];
}

/** A text with a command in it. */
interface Commands {
  readonly text: string;
  readonly says: 'has' | 'names';
}

const prompt = String.raw`(?:^|\n)[\s$>#]*`;
/** Where a line begins is looked for once, and not once for each kind of command. */
const anyCommand = new RegExp(
  `${prompt}(?:${[setupCommand, runCommand, testCommand, deployCommand]
    .map(({ source }) => source.slice(prompt.length))
    .join('|')})`,
);

/** Far enough to see a command with which running text begins. */
const openingLength = 80;

/** What may hold commands, and does: hardly any of it, so that the rules need not look through all of it one by one. */
function commandsIn({ code, prose, inlineCode }: Content): Commands[] {
  const found: Commands[] = [];
  for (const { value } of code) if (anyCommand.test(value)) found.push({ text: value, says: 'has' });
  const opening = prose.slice(0, openingLength);
  if (anyCommand.test(opening)) found.push({ text: opening, says: 'names' });
  for (const text of inlineCode) if (anyCommand.test(text)) found.push({ text, says: 'names' });
  return found;
}

function commandIn(commands: readonly Commands[], command: RegExp): string | undefined {
  for (const { text, says } of commands) {
    const found = command.exec(text)?.[1];
    if (found !== undefined) return `${says} the command \`${found.trim()}\``;
  }
  return undefined;
}

function settingsIn({ code, prose }: Content, { said }: Seen): string | undefined {
  const texts = code.map(({ value }) => value);
  if (said.includes(mayNameSetting)) texts.push(prose);
  for (const text of texts) {
    const found = anySetting.test(text) ? settingsText.exec(text)?.[0] : undefined;
    if (found !== undefined) return `names the setting \`${found}\``;
  }
  return undefined;
}

function liveLinkIn({ links }: Content): string | undefined {
  const link = links.find(
    ({ url, text }) =>
      !url.startsWith('#') &&
      (host.test(url) ||
        (liveText.test(text) && /^https?:/.test(url) && !/github\.com|youtu|npmjs/i.test(url))),
  );
  return link && `links to ${link.url}`;
}

function pictureIn({ images, links }: Content): string | undefined {
  const pictures = images.filter(({ badge }) => !badge).length;
  if (pictures > 0) return pictures === 1 ? 'shows a picture' : `shows ${pictures} pictures`;
  return links.some(({ url }) => isVideo(url)) ? 'links to a recording' : undefined;
}

/** In a list, or after what says that it was built with them, so many names are a stack; in sentences and tables one more. */
const fewestNames = 3;

function stackIn(content: Content, { said }: Seen): string | undefined {
  const { prose, listItems, code, tables } = content;
  if (code.length > 0) return undefined;
  const isList = listItems >= fewestNames || said.includes(saysBuilt);
  const hasVersions = /\d\.\d/.test(prose) && namesVersions.test(prose);
  if (!isList && tables === 0 && !said.includes(saysUsed) && !hasVersions) return undefined;
  const names = new Set(prose.toLowerCase().match(stackNamesInLower));
  const isStack = names.size >= fewestNames + Number(!isList);
  return isStack || hasVersions ? `names ${[...names].slice(0, 3).join(', ')}` : undefined;
}

/** `- Ruby 3.2.2` and `- Rails 7.0.8`, one right after the other. */
const namesVersions = new RegExp(`(?:${stackNames.source}[ :(]{1,3}v?\\d[\\w.]*[\\s•,)]{0,6}){2}`, 'i');

function peopleIn({ links, prose }: Content): string | undefined {
  const people = links.filter(({ url }) => profile.test(url));
  if (people.length > 1) return `links to ${people.length} profiles`;
  if (people.length === 0)
    return prose.includes('github.com') && writtenProfile.test(prose) ? 'names a profile' : undefined;
  const isCredited = /\b(?:by|authors?|creators?|developers?|contributors?)\b/i.test(prose);
  return isCredited ? 'links to a profile' : undefined;
}

function ownPartIn({ prose }: Content, { said }: Seen): string | undefined {
  if (!said.includes(saysOwnPart)) return undefined;
  const words = saysOwnPart.pattern.exec(prose.toLowerCase())?.[0];
  return words === undefined ? undefined : `says “${words.replace(/^i\b/, 'I')}”`;
}
