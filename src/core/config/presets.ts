import flatironCareerServices from './presets/flatiron-career-services.json' with { type: 'json' };
import makeSchoolOutcomes from './presets/make-school-outcomes.json' with { type: 'json' };
import turingOutreachPlan from './presets/turing-outreach-plan.json' with { type: 'json' };

const all = [turingOutreachPlan, flatironCareerServices, makeSchoolOutcomes];

/** The programs that come with the product, by name, as they stand in their files. */
export const presets: Readonly<Record<string, unknown>> = Object.fromEntries(
  all.map((preset) => [preset.id, preset]),
);

/** For choosing one: in the order in which they are offered. */
export function presetList(): { readonly id: string; readonly title: string }[] {
  return all.map(({ id, title }) => ({ id, title }));
}
