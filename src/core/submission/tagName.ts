/** What a tag says: handed in, answered, taken back. */
export const tagKinds = ['submission', 'decision', 'withdrawal'] as const;
export type TagKind = (typeof tagKinds)[number];

/**
 * The names of submissions and decisions, which git alone can read and write too (contract, design.md section 4):
 * `readiness/<deliverable>/submission/<n>` and `readiness/<deliverable>/decision/<n>`. In the same way,
 * `readiness/<deliverable>/withdrawal/<n>` is an annotated tag on the tag object of the submission that it takes back.
 */
export interface TagName {
  readonly deliverable: string;
  readonly kind: TagKind;
  /** From 1. */
  readonly number: number;
}

/** Exactly one spelling for each name, so that no other ref can be made to look like it. */
const pattern =
  /^readiness\/(?<deliverable>[a-z][a-z0-9-]*)\/(?<kind>submission|decision|withdrawal)\/(?<number>[1-9]\d{0,8})$/;

export function formatTagName({ deliverable, kind, number }: TagName): string {
  return `readiness/${deliverable}/${kind}/${number}`;
}

/** @param tag without `refs/tags/`; anything but the exact form gives `undefined` */
export function parseTagName(tag: string): TagName | undefined {
  const groups = pattern.exec(tag)?.groups;
  const { deliverable, number } = groups ?? {};
  const kind = tagKinds.find((known) => known === groups?.['kind']);
  if (!deliverable || !number || !kind) return undefined;
  return { deliverable, kind, number: Number(number) };
}
