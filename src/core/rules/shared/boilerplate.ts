import type { Document, DocumentKind, DocumentOf } from '../../document/document.ts';
import { isOnlyAssignment } from '../../document/readme/assignment.ts';
import type { Boilerplate, BoilerplateStretch } from '../../document/readme/boilerplate/findBoilerplate.ts';
import { type Range, rangeOf } from '../../text/position.ts';
import { isWithin } from './places.ts';
import { findBoilerplate } from '../../document/readme/boilerplate/findBoilerplate.ts';
import { remembered } from '../../../util/remembered.ts';

/** With fewer words of the student's own, a README with a generator's text counts as the default one. */
export const fewOwnWords = 25;
/** Or with so few for each of a long text. */
const generatedForOwn = 20;
/** Fewer beside a generator’s sentence, without any code, are a try and no README. */
const nextToNothing = 5;

/**
 * Whether a README is the one that a generator wrote: one rule says so, and the others have nothing to add. A sentence that
 * is kept in a short README of one's own does not make it a generator's.
 */
export function isGenerated(document: Document, words = fewOwnWords): boolean {
  const found = findBoilerplate(document);
  if (!found || found.generatedWords < found.ownWords) return false;
  if (found.ownWords >= Math.max(words, found.generatedWords / generatedForOwn)) return false;
  // A single sentence may be a heading that was kept above commands of one's own.
  const isAlone =
    found.ownWords < nextToNothing && !document.tree.children.some(({ type }) => type === 'code');
  return (
    found.ownWords === 0 || isAlone || found.stretches.reduce((sum, { certain }) => sum + certain, 0) > 1
  );
}

/** Whether a README is a generator's or an assignment: one rule says so, and what it lacks is not said beside. */
export function isNotOwn(readme: DocumentOf<'readme'>): boolean {
  return isGenerated(readme) || isOnlyAssignment(readme);
}

/** Whether a document as a whole is to be replaced, so that its details do not matter. */
export function isToBeReplaced(document: DocumentOf<DocumentKind>): boolean {
  return isReadme(document) && isNotOwn(document);
}

function isReadme(document: DocumentOf<DocumentKind>): document is DocumentOf<'readme'> {
  return document.kind === 'readme';
}

/** Fewer are a sentence that somebody kept, not a text that was left. */
const enough = 3;

/** A first glance: hardly any text names it. */
const namesClassroom = /GitHub Classroom|classroom\.github\.com/i;

/** The buttons that GitHub Classroom puts at the top of each README lead to and come from its own host. */
const classroomHost = /^https?:\/\/classroom\.github\.com\//i;

/** What GitHub Classroom put into a README: its deadline and its editors, from the first button to the last. */
function classroomButtons({ markdown: { links, images }, lines }: Document): Leftover[] {
  const places = [...links, ...images]
    .filter(({ url }) => classroomHost.test(url))
    .flatMap(({ range: { start, end } }) => [start.offset, end.offset]);
  if (places.length === 0) return [];
  const range = lines.rangeAt(Math.min(...places), Math.max(...places));
  const isTogether = range.end.line - range.start.line < places.length;
  return [{ range, own: isTogether ? 0 : 1, generator: 'GitHub Classroom', isSchool: false }];
}

/** The line that it wrote when a README had none: `chess-clock created by GitHub Classroom`. */
const classroomLine = /^\S+ created by GitHub Classroom$/;

function classroomSentence({ tree }: Document): Leftover[] {
  return tree.children.flatMap((block) => {
    const [words] = block.type === 'paragraph' ? block.children : [];
    if (words?.type !== 'text' || !classroomLine.test(words.value)) return [];
    const range = rangeOf(words);
    return range ? [{ range, own: 0, generator: 'GitHub Classroom', isSchool: false }] : [];
  });
}

/** Below the student's text and with the generator's own heading, a sentence is none that was kept and built upon. */
function isHeaded({ start }: Range, { text }: Document): boolean {
  return (
    /^##? /.test(text.slice(start.offset, start.offset + 3)) && text.slice(0, start.offset).trim() !== ''
  );
}

/** What README templates ask of those who fill them in: nobody keeps a sentence of these on purpose. */
const asking =
  /\b(?:hat tip to|billie thompson|explain (?:how|what|why)|what things you need|step by step series|end with an example|additional notes about|provide a short description)\b/i;

/** Whether a template’s request is left there, and is not said at its place already. */
function isAsking(stretch: Range, { markdown: { placeholders }, text }: Document): boolean {
  return (
    asking.test(text.slice(stretch.start.offset, stretch.end.offset)) &&
    !placeholders.some(({ range }) => isWithin(range, stretch))
  );
}

/** A generator's text beside the student's own. */
export interface Leftover
  extends Pick<BoilerplateStretch, 'range' | 'own'>, Pick<Boilerplate, 'generator' | 'isSchool'> {}

/**
 * Where a generator's text is left beside the student's own. A template whose questions were answered is the student's own.
 */
export const leftBoilerplate = remembered((document: Document): readonly Leftover[] => {
  const ofClassroom = namesClassroom.test(document.text)
    ? [...classroomButtons(document), ...classroomSentence(document)]
    : [];
  const found = findBoilerplate(document);
  if (!found || isGenerated(document)) return ofClassroom;
  const left = found.stretches
    .filter(
      ({ certain, generated, own, range }) =>
        (certain >= enough && own * 2 < generated) ||
        (certain > 1 && own === 0 && isHeaded(range, document)) ||
        (own < generated && isAsking(range, document)),
    )
    .map(({ range, own }) => ({ range, own, generator: found.generator, isSchool: found.isSchool }));
  return [...ofClassroom, ...left];
});
