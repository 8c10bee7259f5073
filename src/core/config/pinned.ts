import * as z from 'zod/mini';

/** A program at an address, with the digest of the text that is meant: what is fetched can only be that text. */
export const PinnedProgram = z.strictObject({
  url: z
    .string()
    .check(
      z.regex(/^https:\/\/[^\s\p{Cc}]+$/u, 'Expected an address that starts with https://'),
      z.describe(
        "Where the school's program is. It is fetched only when you ask: `readiness program fetch`.",
      ),
    ),
  digest: z
    .string()
    .check(
      z.regex(
        /^sha256:[0-9a-f]{64}$/,
        'Expected sha256: and 64 digits, as `readiness program pin` prints it',
      ),
      z.describe('Of the text that is meant: another text at the address does not count.'),
    ),
});
export type PinnedProgram = z.output<typeof PinnedProgram>;

/** Whether what a configuration names is one, and no program that extends another. */
export function isPinned(reference: object): reference is PinnedProgram {
  return PinnedProgram.safeParse(reference).success;
}

const prefix = 'pinned:';

/** The name under which the files of a portfolio are asked for the text of a pinned program. */
export function pinnedPath({ digest }: PinnedProgram): string {
  return `${prefix}${digest}`;
}

/** The digest that such a name asks for; `undefined` for the path of a file. */
export function pinnedDigest(path: string): string | undefined {
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}

/** The pinned program that a configuration names, itself or as what it extends. @param program its value under `program` */
export function pinnedIn(program: unknown): PinnedProgram | undefined {
  const own = PinnedProgram.safeParse(program);
  if (own.success) return own.data;
  const base = z.looseObject({ extends: PinnedProgram }).safeParse(program);
  return base.success ? base.data.extends : undefined;
}
