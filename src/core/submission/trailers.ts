/** The `Key: value` lines at a message's end, as git knows them; keys in lower case, for git does not tell them apart. */
export type Trailers = ReadonlyMap<string, readonly string[]>;

const trailer = /^(?<key>[A-Za-z][A-Za-z-]*): ?(?<value>.*)$/;

/**
 * Reads the last paragraph of a message. A line that starts with a space goes on with the value before it. A paragraph
 * in which anything else stands holds no trailers, and neither does a message of one paragraph: so does git.
 */
export function trailersOf(message: string): Trailers {
  const found = new Map<string, string[]>();
  let values: string[] | undefined;
  for (const line of lastParagraph(message)) {
    const { key, value } = trailer.exec(line)?.groups ?? {};
    if (/^[ \t]/.test(line) && values) {
      values.push(`${values.pop() ?? ''}\n${line}`);
    } else if (key !== undefined && value !== undefined) {
      values = found.get(key.toLowerCase()) ?? [];
      values.push(value);
      found.set(key.toLowerCase(), values);
    } else {
      return new Map();
    }
  }
  return found;
}

/** What stands above the trailers; the whole message when there are none. */
export function aboveTrailers(message: string): string {
  if (trailersOf(message).size === 0) return message;
  const text = message.trimEnd();
  return text.slice(0, text.length - lastParagraph(message).join('\n').length).trimEnd();
}

function lastParagraph(message: string): string[] {
  const paragraphs = message.trimEnd().split(/\n{2,}/);
  return paragraphs.length > 1 ? (paragraphs.at(-1) ?? '').split('\n') : [];
}
