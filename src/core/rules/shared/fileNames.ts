import type { Address } from './addresses.ts';

/** What is looked up for each link, made once. */
export interface Names {
  readonly folders: ReadonlySet<string>;
  /** Real paths of files and folders by their lower case. */
  readonly byLowerCase: ReadonlyMap<string, string>;
}

export function namesIn(files: ReadonlySet<string>): Names {
  const folders = new Set(['']);
  for (const file of files)
    for (let slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', slash + 1))
      folders.add(file.slice(0, slash));
  const all = [...files, ...folders];
  return { folders, byLowerCase: new Map(all.map((path) => [path.toLowerCase(), path])) };
}

/** Whether one of the paths that an address may stand for is a file or a folder of the portfolio. */
export function isThere(
  { paths }: Extract<Address, { kind: 'file' }>,
  files: ReadonlySet<string>,
  names: () => Names,
): boolean {
  return paths.some((path) => files.has(path) || names().folders.has(path));
}
