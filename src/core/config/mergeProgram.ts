type Json = Readonly<Record<string, unknown>>;

/** Whether a JSON value is an object. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Lays one program over another, both as they were written. A field replaces that of the base and `null` takes it out;
 * dates, questions and rules are matched by name, deliverables and their checkpoints by id. What has ids may be
 * written as a list, or as an object by id, in which `null` takes one out.
 */
export function mergeProgram(base: Json, changes: Json): Json {
  const merged = mergeFields(base, changes, (name, from, to) => {
    if (['calendar', 'rules', 'studentDates', 'questions'].includes(name))
      return isObject(to) ? mergeFields(orEmpty(from), to) : to;
    return name === 'deliverables' ? mergeById(from, to, mergeDeliverable) : to;
  });
  return without(merged, 'extends');
}

function mergeDeliverable(base: Json, changes: Json): Json {
  // Of another kind, it shares nothing but its id and title with the old one.
  const isOther = changes['kind'] !== undefined && changes['kind'] !== base['kind'];
  const start = isOther ? { id: base['id'], title: base['title'] } : base;
  return mergeFields(start, changes, (name, from, to) =>
    name === 'checkpoints' ? mergeById(from, to, mergeFields) : to,
  );
}

type MergeField = (name: string, from: unknown, to: unknown) => unknown;

function mergeFields(base: Json, changes: Json, field: MergeField = (_name, _from, to) => to): Json {
  const merged = new Map(Object.entries(base));
  for (const [name, to] of Object.entries(changes)) {
    if (to === null) merged.delete(name);
    else merged.set(name, field(name, merged.get(name), to));
  }
  return Object.fromEntries(merged);
}

function mergeById(from: unknown, to: unknown, merge: (base: Json, changes: Json) => Json): unknown {
  const changes = changesById(to);
  if (!changes) return to;
  const merged = new Map((Array.isArray(from) ? from : []).map((entry: unknown) => [idOf(entry), entry]));
  const nameless: unknown[] = [];
  for (const [id, change] of changes) {
    const base = merged.get(id);
    if (change === null) merged.delete(id);
    else if (id === undefined) nameless.push(change);
    else if (isObject(change)) merged.set(id, merge(isObject(base) ? base : {}, { id, ...change }));
    else merged.set(id, change);
  }
  return [...merged.values(), ...nameless];
}

/** Changes with the id that each is for, from either way to write them; `undefined` for anything else. */
function changesById(changes: unknown): (readonly [string | undefined, unknown])[] | undefined {
  if (Array.isArray(changes)) return changes.map((change: unknown) => [idOf(change), change] as const);
  return isObject(changes) ? Object.entries(changes) : undefined;
}

function idOf(entry: unknown): string | undefined {
  return isObject(entry) && typeof entry['id'] === 'string' ? entry['id'] : undefined;
}

function orEmpty(value: unknown): Json {
  return isObject(value) ? value : {};
}

function without(object: Json, name: string): Json {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
}
