/**
 * The names of submissions and decisions, which git alone can read and write too (contract, design.md section 4):
 * `readiness/<deliverable>/submission/<n>` and `readiness/<deliverable>/decision/<n>`.
 */
export interface TagName {
  readonly deliverable: string;
  readonly kind: 'submission' | 'decision';
  /** From 1. */
  readonly number: number;
}

/** Exactly one spelling for each name, so that no other ref can be made to look like it. */
const pattern =
  /^readiness\/(?<deliverable>[a-z][a-z0-9-]*)\/(?<kind>submission|decision)\/(?<number>[1-9]\d{0,8})$/;

export function formatTagName({ deliverable, kind, number }: TagName): string {
  return `readiness/${deliverable}/${kind}/${number}`;
}

/** @param tag without `refs/tags/`; anything but the exact form gives `undefined` */
export function parseTagName(tag: string): TagName | undefined {
  const groups = pattern.exec(tag)?.groups;
  const { deliverable, kind, number } = groups ?? {};
  if (!deliverable || !number || (kind !== 'submission' && kind !== 'decision')) return undefined;
  return { deliverable, kind, number: Number(number) };
}
