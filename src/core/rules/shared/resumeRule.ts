import type * as z from 'zod';
import { defineRule, type DocumentRule, type Rule } from '../rule.ts';

/** Defines a rule over résumés. It is silent where the file is something else, which one rule alone says. */
export function defineResumeRule<Options extends z.ZodObject = z.ZodObject>(
  rule: Omit<DocumentRule<'resume', Options>, 'scope' | 'appliesTo'>,
): Rule {
  return defineRule<'resume', Options>({
    ...rule,
    appliesTo: ['resume'],
    check(context) {
      if (!context.document.facts.notAResume) rule.check(context);
    },
  });
}
