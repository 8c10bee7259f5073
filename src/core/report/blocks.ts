/** A piece of text of a report, with the address that it leads to where it has one. Texts may be anybody's: what prints them escapes them. */
export type Inline = string | { readonly text: string; readonly href: string };

/** How a row of a table is shown, besides its words. */
export type Tone = 'good' | 'bad' | 'open' | 'plain';

/** A report as data: the same for every format. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly { readonly tone: Tone; readonly cells: readonly (readonly Inline[])[] }[];
    };

/** Whether an address may become a link: nothing that runs, nothing that leads onto the reader's own machine. */
export function isSafeAddress(address: string): boolean {
  return /^https?:\/\/[^\s\p{Cc}]+$/iu.test(address);
}

/** Text from a repository without what is not seen: control characters and those that turn the direction of writing. */
export function visibleText(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu, ' ')
    .replaceAll(/\p{Cs}/gu, '\uFFFD')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
