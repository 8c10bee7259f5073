import type { ForgeAnswer } from './answers.ts';

const words = {
  approved: 'Approved',
  'changes-requested': 'Changes requested',
  returned: 'Returned without a review',
} as const;

/** Says what was answered at GitHub, so that nobody takes it for a signed decision. */
export function answerWords({ kind, login }: Pick<ForgeAnswer, 'kind' | 'login'>): string {
  return `${words[kind]} on GitHub by ${login}, not signed`;
}
