import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

/** What only a rule's page shows. */
const pageOnly: Readonly<Record<string, string>> = { why: "''", sources: '[]', examples: '[]' };

/**
 * Leaves what only the pages of rules show out of a bundle that never shows them: the editor opens the pages that are
 * shipped beside it, so its engine would carry every example for nothing.
 */
export const withoutPages: Plugin = {
  name: 'without-pages',
  setup(build) {
    build.onLoad({ filter: /\/core\/rules\/[a-z0-9-]+\.ts$/ }, async ({ path }) => {
      return { contents: strip(path, await readFile(path, 'utf8')), loader: 'ts' };
    });
  },
};

/** Empties the fields of rule definitions that only pages show. */
export function strip(path: string, text: string): string {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  let result = text;
  // From the end to the start, so that the places before stay where they are.
  for (const { initializer, name } of definitions(file).flatMap(fieldsOf).reverse()) {
    const value = pageOnly[name.getText(file)];
    if (value !== undefined) {
      result = result.slice(0, initializer.getStart(file)) + value + result.slice(initializer.end);
    }
  }
  return result;
}

/** The arguments of `defineRule` and `definePortfolioRule`, in the order of the text. */
function definitions(file: ts.SourceFile): ts.ObjectLiteralExpression[] {
  const found: ts.ObjectLiteralExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^define\w*Rule$/.test(node.expression.getText(file))) {
      found.push(...node.arguments.filter(ts.isObjectLiteralExpression));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function fieldsOf(definition: ts.ObjectLiteralExpression): ts.PropertyAssignment[] {
  return definition.properties.filter(ts.isPropertyAssignment);
}
