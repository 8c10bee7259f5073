import type { Program } from '../config/program.ts';
import { configFile } from '../config/readConfig.ts';
import { answerOf } from './appliesTo.ts';
import type { MissingItem } from './checklist.ts';
import { existing } from './content.ts';
import type { Content, View } from './content.ts';

/** A question that the student must have answered, either way. */
export function answerContent(view: View, question: string): Content {
  const { portfolio, program } = view;
  const answer = answerOf(question, portfolio.config.student, program.questions);
  const complete = answer !== undefined;
  return {
    started: complete,
    complete,
    missing: complete ? [] : [questionItem(program, question, 'error')],
    files: existing(view, [configFile]),
    reachedBy: () => complete,
  };
}

/** Asks for an answer, and says where it goes. */
export function questionItem(
  { questions }: Pick<Program, 'questions'>,
  question: string,
  severity: MissingItem['severity'],
): MissingItem {
  const title = Object.hasOwn(questions, question) ? questions[question]?.title : undefined;
  const message =
    `${title ?? question} Answer it in \`${configFile}\`, under \`student\`: ` +
    `"answers": { "${question}": true }, or false.`;
  return { message, file: configFile, severity };
}
