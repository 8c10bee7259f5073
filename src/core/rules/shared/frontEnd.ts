import type { DocumentOf } from '../../document/document.ts';

/** Files that only a project with pages to look at has, where tools for the browser put them. */
const frontEndFile =
  /^(?:(?:public|src|client|front-?end|app|docs|web|ui)\/){0,3}(?:index\.html|angular\.json|(?:vite|next|nuxt|svelte|gatsby)[.-]config\.[cm]?[jt]s|src\/(?:\w+\/)?App\.(?:[jt]sx?|vue|svelte))$/i;
/** Files of programs that are installed, which have no address. */
const installedFile = /(?:^|\/)(?:AndroidManifest\.xml|Podfile|Info\.plist|electron[\w.-]*)$/i;
/** “Front end” as a label; in a sentence it may be that of somebody else’s program. */
const frontEndWords = /\b(?:react|vue|angular|svelte|next\.js)\b|^[^\p{L}\n]*front[- ]?end\b/imu;

/**
 * Whether a project has pages to look at, by what its README says it is made with, or by its files.
 *
 * @param files of the portfolio
 */
export function isFrontEnd({ path, facts, text }: DocumentOf<'readme'>, files: ReadonlySet<string>): boolean {
  const stack = facts.sections.filter(({ topics }) => topics.includes('tech-stack'));
  if (stack.some(({ content: { start, end } }) => frontEndWords.test(text.slice(start.offset, end.offset))))
    return true;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const own = [...files].filter((file) => file.startsWith(folder)).map((file) => file.slice(folder.length));
  return own.some((file) => frontEndFile.test(file)) && !own.some((file) => installedFile.test(file));
}
