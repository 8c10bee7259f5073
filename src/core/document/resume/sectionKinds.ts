import type { ResumeSectionKind } from '../facts.ts';

/** What a section of a résumé is called, from the narrower words to the wider ones. */
const kinds: readonly (readonly [ResumeSectionKind, RegExp])[] = [
  [
    'contact',
    /^(?:my )?contacts?\b|\bcontact (?:info|details|me)|^get in touch$|^(?:find|reach) me|^links$|^personal (?:info|details|data)/,
  ],
  [
    'references',
    /^(?:professional )?references?\b|\btestimonials?$|^recommendations?$|^references available/,
  ],
  ['certifications', /\bcertificat(?:e|es|ion|ions)\b|\blicen[cs]es\b|^certified\b/],
  [
    'languages',
    /^(?:spoken |foreign |human |natural )?languages?(?: skills| proficiency)?$|^english(?: (?:level|language))?$|^spoken languages?\b/,
  ],
  [
    'skills',
    /\bskills?(?:ets?)?\b|\btech(?:nical)? ?stack\b|^(?:technical )?(?:proficienc(?:y|ies)|expertise|competenc(?:y|ies)|strengths)\b|^technolog(?:y|ies)\b|^tools\b|\btechnologies$|^(?:programming|computer) languages|^stack$|\bskillset\b|^languages?(?: and|,| ?[&/]) (?:technolog|framework|tool)/,
  ],
  [
    'experience',
    /\b(?:work|professional|employment|job|career|teaching|volunteer(?:ing)?|industry|relevant|development) (?:experience|history|background)\b|^(?:other |additional |previous |prior |selected )?experiences?\b|^employment\b|^work$|^career$|^internships?$|^jobs$|^positions?\b|^professional life$/,
  ],
  [
    'projects',
    /\bprojects?\b|^portfolio$|^(?:open[- ]source|selected works?|side work)\b|^(?:my |recent |selected )?(?:apps|applications|works)$|^what i['’]?ve built/,
  ],
  [
    'education',
    /\beducation(?:al)?\b|^academic\b|^(?:relevant )?(?:courses?|coursework|training|studies|schools?|schooling)\b|^degrees?\b|^bootcamps?$|^qualifications$/,
  ],
  [
    'summary',
    /^(?:(?:professional|career|personal|executive) )?(?:summary|profile|statement|objectives?|overview|bio|introduction|goals?)(?: of qualifications| summary)?$|^(?:briefly |more |a (?:bit|little) )?about(?: me| myself)?$|^who (?:am i|i am)$|^hello|^objective\b|^summary\b/,
  ],
  [
    'interests',
    /^(?:(?:personal|other|my|main) )?(?:interest(?:s|ed)?|hobb(?:y|ies)|passions?)\b|^(?:extracurricular )?activities$|\bhobbies\b/,
  ],
];

/** The kind of a section by its heading; `undefined` where the heading is nothing that résumés usually have. */
export function sectionKindOf(heading: string): ResumeSectionKind | undefined {
  const title = heading
    .toLowerCase()
    .replace(/:[a-z_]{2,30}:/g, ' ')
    .replace(/[^\p{L}\p{N}'’&,/ -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (title === '' || title.length > 60) return undefined;
  return kinds.find(([, pattern]) => pattern.test(title))?.[0];
}

/** Words by which a list of languages shows that it is about programming. */
export const programmingLanguages =
  /\b(?:javascript|typescript|ruby|python|java|html5?|css3?|sql|php|swift|kotlin|elixir|golang|rust|scala|react)\b|\bc(?:\+\+|#)/i;
