import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where what can be made or fetched again is kept, for this user alone: below the folder for caches of
 * https://specifications.freedesktop.org/basedir-spec or of its counterpart on Windows.
 */
export function cacheFolder(name: string): string {
  const base = process.env['XDG_CACHE_HOME'] ?? process.env['LOCALAPPDATA'] ?? join(homedir(), '.cache');
  return join(base, 'portfolio-readiness', name);
}
