import flatironCareerServices from './presets/flatiron-career-services.json' with { type: 'json' };
import makeSchoolOutcomes from './presets/make-school-outcomes.json' with { type: 'json' };
import turingOutreachPlan from './presets/turing-outreach-plan.json' with { type: 'json' };

const all = [turingOutreachPlan, flatironCareerServices, makeSchoolOutcomes];

/** The programs that come with the product, by name, as they stand in their files. */
export const presets: Readonly<Record<string, unknown>> = Object.fromEntries(
  all.map((preset) => [preset.id, preset]),
);

/** For choosing one: in the order in which they are offered, with the names of the dates they count from. */
export function presetList(): {
  readonly id: string;
  readonly title: string;
  readonly anchors: readonly string[];
}[] {
  return all.map((preset) => ({
    id: preset.id,
    title: preset.title,
    anchors: Object.keys('calendar' in preset ? preset.calendar : {}),
  }));
}
