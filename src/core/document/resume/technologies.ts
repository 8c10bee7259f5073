/**
 * Names by which a reader knows that a technology was named, in lower case. Not a list of all there are: labelled lists
 * ("Built with: …") and inline code are read without it.
 */
const known = new Set(
  (
    'javascript,typescript,ruby,rails,python,django,flask,java,spring,kotlin,swift,objective-c,go,golang,rust,elixir,phoenix,' +
    'php,laravel,c#,c++,.net,asp.net,scala,clojure,haskell,html,html5,css,css3,sass,scss,less,react,react.js,reactjs,redux,' +
    'next.js,nextjs,gatsby,vue,vue.js,vuejs,nuxt,angular,angularjs,ember,ember.js,svelte,jquery,backbone,d3,d3.js,three.js,' +
    'node,node.js,nodejs,express,express.js,expressjs,nestjs,graphql,apollo,rest,sinatra,activerecord,knex,sequelize,prisma,' +
    'postgresql,postgres,mysql,sqlite,mongodb,mongoose,redis,elasticsearch,firebase,firestore,dynamodb,sql,supabase,' +
    'docker,kubernetes,aws,gcp,azure,heroku,netlify,vercel,terraform,jenkins,travis,circleci,git,webpack,vite,babel,' +
    'jest,mocha,chai,enzyme,cypress,selenium,rspec,capybara,minitest,pytest,junit,bootstrap,tailwind,tailwindcss,materialize,' +
    'material-ui,mui,semantic-ui,react-native,flutter,electron,socket.io,websockets,sidekiq,oauth,jwt,stripe,tensorflow,' +
    'pandas,numpy,scikit-learn,pytorch,opencv,unity,android,ios,linux,bash,figma'
  ).split(','),
);

/** Two words that are one name. */
const phrases =
  /\b(?:ruby on rails|react native|spring boot|material ui|semantic ui|github actions|google cloud|styled components|react router|web sockets)\b/gi;

const label =
  /^\s{0,3}[-*•]?\s{0,3}(?:(?:main|key|core|primary|other) )?(?:(?:technolog(?:y|ies)|tech(?:nical)?(?: stack)?|stack|tools?|built (?:with|using|in)|using|made with|languages?|skills)(?: used)?)\s{0,2}[:–—-]\s{0,2}(?<list>.{2,300})$/i;

/**
 * The technologies that a text names: what a labelled line lists, a line that is nothing but such names, names in
 * inline code, and else the well-known ones in its prose. Each once, as written.
 * @param lines as a reader sees them.
 * @param code what stands in inline code.
 */
export function findTechnologies(lines: readonly string[], code: readonly string[]): string[] {
  const labelled = lines.flatMap((line) => listed(label.exec(line)?.groups?.['list']));
  const lists = lines.flatMap((line) => listOfNames(line));
  const coded = code.filter((text) => text.length <= 25 && /^[\w.+#/ -]+$/.test(text) && /[a-z]/i.test(text));
  const certain = unique([...labelled, ...lists, ...coded]);
  return certain.length > 0 ? certain : unique(lines.flatMap(namesIn));
}

function listed(list: string | undefined): string[] {
  return (list ?? '')
    .split(/\s*[,;|•·]\s*|\s+and\s+|\s+[-–—]\s+|\s*&\s+/)
    .map((part) => part.replace(/^and\s+|[.\s]+$/g, '').trim())
    .filter((part) => part !== '' && part.split(/\s+/).length <= 4 && part.length <= 40);
}

/** A line of at least two names, half of them well known: `Ruby, Rails, PostgreSQL`. */
function listOfNames(line: string): string[] {
  if (!/[,|•·]/.test(line) || line.length > 300) return [];
  const parts = listed(line.replace(/^[^:]{0,30}:\s|^[\s(*_-]+|[\s)*_.]+$/g, ''));
  const names = parts.filter((part) => known.has(part.toLowerCase()) || part.match(phrases)?.[0] === part);
  return names.length >= 2 && names.length * 2 >= parts.length ? parts : [];
}

function namesIn(line: string): string[] {
  const tokens = line.split(/[\s,;()|/“”"'`*•·]+/).map((token) => token.replace(/[.:!?]+$/, ''));
  const isName = (token: string) =>
    known.has(token.toLowerCase()) &&
    !/^(?:go|rest|node|express|less|rust|swift|spring|unity|git|apollo|bootstrap|phoenix|ember|jest|mocha|chai|react|stripe|figma|flask)$/.test(
      token,
    );
  return [...(line.match(phrases) ?? []), ...tokens.filter(isName)];
}

function unique(names: readonly string[]): string[] {
  const byName = new Map<string, string>();
  for (const name of names) if (!byName.has(name.toLowerCase())) byName.set(name.toLowerCase(), name);
  return [...byName.values()];
}
