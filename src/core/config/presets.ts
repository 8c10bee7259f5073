import turingOutreachPlan from './presets/turing-outreach-plan.json' with { type: 'json' };

/** The programs that come with the product, by name, as they stand in their files. */
export const presets: Readonly<Record<string, unknown>> = {
  'turing-outreach-plan': turingOutreachPlan,
};

/** For choosing one: in the order in which they are offered. */
export function presetList(): { readonly id: string; readonly title: string }[] {
  return [turingOutreachPlan].map(({ id, title }) => ({ id, title }));
}
