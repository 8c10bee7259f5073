/** A schema of OpenAPI 3.0, as far as samples need it. */
export interface SampleSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, SampleSchema>>;
  readonly oneOf?: readonly SampleSchema[];
  readonly anyOf?: readonly SampleSchema[];
  readonly allOf?: readonly SampleSchema[];
}

const texts: Readonly<Record<string, string>> = {
  'date-time': '2017-02-01T16:00:00Z',
  date: '2017-02-01',
  uri: 'https://github.test/sample',
  email: 'sample@example.com',
};

/** The least that satisfies a schema: what is required, nothing else. */
export function sample(schema: SampleSchema, resolve: (ref: string) => SampleSchema): unknown {
  if (schema.$ref !== undefined) return sample(resolve(schema.$ref), resolve);
  if (schema.nullable) return null;
  if (schema.enum) return schema.enum[0];
  const choice = schema.oneOf?.[0] ?? schema.anyOf?.[0];
  if (choice && !schema.properties) return sample(choice, resolve);
  if (schema.allOf) {
    const parts = schema.allOf.map((one) => sample(one, resolve));
    return Object.assign({}, ...parts) as unknown;
  }
  if (schema.type === 'string') return texts[schema.format ?? ''] ?? 'sample';
  if (schema.type === 'integer' || schema.type === 'number') return 1;
  if (schema.type === 'boolean') return false;
  if (schema.type === 'array') return [];
  const { required = [], properties = {} } = schema;
  return Object.fromEntries(required.map((name) => [name, sample(properties[name] ?? {}, resolve)]));
}
