import type { DocumentOf } from '../document.ts';

type Readme = DocumentOf<'readme'>;

/** Who made it: in a sentence, of which what is rare is looked for first, as a label, or as a list of names below a heading. */
const madeBy: readonly RegExp[] = [
  /by (?:(?:the )?(?:group|team) )?\[?@?[A-Z](?<=\b(?:app|application|game|program|project|site|website)\b[^.\n]{0,40} (?:built|created|developed|made|written) by [^.\n]{0,20})/,
  / by (?<=\b(?:app|application|game|program|project|site|website) (?:is|was) (?:\w+ly )?(?:built|coded|created|developed|made|written) by )(?:[\w-]+, ){1,8}(?:and )?[\w-]+ /,
  / by (?<=\b(?:app|application|game|program|project|website) by )\[?@?[A-Z][\w'-]+ (?!Academy|Bootcamp|Code|College|Institute|School|University)[A-Z][\w'-]/,
  / by[*_: ]{1,6}(?<=(?:^|\n|[.!] )[*_]{0,3}(?:Developed|Built|Coded|Designed|Programmed|Written)(?: and \w+)? by[*_: ]{1,6})\[?@?[A-Z][\w'-]+ [A-Z]/,
  /(?:^|\n)[*_]{0,3}(?:(?:Authors?|Made by|Created by)[*_: ]{1,6}\[?@?[A-Z]|[Mm]ade by \w+ (?:and|&) \w|[Bb]y:? [A-Z][\w'-]+ [A-Z][\w'-]+)/,
  /\bCopyright (?:\([cC]\) |© ?)?\d{4}(?:[-–]\d{4})?,? [A-Z][\w'-]+ [A-Z][\w'-]/,
  /\n#{1,6} [^\n]{0,20}\b(?:[Cc]redits?|[Gg]roup|[Mm]embers)\b[^\n]{0,10}\s{1,6}(?:[-*+] (?:[A-Z][\w.'-]{0,20} ){1,3}?[A-Z][\w'-]{1,20} *\r?\n){2}/,
];

/** “Snake - by Ada Example” for a title, “By Ada Example” below it. */
const namesWhom = /(?:^\W*[Bb]y|\bby):? [A-Z][\w'-]+ [A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3}\W*$/;
/** Where a title and what stands below it are. */
const firstSections = 3;

/** Whether a README names who made the project, outside of a section on it. */
export function saysWhoMadeIt({ text, facts: { sections } }: Readme): boolean {
  return (
    madeBy.some((pattern) => pattern.test(text)) ||
    sections.slice(0, firstSections).some(({ title }) => namesWhom.test(title))
  );
}

/** “In the future I would like to add …”, “If we had more time we would …”. */
const next =
  /\b(?:[Ii]n the future,? (?:I|we)\b|[Ii]f (?:I|we)(?: had|['’]d had) more time\b|[Ff]uture (?:features?|functionality|goals|improvements?|plans|work) (?:are|is|include|will)\b|\bare future (?:features|goals|plans)\b|(?:I|[Ww]e) (?:plan|hope|intend|would like|would love) to (?:add|allow|build|create|expand|extend|implement|improve|include|make)\b|\b(?:other|further|more) possible (?:enhancements|extensions|features|improvements)\b|\b(?:I|[Ww]e) plan on (?:add|build|implement|integrat|migrat)ing\b|[Tt]he next steps? (?:for [\w ]{1,30} )?(?:are|is|will be|would be) (?:adding |implementing |to )\w)/;

/** Whether a README says in a sentence what comes next, outside of a section on it. */
export function saysWhatIsNext({ text }: Readme): boolean {
  return next.test(text);
}

/** “We had some issues with deployment, and …”. */
const hard =
  / (?:bugs|challenges|difficulties|issues|obstacles|problems|trouble) (?:in|when|while|with) (?<=\b(?:I|[Ww]e) (?:encountered|faced|had|met|ran into) (?:\w+ ){0,3}\w+ \w+ )|\b(?:I|[Ww]e) struggled (?:\w+ )?with |(?:^|\n)\| *(?:Challenge|Obstacle|Problem) *\| *Solution *\|/;

/** Whether a README says in a sentence what was hard about the project, outside of a section on it. */
export function saysWhatWasHard({ text }: Readme): boolean {
  return hard.test(text);
}
