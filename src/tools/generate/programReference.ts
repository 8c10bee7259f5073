/** The reference page of programs, from their JSON Schema, so that it cannot say anything else than what is read. */
interface Schema {
  readonly type?: unknown;
  readonly description?: string;
  readonly default?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** What most kinds have: shown once. */
const common = ['id', 'title', 'description', 'approval', 'approvalExpires', 'appliesTo', 'checkpoints'];

/** @param schema JSON Schema of a program file. @returns markdown. */
export function programReference(schema: object): string {
  const { properties = {}, anyOf = [] } = schema as Schema;
  const required = anyOf.flatMap((choice) => choice.required ?? []);
  const kinds = choicesOf(properties['deliverables']?.items);
  const [first] = kinds;
  const sections = [
    '# Programs',
    'What a school asks for, field by field. Fields without a default that are needed are marked with \\*. [The presets, line by line](programs.md) show each of them at work.',
    '## A program',
    table(
      properties,
      required.filter((name) => name !== 'extends'),
    ),
    '## Every deliverable',
    table(
      pick(first?.properties ?? {}, (name) => common.includes(name)),
      first?.required ?? [],
    ),
    ...kinds.flatMap((kind) => [
      `## \`"kind": ${JSON.stringify(kind.properties?.['kind']?.const)}\``,
      table(
        pick(kind.properties ?? {}, (name) => !common.includes(name) && name !== 'kind'),
        kind.required ?? [],
      ),
    ]),
  ];
  return `${sections.join('\n\n')}\n`;
}

function pick(
  properties: Readonly<Record<string, Schema>>,
  isWanted: (name: string) => boolean,
): Record<string, Schema> {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => isWanted(name)));
}

function table(properties: Readonly<Record<string, Schema>>, required: readonly string[]): string {
  const rows = Object.entries(properties).flatMap(([name, schema]) =>
    rowsOf(name, schema, required.includes(name)),
  );
  return ['| Field | Value | By default | What it says |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** A row for a field, and one for each field inside of it. */
function rowsOf(name: string, schema: Schema, isRequired: boolean): string[] {
  const preset = schema.default === undefined ? '' : `\`${JSON.stringify(schema.default)}\``;
  const mark = isRequired && schema.default === undefined ? '\\*' : '';
  const row = `| \`${name}\`${mark} | ${valueOf(schema)} | ${preset} | ${escaped(schema.description ?? '')} |`;
  const element =
    schema.items ??
    (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined);
  const place = schema.items ? `${name}[]` : element ? `${name}.…` : name;
  const inside = name === 'deliverables' || name === 'rules' ? [] : insideOf(element ?? schema);
  return [row, ...inside.flatMap(([inner, of, needed]) => rowsOf(`${place}.${inner}`, of, needed))];
}

function insideOf(schema: Schema): (readonly [string, Schema, boolean])[] {
  const found = new Map<string, readonly [string, Schema, boolean]>();
  for (const { properties = {}, required = [] } of [schema, ...choicesOf(schema)]) {
    for (const [name, inner] of Object.entries(properties)) {
      if (!found.has(name)) found.set(name, [name, inner, required.includes(name)]);
    }
  }
  return [...found.values()];
}

function choicesOf(schema: Schema | undefined): readonly Schema[] {
  return schema?.oneOf ?? schema?.anyOf ?? [];
}

function valueOf(schema: Schema): string {
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum) return schema.enum.map((value) => `\`${JSON.stringify(value)}\``).join(', ');
  if (schema.items) return `list of ${valueOf(schema.items)}`;
  const choices = [...new Set(choicesOf(schema).map(valueOf))];
  if (choices.length > 0) return choices.join(' or ');
  const names = {
    string: 'text',
    integer: 'whole number',
    number: 'number',
    boolean: 'yes or no',
    object: '`{ … }`',
  };
  return typeof schema.type === 'string' && schema.type in names
    ? names[schema.type as keyof typeof names]
    : 'anything';
}

function escaped(text: string): string {
  return text.replaceAll('|', String.raw`\|`).replaceAll('<', '&lt;');
}
