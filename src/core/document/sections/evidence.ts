import type { Features, Placed } from './features.ts';
import type { ModelLabel, SectionModel } from './model.ts';
import { linkPhrases, phrases } from './phrases.ts';
import type { SectionCategory } from './section.ts';

interface Reason {
  readonly because: string;
  readonly weight: number;
}

const mostReasons = 3;

const shapes: Readonly<Record<string, string>> = {
  'shape:code': 'has a code block',
  'shape:only-code': 'has nothing but code',
  'shape:list': 'has a list',
  'shape:link': 'has links',
  'shape:link-share': 'is mostly links',
  'shape:linked-items': 'is a list of links',
  'shape:badges': 'has badges',
  'shape:images': 'has pictures',
  'shape:dates': 'has dates',
  'shape:versions': 'has version numbers',
  'shape:email': 'has an e-mail address',
  'shape:names': 'has names of people or products',
  'shape:table': 'has a table',
  'shape:empty': 'has nothing directly below it',
  'code:shell-like': 'has commands for a terminal',
  'code:install': 'has a command that installs',
  'code:test': 'has a command that runs tests',
  'code:licence': 'has the text of a licence',
  'code:citation': 'has a citation',
  'place:first-1': 'is the title',
  'place:first-2': 'comes first',
  'place:last': 'comes last',
  'place:below-title': 'stands below the title',
  'form:call': 'the heading is a call',
  'form:identifier': 'the heading is a name in code',
  'form:version': 'the heading has a version number',
  'form:date': 'the heading has a date',
  'form:question': 'the heading is a question',
  'link:licence': 'links to a licence',
  'link:contributing': 'links to a guide for contributors',
  'link:changelog': 'links to a changelog',
  'link:issues': 'links to issues',
  'link:docs': 'links to documentation',
  'link:help': 'links to a place for questions',
  'link:person': 'links to a person',
  'link:reading': 'links to something to read',
  'link:wiki': 'links to a wiki',
  'refers:title': 'stands in a part about documentation, help or related projects',
  'points:words': 'sends the reader to a link',
  'points:named': 'links to something to read on',
};
const phraseTexts = new Map([...phrases, ...linkPhrases].map(({ feature, says }) => [feature, says]));

/** Says in words what speaks most for a category: first the heading's own words, then what the model weighs most. */
export function explain(
  category: SectionCategory,
  section: Placed,
  features: Features,
  model: SectionModel,
): string[] {
  const label: ModelLabel = category;
  const reasons: Reason[] = [];
  for (const [feature, value] of features.named) {
    const weight = value * model.weightOf(feature, label);
    if (weight > 0.05) reasons.push(...reasonFor(feature, weight, section));
  }
  const named = section.rules.find(({ categories }) => categories.includes(category));
  const word = named?.pattern.exec(section.normal)?.[0];
  const first = word === undefined ? [] : [`the heading says “${word}”`];
  const others = reasons.sort((a, b) => b.weight - a.weight).map(({ because }) => because);
  const all = [...new Set([...first, ...others])].slice(0, mostReasons);
  return all.length > 0 ? all : ['nothing speaks for anything else'];
}

function reasonFor(feature: string, weight: number, { normal }: Placed): Reason[] {
  const text = shapes[feature] ?? phraseTexts.get(feature);
  if (text !== undefined) return [{ because: text, weight }];
  const [group = '', name = ''] = feature.split(':');
  if (group === 'title') {
    const word = normal.split(/[^\p{L}\p{N}'’+#]+/u).find((candidate) => candidate.startsWith(name));
    return word === undefined ? [] : [{ because: `the heading says “${word}”`, weight }];
  }
  if (group === 'parent') return [{ because: `stands below a heading about “${name}”`, weight }];
  if (group === 'code' && name !== 'plain') return [{ because: `has code in ${name}`, weight }];
  return [];
}
