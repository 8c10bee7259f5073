import type { Plugin } from 'esbuild';

const contents = `
const quiet = Object.assign(() => undefined, { enabled: false, extend: () => quiet });
export default Object.assign(() => quiet, { formatters: {} });
`;

/**
 * Puts a log that says nothing in the place of `debug`: nobody reads what simple-git would tell it, since what git says is in
 * our own errors, and the package costs 7 kB.
 */
export const quietDebug: Plugin = {
  name: 'quiet-debug',
  setup(build) {
    build.onResolve({ filter: /^debug$/ }, () => ({ path: 'debug', namespace: 'quiet' }));
    build.onLoad({ filter: /.*/, namespace: 'quiet' }, () => ({ contents }));
  },
};
