/** Deeper ones come with what a generator puts there. */
const below = /^[^/]+\/(?:[^/]+\/)?readme(?:\.[a-z]+)?$/i;

/** The folders with READMEs of their own below a project, the first three of them. */
export function readmesBelow(path: string, files: ReadonlySet<string>): string[] {
  const start = path === '.' ? '' : `${path}/`;
  return [...files]
    .filter((file) => file.startsWith(start) && below.test(file.slice(start.length)))
    .filter((file) => !/(?:^|\/)(?:node_modules|vendor)\//.test(file))
    .map((file) => file.slice(start.length, file.lastIndexOf('/')))
    .toSorted()
    .slice(0, 3);
}
