import type { Plugin } from 'esbuild';

/** What is taken of each, by us and by what we bundle: a name that is missing here fails the build. */
const taken: Readonly<Record<string, readonly string[]>> = {
  child_process: ['spawn'],
  crypto: ['createHash', 'createPublicKey', 'randomBytes', 'randomUUID', 'verify'],
  'readline/promises': ['createInterface'],
};

/**
 * Has the command line load these parts of Node when one of their functions is called, not when it starts: they take
 * 2 % of a check of a small portfolio, which calls none of them.
 */
export const lateBuiltins: Plugin = {
  name: 'late-builtins',
  setup(build) {
    build.onResolve(
      { filter: /^(node:)?(child_process|crypto|readline\/promises)$/ },
      ({ path, namespace }) =>
        namespace === 'late'
          ? { path, external: true }
          : { path: path.replace('node:', ''), namespace: 'late' },
    );
    build.onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => ({ contents: callsOf(path) }));
  },
};

function callsOf(builtin: string): string {
  return (taken[builtin] ?? [])
    .map((name) => `export const ${name} = (...given) => require('node:${builtin}').${name}(...given);`)
    .join('\n');
}
