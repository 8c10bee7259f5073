import { remembered } from '../../../util/remembered.ts';
import type { DocumentOf } from '../document.ts';
import type { Section } from '../sections/section.ts';

type Readme = DocumentOf<'readme'>;

/** Projects that have nothing to look at: their documentation of use is their demonstration. */
const withoutFace =
  /\b(?:command[- ]line|(?:console|terminal)[- ](?:based|app|application|game|program|tool)|cli|(?<!\b(?:books?|college|digital|existing|games?|her|his|images?|media|movies?|music|my|our|own|personal|photos?|public|recipes?|school|shows?|songs?|their|university|videos?|your) )(?<!\b(?:using|used?|via|with) (?:the )?[\w.-]{1,20} )librar(?:y|ies)(?![ -](?:app|catalog|management|manager|system|web)| of (?!(?:\w+ )?(?:algorithms|classes|components|functions|helpers|hooks|macros|methods|modules|routines|tools|utilities)\b))|gem|(?:npm|python) package|plug-?in|wrapper|framework|sdk|module(?! \d))\b/i;
/** What is behind a face, where there is one. */
const behindFace = /\b(?:apis?|endpoints?|terminal|back[- ]?end|microservice|script)\b/i;
const withFace =
  /\b(?:front[- ]?end|full[- ]?stack|react|angular|vue|svelte|next\.js|flutter|(?<!\bfor (?:an?|our|the) (?:\w+ )?)(?:android|ios|mobile) app(?:lication)?)\b/i;
/** A part of its own, not the repository of the other half. */
const isFrontEnd = /(?:^\W*client|\bfront[- ]?end)\b(?!.*\b(?:repo\w*|links?)\b)/i;
/** What a passage that says what the project is says only of a program for the terminal. */
const commandLine =
  /\b(?:command[- ]line (?:interface|app|application|program|tool)|(?:cli|console|terminal)(?:[- ]based)? (?:app|application|game|program|tool)|(?:games?|plays?|played|playable)\b[^.\n]{0,40} in (?:the|their|your) (?:terminal|console))\b/i;
/** Where a library of classes is tried: “Run from a Ruby REPL”. */
const inShell =
  /\b(?:in|from|with|using|into|open|start) (?:an? |the |your )?(?:ruby |python |node )?(?:repl|irb|pry)\b/i;
/** What sections are called only in the README of such a project. */
const sectionWithoutFace = /\b(?:api|endpoints?|controllers|command[- ]line)\b/i;

/** What a title says that names an interface, or the half of a project that nobody sees. */
const namesBackEnd = /\b(?:api|back[- ]?end|server|microservice)\W*$/i;
/** What is only there to run something else. */
const isInfrastructure = /\b(?:terraform|ansible|infrastructure|helm charts?|dotfiles)\b/i;
/** An interface of somebody else’s, from which it has what it shows. */
const othersApi = /\b(?:using|with|from|via|of|consum\w+)\b[^.\n]{0,60}\bapis?\b/gi;
const usesOthers = /\b(?:using|with|and|from|for|of|&)\b|\+/i;
/** What is said of a repository that is that half, whatever else is named beside. */
const isBackEnd =
  /\b(?:(?:this|welcome to)\b[^.]{0,30} the back[- ]?end\b(?!\s*(?:and|&|\/) (?:the )?front)|back[- ]?end (?:api |code |server )?repo(?:sitory)?)\b/i;
/** The same, unless a front end is named beside it. */
const isInterface =
  /\b(?:rails|restful|rest|express|flask|node|django|spring boot)(?:[- ]only)? api(?! (?:calls?|integration|requests?))\b/i;
/** What is looked at in a browser. */
const isSite = /(?<!\bfor (?:an?|our|the) (?:\w+ ){0,2})\bweb ?(?:site|app(?:lication)?)\b/i;

function saysItIsBackEnd(title: string, description: string): boolean {
  const first = /^[^.!?]*/.exec(description)?.[0] ?? '';
  return (
    (namesBackEnd.test(title) && !usesOthers.test(title) && !withFace.test(title)) ||
    isBackEnd.test(first) ||
    (isInterface.test(first) && !withFace.test(first))
  );
}

/** Whether a README says that there is nothing to look at: an interface, a library, a command. */
export const saysItHasNoFace = remembered(hasNoFace);

function hasNoFace({ facts: { title, description, sections, code }, text }: Readme): boolean {
  const opening = `${title?.text ?? ''}\n${description?.text ?? ''}`;
  // Later sentences tell what it talks to: “… sends the booking to an API”.
  const first = `${title?.text ?? ''}\n${/^[^.!?]*/.exec(description?.text ?? '')?.[0] ?? ''}`;
  const hasFace =
    withFace.test(opening) ||
    sections.some((section) => isFrontEnd.test(section.title)) ||
    sections.some(
      ({ topics, content: { start, end } }) =>
        topics.includes('tech-stack') && withFace.test(text.slice(start.offset, end.offset)),
    );
  return (
    withoutFace.test(opening) ||
    isInfrastructure.test(title?.text ?? '') ||
    saysItIsBackEnd(title?.text ?? '', description?.text ?? '') ||
    (!isSite.test(opening) &&
      sections.some(
        ({ categories, content: { start, end } }) =>
          categories.includes('what') && commandLine.test(text.slice(start.offset, end.offset)),
      )) ||
    (!hasFace &&
      (behindFace.test(first.replace(othersApi, '')) ||
        (!isSite.test(opening) && sections.some((section) => isOfFaceless(section, title?.text))))) ||
    isTakenByName(title?.text ?? '', code) ||
    (!hasFace && inShell.test(text))
  );
}

/** Tests of an interface, and how to build from the command line, other projects have as well. */
function isOfFaceless({ title, topics }: Section, titleOfAll: string | undefined): boolean {
  if (title === titleOfAll || topics.includes('tests')) return false;
  return sectionWithoutFace.test(title.replace(builtThere, ''));
}

const builtThere =
  /\b(?:option \d\b.*|(?:build\w*|compil\w+|instal\w+|run\w*|set ?up) .{0,30})command[- ]line\b|\bcommand[- ]line (?:with|build|set ?up)\b/i;

/** A project in which nothing runs: what came of it can be shown. */
const analysis =
  /\b(?:(?:churn|customer|data|exploratory|market|performance|price|sales|sentiment|statistical|survival|time[- ]series)[- ]analys[ie]s|data[- ](?:science|sets?)|datasets?|forecasting|regressions?|machine learning|neural network\w*|notebooks?)\b/i;

/** Whether a project looks into data, so that its results are what there is to see. */
export function isAnalysis({ facts: { title, description }, text }: Readme): boolean {
  const opening = `${title?.text ?? ''}\n${description?.text ?? ''}`;
  return (analysis.test(opening) || text.includes('.ipynb')) && !isProduct.test(opening);
}

/** What people use, whatever it was trained with. */
const isProduct =
  /\b(?:full[- ]?stack|front[- ]?end|(?:web|mobile) ?app(?:lication)?|web ?site|platform|react)\b/i;

/** Installs a package, or takes it into a program; the name of the package comes last. */
const takesPackage =
  /(?:\b(?:npm|yarn|pnpm|bun) (?:i|install|add)|\bpip3? install|\bgem install|\bcargo add|\bgo get|\bcomposer require)\s+(?:-\S+\s+)*([\w@./-]+)|(?:\brequire\(|\bfrom |^import )['"]([\w@/-][\w@./-]*)['"]/gm;

/** Whether its own code shows a project being installed or imported by its name, as only packages are. */
function isTakenByName(title: string, code: string): boolean {
  const name = onlyLetters(title);
  if (name === '') return false;
  return [...code.matchAll(takesPackage)].some(([, installed, imported = '']) => {
    const taken = (installed ?? imported).replace(/(?<=.)@[\w.^~-]*$/, '');
    const short = onlyLetters(taken.split('/').at(-1) ?? '');
    return short !== '' && (short === name || onlyLetters(taken) === name);
  });
}

function onlyLetters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Made with what opens a window of its own, or for a phone. */
const onDevice =
  /\b(?:android|ios|iphone|ipad|flutter|react[- ]native|swift ?ui|jetpack compose|java ?fx|(?:java|awt)\W{1,5}swing|swing (?:app|gui|ui|based)|sfml|sdl2?|pygame|tkinter|pyqt\d?|pyside\d?|wpf|win ?forms|windows forms|libgdx|monogame|desktop (?:app|application|game|program|software))\b/i;

/** Whether a project runs on one's own machine or phone, so that there is no address at which to see it. */
export function isOnDevice({ facts: { title, description, sections }, text }: Readme): boolean {
  if (isSite.test(`${title?.text ?? ''}\n${description?.text ?? ''}`)) return false;
  return (
    onDevice.test(`${title?.text ?? ''}\n${description?.text ?? ''}`) ||
    sections.some(
      ({ topics, content: { start, end } }) =>
        (topics.includes('tech-stack') || topics.includes('setup')) &&
        onDevice.test(text.slice(start.offset, end.offset)),
    )
  );
}
