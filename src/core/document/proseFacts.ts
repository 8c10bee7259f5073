import type { ProseFacts } from './facts.ts';
import type { FactSource } from './markdown/reading.ts';
import { readTitle } from './markdown/title.ts';

/** What is read from a document about which only its presence and substance are asked. */
export function readProse({ reading, markdown }: FactSource): ProseFacts {
  const title = readTitle(reading, markdown.headings);
  return title ? { title } : {};
}
