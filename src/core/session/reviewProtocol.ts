import type { FileContent } from '../ports.ts';

/** What the editor asks the engine about commits and reviews; part of `Questions` in protocol.ts. */
export interface ReviewQuestions {
  /**
   * A file as it is in a commit: nothing is checked out. `folder` is an open portfolio, or a coordinator's copy of one;
   * `commit` is a full id. Fails with `not-trusted` in Restricted Mode.
   */
  'content-at-commit': {
    ask: { readonly folder: string; readonly commit: string; readonly file: string };
    answer: FileContent;
  };
}
