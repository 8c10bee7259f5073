import type { Comment, CommentReply, CommentThread } from 'vscode';
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

/** Answers a comment; the answer goes with the next submission. */
export function replyToComment({ comments }: Services): Command {
  return { id: 'readiness.replyToComment', execute: (subject) => comments.reply(subject as CommentReply) };
}

/** Answers a comment, and marks it as dealt with. */
export function replyAndTick({ comments }: Services): Command {
  return {
    id: 'readiness.replyAndTick',
    execute: (subject) => comments.reply(subject as CommentReply, true),
  };
}

/** Takes an answer away that was not sent. */
export function removeReply({ comments }: Services): Command {
  return { id: 'readiness.removeReply', execute: (subject) => comments.removeReply(subject as Comment) };
}
