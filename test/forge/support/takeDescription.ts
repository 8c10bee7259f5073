/**
 * Takes out of GitHub's published description of its REST API what the tests need, as the whole of it has 385 MB.
 *
 *     npm install --prefix SOMEWHERE @octokit/openapi@23.0.2
 *     node test/forge/support/takeDescription.ts SOMEWHERE/node_modules/@octokit/openapi
 *
 * Nothing is changed but for what no program reads: words for people, and examples.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { descriptionFile } from './descriptionFile.ts';

type Json = Record<string, unknown>;

const wanted: Readonly<Record<string, readonly string[]>> = {
  '/user': ['get'],
  '/repos/{owner}/{repo}': ['get'],
  '/repos/{owner}/{repo}/issues': ['get', 'post'],
  '/repos/{owner}/{repo}/issues/{issue_number}': ['patch'],
  '/repos/{owner}/{repo}/issues/{issue_number}/comments': ['get', 'post'],
  '/repos/{owner}/{repo}/issues/comments/{comment_id}': ['delete'],
  '/repos/{owner}/{repo}/assignees/{assignee}': ['get'],
};
const forPeople = new Set([
  'description',
  'summary',
  'example',
  'examples',
  'externalDocs',
  'tags',
  'x-github',
]);

const folder = process.argv[2];
if (folder === undefined) throw new Error('Say the folder of the package @octokit/openapi.');
const text = readFileSync(join(folder, 'generated', 'api.github.com.json'), 'utf8');
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
const whole = JSON.parse(text) as { openapi: string; paths: Json; components: Record<string, Json> };
const paths = Object.fromEntries(
  Object.entries(wanted).map(([path, methods]) => [path, bare(pick(whole.paths[path] as Json, methods))]),
);
const digest = createHash('sha256').update(text).digest('hex');
const source = `@octokit/openapi ${version}, generated/api.github.com.json, sha256 ${digest}`;
const description = { openapi: whole.openapi, source, paths, components: referred(paths) };
writeFileSync(descriptionFile, `${JSON.stringify(description)}\n`);

/** The components that are referred to, and those that they refer to. */
function referred(start: unknown): Record<string, Json> {
  const components: Record<string, Json> = {};
  const open = [start];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    for (const [, kind = '', name = ''] of JSON.stringify(value).matchAll(
      /"\$ref":"#\/components\/([^/"]+)\/([^"]+)"/g,
    )) {
      const group = (components[kind] ??= {});
      if (name in group) continue;
      group[name] = bare(whole.components[kind]?.[name]);
      open.push(group[name]);
    }
  }
  return components;
}

function pick(from: Json, names: readonly string[]): Json {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
}

/** Without what is for people; a property that is called so stays. */
function bare(value: unknown, isNamed = false): unknown {
  if (Array.isArray(value)) return value.map((one) => bare(one));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => isNamed || !forPeople.has(name));
  return Object.fromEntries(kept.map(([name, one]) => [name, bare(one, name === 'properties' && !isNamed)]));
}
