/**
 * Whether a text holds a word, or several in a row, as whole words: "late" is not in "related". Case and the signs between
 * words do not matter, so that "no-show" is "No show".
 */
export function holdsWord(text: string, word: string): boolean {
  const wanted = spaced(word);
  return wanted.trim() === '' ? text.includes(word) : spaced(text).includes(wanted);
}

/** Words with one space around each; `C++` and `C#` are words. */
function spaced(text: string): string {
  const words = text.normalize('NFC').toLowerCase();
  return ` ${words.replaceAll(/[^\p{L}\p{N}+#]+/gu, ' ').trim()} `;
}

/** With each run of white space as one space. What is one already is left alone: that takes a third of the time. */
export function singleSpaced(text: string): string {
  return /[^\S ]| \s/.test(text) ? text.replace(/[^\S ]\s*| \s+/g, ' ') : text;
}
