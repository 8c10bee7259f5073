import type { Plugin } from 'esbuild';

/**
 * Leaves what is not needed at once out of a bundle: data in media/ and bundles of their own, loaded when they are asked
 * for.
 */
export const besideBundle: Plugin = {
  name: 'beside-bundle',
  setup(build) {
    build.onResolve({ filter: /\/media\/(programs\/)?[a-z-]+\.json$/ }, ({ path }) => ({
      path: path.replace(/^.*(?=\/media\/)/, '..'),
      external: true,
    }));
    build.onResolve({ filter: /\/forge\/github\/index\.ts$/ }, () => ({
      path: './forge.cjs',
      external: true,
    }));
    build.onResolve({ filter: /^\.\/start\.ts$/ }, () => ({ path: './start.cjs', external: true }));
    build.onResolve({ filter: /\/dateWords\.ts$/ }, () => ({ path: './dates.cjs', external: true }));
    build.onResolve({ filter: /\/config\/newProgram\.ts$/ }, () => ({
      path: './starter.cjs',
      external: true,
      sideEffects: false,
    }));
    build.onResolve({ filter: /\/icsCalendar\.ts$/ }, () => ({ path: './calendar.cjs', external: true }));
  },
};
