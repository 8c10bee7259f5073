/** A program that comes with the product: what is said of it to choose it, and its file, read when a portfolio asks for it. */
interface Preset {
  readonly id: string;
  readonly title: string;
  /** The names of the dates it counts from. */
  readonly anchors: readonly string[];
  readonly load: () => Promise<{ readonly default: unknown }>;
}

/** In the order in which they are offered. A test holds each against its file. */
const all: readonly Preset[] = [
  {
    id: 'turing-outreach-plan',
    title: 'Turing School: Outreach Plan',
    anchors: ['first-week'],
    load: () => import('../../../media/programs/turing-outreach-plan.json', { with: { type: 'json' } }),
  },
  {
    id: 'flatiron-career-services',
    title: 'Flatiron School: Career Services Commitment',
    anchors: [],
    load: () => import('../../../media/programs/flatiron-career-services.json', { with: { type: 'json' } }),
  },
  {
    id: 'make-school-outcomes',
    title: 'Make School: Outcomes',
    anchors: [],
    load: () => import('../../../media/programs/make-school-outcomes.json', { with: { type: 'json' } }),
  },
];

/** What a preset's file holds, or `undefined` where there is none of that name. */
export async function loadPreset(id: string): Promise<unknown> {
  const preset = all.find((one) => one.id === id);
  return (await preset?.load())?.default;
}

/** For choosing one: in the order in which they are offered, with the names of the dates they count from. */
export function presetList(): readonly Pick<Preset, 'id' | 'title' | 'anchors'>[] {
  return all.map(({ id, title, anchors }) => ({ id, title, anchors }));
}
