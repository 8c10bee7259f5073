import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

/** What only a rule's page shows, as what is left in its place. */
const pageOnly: Readonly<Record<string, string>> = { why: "''", sources: '[]', examples: '[]' };

/**
 * Leaves what only the pages of rules and the JSON Schemas show out of a bundle that never shows them: the editor opens
 * the pages and schemas that are shipped beside it, so its engine would carry every example and description for nothing.
 */
export const withoutPages: Plugin = {
  name: 'without-pages',
  setup(build) {
    build.onLoad(
      { filter: /\/core\/(?:check|rules|config|submission)\/[A-Za-z0-9-]+\.ts$/ },
      async ({ path }) => {
        return { contents: strip(path, await readFile(path, 'utf8')), loader: 'ts' };
      },
    );
  },
};

/** Empties the fields of rule definitions that only pages show, and the descriptions of schemas. */
export function strip(path: string, text: string): string {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  let result = text;
  // From the end to the start, so that the places before stay where they are.
  for (const { node, value } of emptied(file).sort((a, b) => b.node.pos - a.node.pos)) {
    result = result.slice(0, node.getStart(file)) + value + result.slice(node.end);
  }
  return result;
}

interface Emptied {
  readonly node: ts.Node;
  readonly value: string;
}

function emptied(file: ts.SourceFile): Emptied[] {
  const found: Emptied[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) found.push(...emptiedIn(node, file));
    if (ts.isVariableDeclaration(node)) found.push(...emptiedInList(node, file));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** What goes of the lists of what is found without a rule of its own. */
function emptiedInList({ name, initializer }: ts.VariableDeclaration, file: ts.SourceFile): Emptied[] {
  if (!/^(?:engine|configuration)Rules$/.test(name.getText(file)) || !initializer) return [];
  let list: ts.Expression = initializer;
  while (ts.isSatisfiesExpression(list) || ts.isAsExpression(list)) list = list.expression;
  const entries = ts.isArrayLiteralExpression(list) ? list.elements.filter(ts.isObjectLiteralExpression) : [];
  return entries
    .flatMap(({ properties }) => properties)
    .filter(ts.isPropertyAssignment)
    .filter((property) => property.name.getText(file) === 'why')
    .map(({ initializer: node }) => ({ node, value: "''" }));
}

/** What goes of a call of `defineRule`, `definePortfolioRule` or `z.describe`. */
function emptiedIn({ expression, arguments: given }: ts.CallExpression, file: ts.SourceFile): Emptied[] {
  const name = expression.getText(file);
  if (name === 'z.describe')
    return given.filter(ts.isStringLiteralLike).map((node) => ({ node, value: "''" }));
  if (!/^define\w*Rule$/.test(name)) return [];
  const fields = given.filter(ts.isObjectLiteralExpression).flatMap(({ properties }) => properties);
  return fields.filter(ts.isPropertyAssignment).flatMap(({ initializer: node, name: field }) => {
    const value = pageOnly[field.getText(file)];
    return value === undefined ? [] : [{ node, value }];
  });
}
