/** What running text says about its section: each pattern is one feature, each text the evidence a reader sees. */
export interface Phrase {
  readonly feature: string;
  readonly pattern: RegExp;
  readonly says: string;
  /** See `CuedPatterns`. */
  readonly cues?: readonly string[];
  readonly sign?: string;
}

function phrase(id: string, pattern: RegExp, says: string, cues?: string): Phrase {
  return { feature: `says-so:${id}`, pattern, says, ...(cues !== undefined && { cues: cues.split(' ') }) };
}

/** One that no word announces, but a sign that is in every match. */
function phraseWithSign(sign: string, id: string, pattern: RegExp, says: string): Phrase {
  return { ...phrase(id, pattern, says), sign };
}

/** Matched against prose in lower case. */
export const phrases: readonly Phrase[] = [
  phrase('is-a', /\b(?:is|are) (?:an?|the)\b/, 'says what something is', 'is are'),
  phrase(
    'opens-is-a',
    /^\W*[\w.@/ -]{1,40}\b(?:is|are|was) (?:an?|the|one|currently|intended|designed|built|meant)\b/,
    'opens with “… is a …”',
    'is are was',
  ),
  phrase(
    'this-is',
    /^\W*this (?:\w+ )?(?:is|repo\w*|project|app\w*|library|package|plugin|module|gem|tool|site|lab|lesson|code)\b/,
    'opens with “this project …”',
    'this',
  ),
  phrase(
    'provides',
    /\b(?:provides?|supports?|allows?|enables?|helps?|aims?|attempts?|lets you|designed (?:to|for)|makes it)\b/,
    'says what it provides',
  ),
  phrase(
    'why',
    /\b(?:because|motivat\w+|reasons?|advantages?|benefits?|instead of|unlike|rather than|alternative|easier|faster|better|problem(?<=\bthe problem)|solves?|so that)\b/,
    'gives reasons',
  ),
  phrase(
    'learn',
    /\b(?:able(?<=\b(?:you (?:will|should)|(?:you|we)['’]ll) be able)|learn(?<=\b(?:you (?:will|should)|(?:you|we)['’]ll) learn)|this (?<=\bin this )(?:lab|lesson|tutorial|exercise|assignment|project))\b/,
    'says what will be learned',
  ),
  phrase('you-can', /\byou (?:can|could|may)\b/, 'says what you can do'),
  phrase(
    'must',
    /\byou(?:['’]ll)? (?:must|need|should|will|have to|want to|would)\b|\bsure\b(?<=\b(?:make|be) sure)|\bensure\b/,
    'says what to do',
  ),
  phrase(
    'install',
    /\b(?:install|download|clone|add (?:the|this)|npm i|gem |pip |apt-get|brew |yarn |git clone|unzip|checkout)\b/,
    'tells how to install',
  ),
  phrase('run', /\b(?:run|execute|start|launch|type|open|click|navigate|go to|visit)\b/, 'tells how to run'),
  phrase('build', /\b(?:build|compile|make|generate)\b/, 'tells how to build'),
  phrase(
    'use',
    /\b(?:use|using|used|usage|call|invoke|pass|create|set|define|import|include|add|configure)\b/,
    'tells how to use',
  ),
  phrase(
    'returns',
    /\b(?:returns?|default(?:s)?(?: (?:to|value|is))?|optional|required|boolean|string|integer|array|object|callback|parameters?|arguments?|function|method)\b/,
    'describes an interface',
  ),
  phrase('test', /\b(?:tests?|specs?|rspec|mocha|jest|junit|coverage)\b/, 'speaks of tests'),
  phrase(
    'example',
    /\b(?:e\.g\.|example|following|follows(?<=\bas follows)|like (?:this|so))\b/,
    'gives an example',
  ),
  phrase(
    'requires',
    /\b(?:requires?|requirements?|depends?|dependenc\w+|prerequisit\w+|need(?<=\byou need)|compatible|(?:later|higher|newer|above)(?<=\bor \w{5,6}))\b/,
    'says what is required',
  ),
  phrase(
    'see',
    /\b(?:see|refer to|check out|take a look|look at|have a look|visit|read)\b/,
    'points the reader elsewhere',
  ),
  phrase(
    'more',
    /\b(?:more (?:info\w*|details?|about|examples?|documentation)|further|learn more|full (?:list|documentation)|complete (?:list|documentation))\b/,
    'says where to find more',
  ),
  phrase(
    'documentation',
    /\b(?:docs?|documentation|wiki|tutorials?|guides?|manual|article|blog(?: post)?|paper|website|homepage|web ?site|readthedocs)\b/,
    'speaks of documentation',
  ),
  phrase(
    'help',
    /\b(?:questions?|support|help|stack ?overflow|faq|feedback|ask)\b/,
    'says where to get help',
  ),
  phrase(
    'issue',
    /\b(?:issues?|bugs?|issue tracker|report(?:ing)?|feature requests?|problems?)\b/,
    'speaks of issues',
  ),
  phrase(
    'contribute',
    /\b(?:contribut(?:e|ing|ions?)|pull requests?|pr['’]?s?\b|fork|patch(?:es)?|welcome|commit your|feature branch|submit (?:a|an|your))\b/,
    'invites contributions',
  ),
  phrase(
    'fork-steps',
    /\b(?:fork (?:it|the|this)|create (?:a|your) (?:new )?(?:feature )?branch|new pull request|push to the branch|commit your changes)\b/,
    'lists the steps of a pull request',
  ),
  phrase(
    'guidelines',
    /\b(?:contribut\w+ (?:guide\w*|\.md|file)|contributing\.md|guidelines|coding style|code style|cla\b)/,
    'speaks of contribution guidelines',
  ),
  phrase(
    'licence',
    /\b(?:licen[cs]ed?|mit|apache|gpl\w*|bsd|lgpl|mozilla public|public domain|creative commons|unlicense)\b/,
    'names a licence',
  ),
  phrase('copyright', /\bcopyright\b|\ball rights reserved|\bwarrant(?:y|ies)/, 'states a copyright'),
  phrase('copyright', /©|\(c\)/, 'states a copyright'),
  phrase(
    'person',
    /\b(?:authors?|written by|created by|developed by|made by|maintained by|maintainers?|thanks|thank you|credits?|contributors?|team|inspired by|acknowledg\w+|sponsor\w*)\b/,
    'names people',
  ),
  phrase(
    'contact',
    /\b(?:contact|email|mail(?:ing list)?|twitter|slack|gitter|irc|freenode|chat|forum|google groups?|follow (?:us|me)|linkedin|join)\b/,
    'says how to get in touch',
  ),
  phrase(
    'status',
    /\b(?:currently|moment(?<=\bat the moment)|work in progress|wip|under (?:heavy |active )?development|yet(?<=\bnot yet)|longer(?<=\bno longer)|deprecated|unmaintained|abandoned|alpha|beta|stable|experimental|production[- ]ready|incomplete|unfinished)\b/,
    'says what state it is in',
  ),
  phrase(
    'future',
    /\b(?:todo|do(?<=\bto[- ]do)|roadmap|planned|plan to|plans|future|upcoming|coming soon|soon|will be|next (?:version|release)|wish ?list)\b/,
    'speaks of plans',
  ),
  phrase(
    'change',
    /(?<![^•\s])(?:added|fixed|fixes|removed|changed|updated|improved|renamed|initial (?:release|version)|bugfix(?:es)?|deprecated|support for)\b/,
    'lists changes',
  ),
  phrase(
    'version',
    /\b(?:versions?|releases?|released|changelog|semantic versioning|semver|tags?)\b/,
    'speaks of versions',
  ),
  phrase(
    'features',
    /\b(?:features?|supports?|fast|simple|easy|powerful|flexible|lightweight|modern|elegant|beautiful|free|open[- ]source)\b/,
    'praises features',
  ),
  phrase(
    'imperative',
    /^\W*(?:to |first,? |then |now,? |please |just |simply )?(?:install|run|use|add|create|clone|download|open|make|set|copy|start|build|import|include|configure|edit|define|call|type|go|click|execute|put|write|change|get|follow)\b/,
    'opens with an instruction',
  ),
  phrase(
    'see-file',
    /\b(?:see|refer to|look (?:at|in)|read|check(?: out)?)\b[^.]{0,30}\b(?:[\w-]+\/[\w./-]+|\w+\.(?:md|txt|rst|html|pdf|rb|py|js|json|yml|java))\b/,
    'points the reader to a file',
  ),
  phrase('section-link', /\b(?:above|below|section|previous|next)\b/, 'refers to another section'),
  phrase(
    'based-on',
    /\b(?:based on|inspired by|port of|ported|fork of|wrapper (?:for|around|of)|built (?:on|with|using)|powered by|thanks to|uses|used by|according to)\b/,
    'names what it is based on',
  ),
  phraseWithSign('?', 'question', /\?/, 'asks a question'),
  phrase('we', /\b(?:we|our|us)\b/, 'speaks as “we”'),
  phrase('i', /\b(?:i|my|me|i['’]m|i['’]ve)\b/, 'speaks as “I”'),
];

/** Matched where the text has a link. */
export const linkPhrases: readonly Phrase[] = [
  phrase(
    'see-link',
    /\b(?:see|refer(?: to)?|check(?: out)?|read|visit|consult|look at|browse|found (?:at|in|on|here)|available (?:at|in|on|here)|here|details|documented|described|follow)\b[^.⟦]{0,40}⟦/,
    'points the reader to a link',
  ),
  phrase('more-link', /\b(?:more|further|additional|full|complete|detailed)\b[^.⟦]{0,60}⟦/, 'links to more'),
  phraseWithSign(
    '⟦',
    'more-link',
    /⟦[^⟧]*\b(?:here|docs?|documentation|wiki|guide|tutorial|website|api|reference|manual|article|more|example|post)\b[^⟧]*⟧/,
    'links to more',
  ),
  phraseWithSign('⟦', 'opens-link', /^[\s•]*⟦/, 'opens with a link'),
  phraseWithSign('•', 'items-open-link', /•\s*⟦[^•]*•\s*⟦/, 'is a list of links'),
  phraseWithSign('•', 'items-described', /•\s*⟦[^⟧]*⟧\s*[-–—:(]/, 'is a list of links with descriptions'),
];
