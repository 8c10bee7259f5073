import { Uri, workspace } from 'vscode';
import type { CancellationToken, Disposable, TextDocumentContentProvider } from 'vscode';
import type { FileContent } from '../core/index.ts';
import type { EngineClient } from './engineClient.ts';

const scheme = 'readiness-git';

/** A file as it is in a commit. */
export interface PlaceAtCommit {
  /** An open portfolio, or a coordinator's copy of a repository: an absolute path. */
  readonly folder: string;
  /** Full id. */
  readonly commit: string;
  /** Relative to the portfolio, with `/`. */
  readonly file: string;
  /** The submission that is reviewed, as `ada/resume/2`; absent for what is only looked at. */
  readonly review?: string;
}

/**
 * The address of a file at a commit, for `vscode.open` and `vscode.diff`: read-only. Its path is for people: the file's
 * own name, below the submission or the commit that it is from.
 */
export function uriAtCommit(place: PlaceAtCommit): Uri {
  const { folder, commit, file, review } = place;
  const path = `/${review ?? commit.slice(0, 7)}/${file}`;
  return Uri.from({ scheme, path, query: JSON.stringify({ folder, commit, file, review }) });
}

/** What an address of ours names; `undefined` for one of another scheme, or that does not have our form. */
export function placeAtCommit({ scheme: other, query }: Uri): PlaceAtCommit | undefined {
  if (other !== scheme) return undefined;
  try {
    const asked = JSON.parse(query) as Partial<Record<keyof PlaceAtCommit, unknown>>;
    const { folder, commit, file, review } = asked;
    const isPlace = [folder, commit, file].every((part) => typeof part === 'string');
    if (!isPlace) return undefined;
    return {
      ...{ folder: String(folder), commit: String(commit), file: String(file) },
      ...(typeof review === 'string' && { review }),
    };
  } catch {
    return undefined;
  }
}

/** Shows files as they are in commits. A commit does not change, so neither does what is shown. */
export function registerContentAtCommit(engine: EngineClient): Disposable {
  const provider: TextDocumentContentProvider = {
    async provideTextDocumentContent(uri: Uri, token: CancellationToken) {
      const place = placeAtCommit(uri);
      return place && textOf(place.file, await engine.ask('content-at-commit', place, { token }));
    },
  };
  return workspace.registerTextDocumentContentProvider(scheme, provider);
}

/** A file that is not there is empty, as in a diff; what is no text is said in words. */
function textOf(file: string, content: FileContent): string {
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'missing':
      return '';
    case 'binary':
      return `${file} is no text, so there is nothing to read here.\n`;
    case 'too-large':
      return `${file} is too large to be shown: ${content.size} bytes.\n`;
    case 'outside':
      return `${file} leads out of the portfolio, and was not read.\n`;
    case 'unreadable':
      return `${file} cannot be shown: ${content.reason}.\n`;
  }
}
