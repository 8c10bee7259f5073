import * as z from 'zod/mini';

/**
 * Where git fetches from: an address or a folder. What looks like an option, or names a program of its own
 * (`ext::sh -c …`), must never reach git.
 */
export function address(description: string) {
  return z
    .string()
    .check(
      z.regex(
        /^(?![\w+-]+::)[^-\s][^\n\r\t]*$/,
        'Expected an address that git can fetch from, such as https://…',
      ),
      z.describe(description),
    );
}
