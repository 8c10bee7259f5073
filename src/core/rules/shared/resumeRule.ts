import type * as z from 'zod/mini';
import { defineRule, type DocumentRule, type Rule } from '../rule.ts';

/** Defines a rule over résumés. It is silent where the file is empty or something else, which one rule alone says. */
export function defineResumeRule<Options extends z.ZodMiniObject = z.ZodMiniObject>(
  rule: Omit<DocumentRule<'resume', Options>, 'scope' | 'appliesTo'>,
): Rule {
  return defineRule<'resume', Options>({
    ...rule,
    appliesTo: ['resume'],
    check(context) {
      const { document } = context;
      if (document.text.trim() !== '' && !document.facts.notAResume) rule.check(context);
    },
  });
}
