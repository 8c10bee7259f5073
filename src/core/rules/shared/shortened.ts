/** With so many characters a quotation is known again, and its message stays short. */
const longest = 40;

/** The beginning of a long text, as it is quoted in a message. */
export function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
