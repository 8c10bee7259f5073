import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The top of the repository. */
export const root = resolve(import.meta.dirname, '..', '..');

/** Where everything that is built goes. */
export const dist = join(root, 'dist');

/**
 * Where large downloads are kept between runs, outside of the repository so that every clone finds them:
 * `$XDG_CACHE_HOME/portfolio-readiness`, by default below `~/.cache`.
 */
export function cacheFolder(): string {
  const base = process.env['XDG_CACHE_HOME'];
  const isUsable = base !== undefined && base.startsWith('/');
  return join(isUsable ? base : join(homedir(), '.cache'), 'portfolio-readiness');
}
