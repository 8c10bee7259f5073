import { Uri, workspace } from 'vscode';
import type { Disposable, TextDocumentContentProvider } from 'vscode';

/**
 * Rule pages have addresses of their own scheme. A diagnostic's link may not run a command, and a plain file would open
 * as markdown source; for this scheme package.json asks for the preview (`workbench.editorAssociations`).
 */
const scheme = 'readiness-rule';

const ruleId = /^[a-z][a-z0-9-]*$/;

export function rulePageUri(rule: string): Uri {
  return Uri.from({ scheme, path: `/${rule}.md` });
}

/** Serves the pages in `media/rules`. */
export function registerRulePages(extensionUri: Uri): Disposable {
  const provider: TextDocumentContentProvider = {
    async provideTextDocumentContent(uri) {
      const rule = uri.path.slice(1).replace(/\.md$/, '');
      if (!ruleId.test(rule)) return undefined;
      return readPage(Uri.joinPath(rulesFolder(extensionUri), `${rule}.md`), rule);
    },
  };
  return workspace.registerTextDocumentContentProvider(scheme, provider);
}

/** The ids of all rules that have a page, sorted. */
export async function listRulePages(extensionUri: Uri): Promise<string[]> {
  const entries = await workspace.fs.readDirectory(rulesFolder(extensionUri));
  return entries
    .map(([name]) => name)
    .filter((name) => name.endsWith('.md') && ruleId.test(name.slice(0, -'.md'.length)))
    .map((name) => name.slice(0, -'.md'.length))
    .sort();
}

async function readPage(page: Uri, rule: string): Promise<string> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(page));
  } catch {
    return `# ${rule}\n\nThere is no page for this check: it comes from the engine itself, and its message says all there is to say.\n`;
  }
}

function rulesFolder(extensionUri: Uri): Uri {
  return Uri.joinPath(extensionUri, 'media', 'rules');
}
