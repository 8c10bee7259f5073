import { countWords } from '../markdown/words.ts';
import { saysCourse, saysOnlyTheCourse } from './description.ts';

/** A title of so many words says what the project is: "Chess Clock: a timer for correspondence chess". */
export const wordsThatTell = 6;

const genericTitle =
  /^(?:(?:.* )?readme(?:\.md| file)?(?: template)?|documentation|notes?|(?:the )?project name (?:&|and) (?:pitch|description)|(?:description|overview|summary) of (?:my|our|the|this) (?:app|application|project)|materials(?: required)?|lab \W{0,3}class \d{1,3}|title\b.*|(?:how )?to (?:run|install|start|use|set ?up)\b.*|versions?|(?:general |basic )?info(?:rmation)?|synopsis|summary|purpose|my (?:app|project)|(?:new |final |the |team )?project(?: (?:title|name|information|info|details|overview|repo(?:sitory)?))?|project template\b.*|title|untitled|app(?: name)?|welcome|description|introduction|overview|requirements|installation|set ?up|getting started|usage|(?:table of )?contents|building|dependencies|compil(?:ing|ation)|running|tests?|testing|deployment|configuration|contributing|licen[cs]e|about(?: (?:this|the) (?:app|project))?|(?:(?:flatiron|turing|softuni|react|ironhack|springboard|thinkful|lambda|bloomtech|moringa|microverse|general assembly|code institute|galvanize|udacity|final|senior|junior|semester|term|diploma|degree|capstone|group|portfolio|bootcamp|solo|course|milestone|phase|module|mod|sei|ga|week|team|class|school|data science|machine learning|web dev(?:elopment)?|software (?:engineering|development)|one|two|three|(?:front|back)(?:[- ]?end)?|[a-z]{2,5} ?\d{2,4}) ?\d? ?)*(?:project|capstone|homework|assignment|exercise|hackathon)(?: defen[cs]e)?(?: ?(?:\d{1,2}|one|two|three))?(?: (?:(?:front|back)[- ]?end|client|server|api|report|proposal|repo(?:sitory)?))?(?: \(.*\))?|project ?\d{0,2} (?:group|team) ?\d{0,2}|[a-z]{2,4} ?\d{3,4}[a-z]?|\S*boot ?camp (?:final |capstone |group )?(?:project|capstone|homework|challenge|assignment) ?\d{0,2}|\S+ (?:homework|assignment)|getting started with create react app|available scripts|(?:react|vue)(?: \d)?(?: \+ (?:typescript))? (?:\+|in) vite|react \+ typescript \+ vite|(?:(?:ruby on )?rails|react|vue|angular|django|flask|express|node(?:\.?js)?|laravel|spring[- ]?boot|sinatra|next\.?js|mern|full[- ]?stack)(?: (?:api|app|application|project|template))?|(?:front|back)[- ]?end|i ?os|android|mobile|web|desktop|server|client|features?|demo|screen ?shots?|tech(?:nologies)?(?: stack| used)?|built with|contributors|prerequisites|(?:team|group)(?: members?)?|authors?)[!.:]?$/i;

/** Whether a title could be that of any project. */
export function isGenericTitle(title: string): boolean {
  const words = title
    .trim()
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/(?<=[\p{L}\d])[-_](?=[\p{L}\d])/gu, ' ')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replace(/[-_]{2,}/g, ' ');
  if (genericTitle.test(words) || genericTitle.test(words.replace(whoseOrHow, ''))) return true;
  const parts = partsOf(words);
  if (parts.length > 1 && parts.every((part) => genericTitle.test(part))) return true;
  return !isNamed(title) && words.split(/\s+/).length >= wordsThatTell && saysOnlyTheCourse(words);
}

/** Whose project it is, and what it was made with, names none of many. */
const whoseOrHow =
  /^\p{L}+['’]s |\b(?:sinatra|react|rails|ruby|java ?script|js|python|django|flask|express|node|java|sql|full[- ]?stack|cli) | (?:sinatra|react|rails|ruby|java ?script|js|python|django|flask|express|node|java|sql)$/giu;

/** What stands beside each other in a title: `Project 2: React Hackathon`. */
function partsOf(title: string): string[] {
  if (!/[-–—|:(]/.test(title)) return [title];
  return title.split(/-{2,}|\s[-–—|]\s|[:(]/).map((part) => part.trim());
}

/** Whether a name stands beside what it was made for: `Chess Clock - Milestone Project 4`. */
function isNamed(title: string): boolean {
  const parts = partsOf(title);
  return (
    parts.length > 1 &&
    parts.some(
      (part, index) => countWords(part) > Math.min(index, 1) && !saysCourse(part) && !genericTitle.test(part),
    )
  );
}
