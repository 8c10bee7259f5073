import flatironCareerServices from '../../media/programs/flatiron-career-services.json' with { type: 'json' };
import makeSchoolOutcomes from '../../media/programs/make-school-outcomes.json' with { type: 'json' };
import turingOutreachPlan from '../../media/programs/turing-outreach-plan.json' with { type: 'json' };

/** The programs that come with the product, by name, as they stand in their files. */
export const presets: Readonly<Record<string, unknown>> = Object.fromEntries(
  [turingOutreachPlan, flatironCareerServices, makeSchoolOutcomes].map((preset) => [preset.id, preset]),
);
