import type { CommentThread } from 'vscode';
import type { Command, Services } from '../services.ts';

/** Marks a comment of the coordinator's as dealt with. */
export function tickComment({ comments }: Services): Command {
  return { id: 'readiness.tickComment', execute: (subject) => comments.tick(subject as CommentThread, true) };
}

/** Takes the mark away again. */
export function reopenComment({ comments }: Services): Command {
  return {
    id: 'readiness.reopenComment',
    execute: (subject) => comments.tick(subject as CommentThread, false),
  };
}
