const wide =
  /\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\uFF01-\uFF60]/u;
const zero = /\p{Mn}|\p{Me}|\p{Cf}/u;

/** Columns that a text takes in a monospaced font, near enough to align a table. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (character <= '~') width++;
    else if (!zero.test(character)) width += wide.test(character) ? 2 : 1;
  }
  return width;
}

/** The text with spaces behind it up to a width; a wider text stays as it is. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
