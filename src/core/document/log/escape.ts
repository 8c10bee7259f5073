import { escapeLabels } from './labels.ts';

/** An address that markdown reads as it stands, up to its last character. */
const plainAddress =
  /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?(?:[/?#][\w\-./?#=%+,:@]*[a-z0-9/=])?$/i;

/**
 * Escapes text so that markdown shows it as it was typed, in one line: no emphasis, code, link, HTML, reference or cell
 * comes of it. Plain addresses stay as they are, and so stay links.
 */
export function escapeText(text: string): string {
  return escapeLabels(escapeWords(text, /__|_$/));
}

/** @param breaks what makes an address no plain one */
function escapeWords(text: string, breaks: RegExp): string {
  return text
    .split(' ')
    .map((word) => (plainAddress.test(word) && !breaks.test(word) ? word : escapeWord(word)))
    .join(' ');
}

function escapeWord(word: string): string {
  return word
    .replace(/[\\`*[\]~|]|<(?=\S)|&(?=[a-z#])/gi, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/(https?)(?=:\/)/gi, '$1\\')
    .replace(/(www)(?=\.)/gi, '$1\\');
}

/** Escapes what would start a block (heading, list, quote) at the beginning of a line. */
export function escapeLineStart(text: string): string {
  return text
    .replace(/^(?:[#+\->=]|\d{1,9}(?=[.)]))/, (start) => (/\d/.test(start) ? start : `\\${start}`))
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/**
 * The same of a person, with what would split a name from a position in `Ada Example, Developer`. Within an address that
 * stays a link a comma cannot be escaped.
 */
export function escapePerson(text: string): string {
  const escaped = escapeLabels(escapeWords(text, /__|_$|,/));
  return escaped.replace(/[,(]|(?<=\s)-(?=\s)/g, '\\$&');
}

/** In a contact's cell, brackets at the end would be taken for the position. */
export function escapePosition(escaped: string): string {
  return escaped.replace(/\(/g, '\\(');
}
