import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { sample, type SampleSchema } from './sample.ts';

interface Schema {
  readonly $ref?: string;
}
interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}
interface Body {
  readonly required?: boolean;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}
interface Operation {
  readonly parameters?: readonly (Parameter | Required<Schema>)[];
  readonly requestBody?: Body;
  readonly responses: Readonly<Record<string, Body | Required<Schema>>>;
}
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** A request that matches an operation, with the values in its path. */
export interface Matched {
  readonly path: string;
  readonly method: string;
  readonly values: Readonly<Record<string, string>>;
}

/** GitHub's own description of its REST API, held against what is asked and answered. */
export class ApiDescription {
  readonly #description: Description;
  readonly #ajv = new Ajv({ strict: false, coerceTypes: false, allErrors: true });
  readonly #validators = new Map<Schema, ValidateFunction>();

  /** @param file what `takeDescription.ts` made */
  constructor(file: string) {
    this.#description = JSON.parse(readFileSync(file, 'utf8'), nullableAsChoice) as Description;
    addFormats.default(this.#ajv);
    this.#ajv.addFormat('repo.nwo', true);
    this.#ajv.addSchema(this.#description, 'https://github.test/');
  }

  /** The least that is a component of that name. */
  sample(name: string): Readonly<Record<string, unknown>> {
    const resolve = (ref: string) => this.#resolve<SampleSchema>({ $ref: ref });
    return sample(resolve(`#/components/schemas/${name}`), resolve) as Readonly<Record<string, unknown>>;
  }

  /** @param path without its query */
  match(method: string, path: string): Matched | undefined {
    for (const [template, operations] of Object.entries(this.#description.paths)) {
      if (!(method.toLowerCase() in operations)) continue;
      const pattern = template.replace(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>[^/]+)`);
      const found = new RegExp(`^${pattern}$`).exec(path);
      if (found) return { path: template, method: method.toLowerCase(), values: { ...found.groups } };
    }
    return undefined;
  }

  /** What is wrong with a request; nothing where it is as described. */
  requestProblems(matched: Matched, query: URLSearchParams, body: unknown): string[] {
    const operation = this.#operationOf(matched);
    const parameters = (operation.parameters ?? []).map((one) => this.#resolve<Parameter>(one));
    const known = parameters.filter((one) => one.in === 'query').map(({ name }) => name);
    const given = [...query].map(([name]) => name);
    const inQuery = parameters.flatMap((one) => {
      const value = one.in === 'query' ? query.get(one.name) : matched.values[one.name];
      if (value === null || value === undefined)
        return one.required === true ? [`${one.name} is missing`] : [];
      return this.#problems(one.schema, /^\d+$/.test(value) ? Number(value) : value, one.name);
    });
    const schema = operation.requestBody?.content?.['application/json']?.schema;
    return [
      ...given.filter((name) => !known.includes(name)).map((name) => `the query ${name} is not described`),
      ...inQuery,
      ...(schema ? this.#problems(schema, body, 'the body') : body === undefined ? [] : ['a body is sent']),
    ];
  }

  /** What is wrong with an answer; nothing where it is as described. */
  answerProblems(matched: Matched, status: number, body: unknown): string[] {
    const described = this.#operationOf(matched).responses[String(status)];
    if (!described) return [`${matched.method} ${matched.path} is never answered with ${status}`];
    const schema = this.#resolve<Body>(described).content?.['application/json']?.schema;
    return schema ? this.#problems(schema, body, `the answer ${status}`) : [];
  }

  #operationOf({ path, method }: Matched): Operation {
    const operation = this.#description.paths[path]?.[method];
    if (!operation) throw new Error(`${method} ${path} is not described`);
    return operation;
  }

  #resolve<T>(value: T | Required<Schema>): T {
    if (typeof value !== 'object' || value === null || !('$ref' in value)) return value;
    const [, , kind = '', name = ''] = value.$ref.split('/');
    return this.#description.components[kind]?.[name] as T;
  }

  #problems(schema: Schema, value: unknown, what: string): string[] {
    let validate = this.#validators.get(schema);
    if (!validate) {
      // References in the description start at its own root.
      const absolute = JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"https://github.test/#/');
      validate = this.#ajv.compile(JSON.parse(absolute) as object);
      this.#validators.set(schema, validate);
    }
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message }) => `${what}${instancePath} ${message ?? ''}`,
    );
  }
}

/** OpenAPI 3.0 says `nullable` where JSON Schema has a choice; ajv reads it only beside a type. */
function nullableAsChoice(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('nullable' in value) || 'type' in value) return value;
  const { nullable, ...rest } = value;
  return nullable === true ? { anyOf: [{ type: 'null' }, rest] } : rest;
}
