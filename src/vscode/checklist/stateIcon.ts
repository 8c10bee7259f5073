import { ThemeColor, ThemeIcon } from 'vscode';
import type { ChecklistDeliverable, DeliverableState, MissingItem } from '../../core/index.ts';

/** Icon and colour by state; shapes differ too, for those who do not see the colours. */
const byState = {
  missing: ['circle-large-outline', 'testing.iconUnset'],
  'in-progress': ['color-mode', 'testing.iconQueued'],
  ready: ['pass', 'charts.blue'],
  submitted: ['mail', 'charts.blue'],
  'changes-requested': ['request-changes', 'testing.iconQueued'],
  returned: ['reply', 'testing.iconFailed'],
  approved: ['verified-filled', 'testing.iconPassed'],
  changed: ['diff', 'testing.iconQueued'],
} as const satisfies Record<DeliverableState, readonly [icon: string, color: string]>;

const bySeverity = {
  error: ['circle-filled', 'list.errorForeground'],
  warning: ['circle-outline', 'list.warningForeground'],
  hint: ['lightbulb', 'charts.blue'],
} as const satisfies Record<MissingItem['severity'], readonly [icon: string, color: string]>;

export function deliverableIcon({ state, done, next }: ChecklistDeliverable): ThemeIcon {
  if (done && state !== 'approved') return icon('pass-filled', 'testing.iconPassed');
  const [name, color] = byState[state];
  return icon(name, !done && next?.state === 'missed' ? 'testing.iconFailed' : color);
}

export function missingIcon({
  severity,
  unverified,
}: Pick<MissingItem, 'severity' | 'unverified'>): ThemeIcon {
  if (unverified) return icon('unverified', 'list.warningForeground');
  const [name, color] = bySeverity[severity];
  return icon(name, color);
}

function icon(name: string, color: string): ThemeIcon {
  return new ThemeIcon(name, new ThemeColor(color));
}
