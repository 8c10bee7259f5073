import * as z from 'zod/mini';

/** Why a path cannot be used inside a portfolio; `undefined` when it can. */
export function pathProblem(path: string): string | undefined {
  if (path.trim() === '') return 'Expected a path, found an empty text';
  if (path.includes('\\')) return 'Expected `/` between folders, found `\\`';
  if (path.startsWith('/') || /^[a-z]:/i.test(path) || path.startsWith('~/')) {
    return "Expected a path inside the portfolio's folder, found one that starts outside of it";
  }
  if (path.split('/').includes('..')) {
    return "Expected a path inside the portfolio's folder, found `..`, which leads out of it";
  }
  return /\p{Cc}/u.test(path) ? 'Expected a path, found a character that cannot be in one' : undefined;
}

/** The same path without `./`, doubled slashes and a slash at the end. */
export function normalizePath(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return parts.length > 0 ? parts.join('/') : '.';
}

/** A path of a file or folder, relative to the portfolio's folder. */
export function portfolioPath(description: string) {
  return z
    .pipe(
      z.string().check(
        z.superRefine((path, context) => {
          const message = pathProblem(path);
          if (message !== undefined) context.addIssue({ code: 'custom', message });
        }),
      ),
      z.transform(normalizePath),
    )
    .check(z.describe(description));
}
