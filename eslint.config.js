import { builtinModules } from 'node:module';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

const nodeBuiltins = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** What a folder may not import at all, with the reason a person reads. */
function fence(files, ignores, names, message) {
  return {
    files,
    ignores,
    rules: {
      'no-restricted-imports': ['error', { paths: names.map((name) => ({ name, message })) }],
    },
  };
}

/** `util ← core ← {git, node, forge} ← {cli, vscode}`; nothing imports test or tools. */
const zones = [
  { target: './src/util', from: './src', except: ['./util'] },
  { target: './src/core', from: './src', except: ['./core', './util'] },
  ...['git', 'node', 'forge'].map((layer) => ({
    target: `./src/${layer}`,
    from: './src',
    except: [`./${layer}`, './core', './util'],
  })),
  { target: './src/cli', from: './src/vscode' },
  { target: './src/vscode', from: './src/cli' },
  { target: './src/!(tools)/**', from: './src/tools' },
  { target: './src', from: './test' },
];

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.vscode-test', 'test/fixtures', 'media'] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: {
      'import-x/resolver-next': [importX.createNodeResolver({ extensions: ['.ts', '.js', '.json'] })],
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'import-x/no-default-export': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60 }],
    },
  },
  fence(
    ['src/core/**/*.ts', 'src/util/**/*.ts'],
    [],
    [...nodeBuiltins, 'vscode', 'simple-git'],
    'The core is pure: no Node, no editor, no git. Take it through a port (src/core/ports.ts).',
  ),
  fence(
    ['src/{git,node,forge,cli,tools}/**/*.ts'],
    ['src/git/openGit.ts'],
    ['vscode', 'simple-git'],
    'Only src/vscode imports vscode, and only src/git/openGit.ts runs git.',
  ),
  fence(['src/vscode/**/*.ts'], [], ['simple-git'], 'Only src/git/openGit.ts runs git.'),
);
