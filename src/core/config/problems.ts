import type { Finding, Severity } from '../check/finding.ts';

/** The findings that configuration and program give; they have no rule file, but a page and a severity like any other. */
export const configurationFindings = {
  'configuration-syntax': { severity: 'error', title: 'The configuration is not JSON' },
  'configuration-invalid': { severity: 'error', title: 'A value of the configuration cannot be used' },
  'configuration-unknown-key': {
    severity: 'warning',
    title: 'The configuration has a setting that there is not',
  },
  'configuration-duplicate-key': { severity: 'warning', title: 'The configuration sets something twice' },
  'configuration-unknown-rule': {
    severity: 'warning',
    title: 'The configuration names a rule that there is not',
  },
  'configuration-unknown-anchor': {
    severity: 'warning',
    title: 'The configuration dates something that the program does not have',
  },
  'program-missing': { severity: 'warning', title: 'No program is chosen' },
  'program-unknown': { severity: 'error', title: 'There is no program of this name' },
  'program-unreadable': { severity: 'error', title: 'The program cannot be read' },
  'program-invalid': { severity: 'error', title: 'The program cannot be used' },
  'program-weekday': { severity: 'warning', title: 'A weekday and a date of the program disagree' },
  'program-checkpoint': { severity: 'warning', title: 'A checkpoint of the program contradicts another' },
} as const satisfies Record<string, { severity: Severity; title: string }>;

export type ConfigurationFinding = keyof typeof configurationFindings;

/** A finding of configuration or program, at its own severity. */
export function problem(rule: ConfigurationFinding, at: Omit<Finding, 'rule' | 'severity'>): Finding {
  return { rule, severity: configurationFindings[rule].severity, ...at };
}
