import * as z from 'zod/mini';
import { longestMessage, messageFields, unknownFields } from '../message/message.ts';

const repositoryPage =
  /^(?:https:\/\/[\w.-]+(?::\d+)?|http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?)\/[\w.-]+\/[\w.-]+$/;

/** What `readiness.json` says of GitHub. */
export const GitHub = z.strictObject({
  repository: z
    .optional(
      z
        .string()
        .check(
          z.regex(
            repositoryPage,
            'Expected the address of a repository, such as https://github.com/you/portfolio',
          ),
        ),
    )
    .check(
      z.describe(
        'Your repository at GitHub, where it is another one than your git remote: "https://github.com/you/portfolio".',
      ),
    ),
});

/** The coordinator's logins at GitHub. */
export const logins = z
  ._default(
    z.array(
      z.string().check(z.regex(/^[A-Za-z\d][\w-]{0,38}$/, 'Expected a login at GitHub, without the @')),
    ),
    [],
  )
  .check(
    z.describe(
      'Logins at GitHub: the issue is assigned to the first, and each may answer there with /approve, /changes or /return. Such an answer is shown, and is no signed approval.',
    ),
  );

/** The message to the coordinator, in the words of the program. */
export const message = z.string().check(
  z.minLength(1),
  z.maxLength(longestMessage),
  z.refine(
    (text) => unknownFields(text).length === 0,
    `Expected only these in braces: ${messageFields.join(', ')}`,
  ),
  z.describe(
    `What a student says when they have handed in, with ${messageFields.map((name) => `{${name}}`).join(', ')} filled in. A line that names one that is not there is left out.`,
  ),
);
