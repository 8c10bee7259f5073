import type { Plugin } from 'esbuild';

/**
 * Says of parse5 what its package.json does not: that loading one of its files does nothing else. Without that the parser's
 * tables would come along with the tokenizer, which is all that we take of it: 7 kB. Nor does anybody ask it for errors, so
 * their names can stay away too: 4 kB.
 */
export const withoutUnused: Plugin = {
  name: 'without-unused',
  setup(build) {
    build.onResolve({ filter: /^\.{1,2}\// }, async ({ path, importer, kind, resolveDir, pluginData }) => {
      if (pluginData === 'asked' || !/[\\/]node_modules[\\/]parse5[\\/]/.test(importer)) return undefined;
      const found = await build.resolve(path, { importer, kind, resolveDir, pluginData: 'asked' });
      return { ...found, sideEffects: false };
    });
    build.onLoad({ filter: /[\\/]parse5[\\/]dist[\\/]common[\\/]error-codes\.js$/ }, () => ({
      contents: 'export const ERR = {};',
    }));
  },
};
