/** Keys to sign decisions with, as surfaces show them. Private keys are git's business, and never read. */

/** A key that is there to sign with. */
export interface SigningChoice {
  readonly format: 'ssh' | 'openpgp';
  /** As git's `user.signingkey` takes it: a path of a public key, `key::` and a public key, or a fingerprint. */
  readonly key: string;
  /** `id_ed25519.pub`, or whose key it is. */
  readonly label: string;
  /** Where it was found, and its fingerprint. */
  readonly detail: string;
}

/** The key that decisions are signed with, as it is set up. */
export interface SigningKeyUsed {
  readonly format: 'ssh' | 'openpgp';
  readonly key: string;
  readonly from: 'cohort.json' | 'git';
}

/** That signing works, and what others need to know to check it. */
export interface SigningProof {
  readonly format: 'ssh' | 'openpgp';
  /** The line for `coordinator.signingKeys` of a program. */
  readonly line: string;
  readonly fingerprint: string;
}
