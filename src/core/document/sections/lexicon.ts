import { CuedPatterns } from './cues.ts';
import type { SectionCategory } from './section.ts';

/** What a heading's words say about its section. Hand-written, after the coding guide of Prana et al. 2019. */
export interface HeadingRule {
  readonly id: string;
  readonly categories: readonly SectionCategory[];
  /** Matched against the title in lower case, without numbering and marks around it. */
  readonly pattern: RegExp;
}

function rule(id: string, categories: string, pattern: RegExp): HeadingRule {
  return { id, categories: categories.split(' ') as SectionCategory[], pattern };
}

const what: HeadingRule[] = [
  rule('about', 'what', /^about(?! (?:me|us|the (?:author|team)))|\babout (?:this|the) (?:project|app|repo)/),
  rule(
    'overview',
    'what',
    /\boverview\b|\bintro(?:duction)?\b|^summary$|^abstract$|^synopsis$|\bdescription$|^description\b/,
  ),
  rule(
    'what-is',
    'what',
    /^what (?:is|are|does|it does)\b|^what['’]?s (?!new|next|changed|left|missing)|^what it (?:is|does)/,
  ),
  rule(
    'features',
    'what',
    /\bfeatures?\b(?! requests?)|\bhighlights?\b|\bfunctionalit(?:y|ies)\b|\bcapabilit(?:y|ies)\b/,
  ),
  rule(
    'background',
    'what',
    /^background\b|^context\b|^the (?:problem|idea|project|app|game|challenge)\b|^scope$|^concepts?$|^philosophy$/,
  ),
  rule(
    'goals',
    'what why',
    /\bobjectives?\b|\bgoals?\b|\blearning (?:goals|outcomes)\b|\bassignment\b|^exercise\b|^problem(?: statement)?$/,
  ),
  rule(
    'design',
    'what',
    /\barchitecture\b|^design\b|\bhow (?:it|this|does it) works?\b|\binternals\b|\bimplementation\b|\btechnical (?:overview|details)\b|\balgorithms?\b/,
  ),
  rule('name', 'what', /^name$|^project(?: name| title)?$|^title$|^readme$|^welcome\b/),
  rule('performance', 'what', /\bperformance\b|\bbenchmarks?\b|\bresults?\b|\blimitations?\b/),
  rule('requirements-spec', 'what', /\bfunctional requirements\b|\buser stor(?:y|ies)\b|\bspecifications?\b/),
];

const why: HeadingRule[] = [
  rule('why', 'why', /\bwhy\b|\bmotivations?\b|\brationale\b|\bpurpose\b|\bthe reason\b/),
  rule(
    'advantages',
    'why',
    /\badvantages?\b|\bbenefits?\b|\bcomparison\b|\bcompared?\b|\bversus\b|\bvs\.?\b|\bpros\b|\bdifferen(?:ce|ces|t)\b/,
  ),
  rule(
    'use-cases',
    'why',
    /\buse ?cases?\b|\bwho (?:is|should|needs|uses)\b|\bwhen (?:to|should)\b|\bwhat (?:can|do|you can)\b/,
  ),
];

const how: HeadingRule[] = [
  rule(
    'install',
    'how',
    /\binstal\w*|\bset ?-?up\b|\bdownload\w*|\bget(?:ting)? (?:it|the (?:code|source))\b|\bclon(?:e|ing)\b|\bbootstrap(?:ping)?\b/,
  ),
  rule(
    'start',
    'how',
    /\bget(?:ting)?[- ]started\b|\bquick[- ]?(?:start|guide|install)\b|\bstart(?:ing)? (?:up|the|here)\b|\bfirst steps?\b|\bbefore you (?:begin|start)\b/,
  ),
  rule(
    'usage',
    'how',
    /\busages?\b|^us(?:e|ing)\b|\bhow (?:to|do i|can i|do you|does)\b(?! (?:contribute|help|report))|\bhowto\b|\binstructions?\b|\bguide\b|\btutorials?\b|\bwalk ?through\b|\bsteps?\b/,
  ),
  rule(
    'examples',
    'how',
    /\bexamples?\b|\bsamples?\b|\bdemos?\b|\bsnippets?\b|\bshowcase\b|\bcode[- ]along\b|\bplayground\b/,
  ),
  rule(
    'configure',
    'how',
    /\bconfig\w*|\bsettings?\b|\boptions?\b|\bcustomi[sz]\w+|\benvironment\b|\bvariables?\b|\bpreferences\b|\bparameters?\b|\barguments?\b|\bflags?\b|\battributes?\b|\bpropert(?:y|ies)\b|\bthemes?\b|\bstyl(?:e|ing)\b(?! guide)/,
  ),
  rule(
    'require',
    'how',
    /\b(?:pre-?)?requi(?:rement|site|re|red|res)\w*|\bprereq\w*|\bdependenc(?:y|ies)\b|\bsupported\b|\bcompatibilit\w*|\bplatforms?\b|\bbrowsers?\b/,
  ),
  rule('build', 'how', /\bbuild(?:ing|s)?\b|\bcompil\w+|\bpackag(?:e|ing)\b|\bmake\b|\bfrom source\b/),
  rule(
    'run',
    'how',
    /\brun(?:ning|s)?\b|\bexecut\w+|\blaunch\w*|\bstart(?:ing)?\b|\bserv(?:e|ing)\b|\bserver\b|\bdocker\w*|\blocally\b/,
  ),
  rule('test', 'how', /\btests?\b|\btesting\b|\bspecs?\b|\bcoverage\b|\blint\w*|\bdebug\w*/),
  rule('deploy', 'how', /\bdeploy\w*|\bheroku\b|\bproduction\b|\bhosting\b|\bpublish\w*/),
  rule(
    'api',
    'how',
    /\bapi\b(?! (?:reference|docs?|documentation))|\bmethods?\b|\bfunctions?\b|\bcommands?\b|\bsyntax\b|\bevents?\b|\breturns?\b|\bconstructors?\b|\bendpoints?\b|\broutes?\b|\bcallbacks?\b|\bhooks?\b|\bhelpers?\b|\bclass(?:es)?\b|\bmodels?\b|\bcli\b|\bcommand[- ]line\b|\bquer(?:y|ies)\b|\bdelegates?\b|\binterfaces?\b/,
  ),
  rule(
    'platform',
    'how',
    /\b(?:windows|linux|os ?x|mac(?:os)?|ubuntu|debian|centos|fedora|android|ios|freebsd|unix)\b/,
  ),
  rule(
    'manager',
    'how',
    /\b(?:npm|yarn|bower|maven|gradle|cocoapods?|carthage|pip|composer|homebrew|brew|rubygems|bundler|nuget|cargo|conda|sbt|eclipse|xcode|webpack|grunt|gulp|rails|vagrant|cdn)\b/,
  ),
  rule('update', 'how', /\bupdat(?:e|ing)\b|\bupgrad(?:e|ing)\b|\bmigrat\w+|\buninstall\w*/),
  rule(
    'trouble',
    'how',
    /\btroubleshoot\w*|\bknown (?:issues|bugs|problems)\b|\bcaveats?\b|\bgotchas?\b|\bnotes?\b|\btips\b|\bhints?\b|\bwarnings?\b|\bcommon (?:issues|problems|errors|mistakes)\b|\berrors?\b/,
  ),
  rule(
    'database',
    'how',
    /\bdata(?:base|sets?)?\b|\bschema\b|\bmigrations?\b|\bseed\w*|\bcredentials?\b|\bauthenticat\w+|\bapi keys?\b/,
  ),
  rule(
    'structure',
    'how',
    /\b(?:project|directory|folder|file|code|repo(?:sitory)?)[- ]?(?:structure|layout|tree|organi[sz]ation)\b|\bfiles?\b|\bstructure\b|\bcontents of\b/,
  ),
  rule(
    'do',
    'how',
    /^(?:add|creat|defin|writ|mak|implement|import|include|load|call|set|enabl|disabl|configur|generat|integrat|extend|handl|pass|access|chang|regist|initiali[sz]|prepar|wrap|replac|modif|remov|delet|insert|updat|connect|work|develop|custom|show|list|verify|submit|open|edit|convert|export)\w*(?:ing|e|t|s|d)?\b/,
  ),
  rule('advanced', 'how', /\badvanced\b|\bbasics?\b|\bsimple\b|\bmanual(?:ly)?\b|\bautomat\w+/),
];

const when: HeadingRule[] = [
  rule(
    'changelog',
    'when',
    /\bchange ?-?logs?\b|^changes?\b|\brelease(?: notes?|s)?\b|\bhistory\b|\bwhat['’]?s new\b|\bnews\b|\bchanged\b/,
  ),
  rule('version', 'when', /^v(?:ersion)?[ .]?\d|^\[?\d+\.\d+(?:\.\d+)?\b.*$|\bversion(?:s|ing)?\b/),
  rule(
    'roadmap',
    'when',
    /\broad ?-?map\b|\bto ?-?dos?\b|\bfuture\b|\bplans?\b|\bplanned\b|\bupcoming\b|\bcoming soon\b|\bmilestones?\b|\bnext (?:steps|version)\b|\bbacklog\b|\bideas\b|\bimprovements?\b|\bwish ?list\b|\bstretch\b|\bextensions$/,
  ),
  rule(
    'status',
    'when',
    /\bstatus\b|\bstate\b|\bprogress\b|\bwip\b|\bdeprecat\w+|\bmaintain(?:ed|ance)\b|\bmaintenance\b|\bstability\b|\bunmaintained\b|\bstable\b/,
  ),
];

const who: HeadingRule[] = [
  rule('licence', 'who', /\blicen[cs]\w*|\bcopyright\b|\blegal\b|\(c\)|©|\bmit\b/),
  rule(
    'authors',
    'who',
    /\bauthors?\b|\bcredits?\b|\backnowledge?ments?\b|\bthanks\b|\bthank you\b|\bdevelopers?$|\bdeveloped by\b|\bcreated by\b|\bmade by\b|\bwritten by\b|\bmaintainers?\b|\bcreators?\b|\bwho\b(?! (?:needs|should|uses))/,
  ),
  rule(
    'team',
    'who',
    /\bteam\b|\bmembers?\b|\bcollaborators?\b|\bcontributors?\b|\bsponsors?\b|\bbackers?\b|\bsupporters?\b|\bgovernance\b|\bpartners\b|\bcode of conduct\b/,
  ),
  rule(
    'contact',
    'who',
    /\bcontacts?\b|\bcommunity\b|\bmailing list\b|\bchat\b|\bgitter\b|\bslack\b|\bdiscord\b|\btwitter\b|\bdiscussions?\b|\bforums?\b|\babout (?:me|us|the (?:author|team))\b|\bsocial\b|\bemail\b/,
  ),
  rule('cite', 'who', /\bcit(?:e|ing|ation|ations)\b|\bdonat\w+|\bfunding\b|\bbibtex\b/),
];

const references: HeadingRule[] = [
  rule(
    'docs',
    'references',
    /\bdoc(?:s|umentation|umentations)?\b|\bwiki\b|\bapi (?:reference|docs?|documentation)\b|\bmanuals?\b|\bhandbook\b/,
  ),
  rule(
    'links',
    'references',
    /\blinks?\b|\bresources?\b|\breferences?\b|\bsee also\b|\bfurther (?:reading|info\w*)\b|\blearn(?:ing)? more\b|\bread more\b|\bmore (?:info\w*|details|help|resources)\b|\bfurther\b|\barticles?\b|\bblogs?\b|\bposts?\b|\bbooks?\b|\btalks?\b|\bpresentations?\b|\bvideos?\b|\bpapers?\b|\bpress\b|\bbibliography\b/,
  ),
  rule(
    'related',
    'references',
    /\brelated\b|\bsimilar\b|\balternatives?\b|\binspir\w+|\bbased on\b|\bother (?:projects|libraries|implementations|languages|versions|modules)\b|\bthird[- ]party\b|\bplugins?\b|\bmiddlewares?\b|\bported\b|\bprojects using\b|\bused by\b|\bports?\b/,
  ),
  rule(
    'help',
    'references',
    /\bhelp\b|\bsupport\b(?!ed)|\bfeedback\b|\bquestions?\b|\bfaqs?\b|\bfrequently\b|\bissues?\b|\bsecurity\b/,
  ),
  rule(
    'translations',
    'references',
    /\btranslations?\b|\bi18n\b|\binternationali[sz]ation\b|\bother languages\b/,
  ),
  rule(
    'libraries',
    'references',
    /\blibrar(?:y|ies)\b|\btools?\b|\btechnolog(?:y|ies)\b|\btech(?:nical)? ?stack\b|\bbuilt (?:with|using)\b|\bused\b|\bstack\b/,
  ),
];

/**
 * Titles whose whole part of a README is for references, with all that stands below them, as the coding guide has it:
 * the documentation of an interface, further documentation, where to get help and to give feedback (also answers to
 * questions), translations, and related projects.
 */
export const refersElsewhere =
  /\bfaqs?\b|\bfrequently asked|\bhelp\b|\bsupport\b(?!ed)|\bquestions\b|\bq ?& ?a\b|\b(?:docs|documentation|wiki|links?|resources?|references|see also|articles?)\b|\bfurther (?:reading|info)|\b(?:learn(?:ing)?|read) more\b|\bmore (?:info|details|help\b|resources\b)|\b(?:related|similar|alternatives?)\b|\bother (?:projects|libraries|implementations)\b|\bfeedback\b|\btranslat(?:ing|ions?)\b|^(?:\w+ )?apis?$|\bapi (?:guide|overview|methods)\b|\breference$/;

const contribution: HeadingRule[] = [
  rule(
    'contribute',
    'contribution',
    /\bcontribut(?:e|ing|ion|ions)\b|\bcontributors? (?:guide|are|welcome)|\bget(?:ting)? involved\b|\bjoin (?:us|the)\b|\bhelp wanted\b|\bhow (?:to|you can) help\b|\bhelping\b|\bguidelines?\b|\bpatch(?:es)?\b|\bpull requests?\b|\bengage\b/,
  ),
  rule(
    'report',
    'contribution',
    /\breport\w*\b|\bbug ?-?tracker\b|\bissue ?-?tracker\b|\bbugs?\b|\bfeature requests?\b|\bsubmit\w* (?:bugs?|issues?|a)\b/,
  ),
  rule(
    'hacking',
    'contribution',
    /\bhacking\b|\bcod(?:e|ing) (?:style|standards?|conventions?)\b|\bstyle guide\b|\bfor developers\b|\bdevelopment\b|\bdeveloper(?:s)? guide\b|\bdeveloping\b|\bcommit\b|\bbranch(?:es|ing)?\b|\bworkflow\b/,
  ),
];

const other: HeadingRule[] = [
  rule('contents', 'other', /^(?:table of )?contents?$|^toc$|^index$|^navigation$/),
  rule(
    'pictures',
    'other how',
    /\bscreen ?-?shots?\b|\bscreen(?:s|cast)?\b|\bpreview\b|\bgallery\b|\bgifs?\b|\bimages?\b|\bvisuals?\b/,
  ),
  rule(
    'disclaimer',
    'other',
    /\bdisclaimers?\b|\bgrading\b|\brubric\b|\bheader \d\b|\bplaceholder\b|\bcommon mistakes\b|\bprivacy\b/,
  ),
];

export const headingRules: readonly HeadingRule[] = [
  ...what,
  ...why,
  ...how,
  ...when,
  ...who,
  ...references,
  ...contribution,
  ...other,
];

const numbering = /^(?:\(?\d+(?:\.\d+)*[.):]?\s+|[ivx]+[.)]\s+|step \d+[:.]?\s*(?=\S))/;

/** Most titles are in this form as they are. */
const plainTitle = /^[a-z]+(?: [a-z]+)*$/;

/** A title in the form the rules are written for: lower case, no numbering, no emoji or marks at its ends. */
export function normalTitle(title: string): string {
  const lower = title.toLowerCase();
  if (plainTitle.test(lower)) return lower;
  return lower
    .replace(/:[a-z0-9_+-]+:/g, ' ')
    .replace(/[^\p{L}\p{N}()©'’.,/&#+:?!`$@-]+/gu, ' ')
    .trim()
    .replace(numbering, '')
    .replace(/^[^\p{L}\p{N}(©`$@.-]+|[^\p{L}\p{N})`]+$/gu, '');
}

const rulesByCue = new CuedPatterns(headingRules);

/** The rules whose words stand in a normal title, in their order. */
export function rulesFor(normal: string): readonly HeadingRule[] {
  const found = rulesByCue.matching(normal);
  return found.length < 2 ? found : headingRules.filter((rule) => found.includes(rule));
}
