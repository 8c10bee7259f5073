import { decodeHTMLStrict } from 'entities/decode';

/**
 * Stands in for the package `decode-named-character-reference` in the bundles: the HTML reader brings a table of the same
 * 2,125 names, and a second one would cost 29 kB.
 *
 * @param name what stands between `&` and `;`
 */
export function decodeNamedCharacterReference(name: string): string | false {
  const written = `&${name};`;
  const decoded = decodeHTMLStrict(written);
  return decoded === written ? false : decoded;
}
