import type { z } from 'zod/mini';
import type { Student } from '../config/config.ts';
import type { Program, StudentCondition } from '../config/program.ts';

type Condition = z.output<typeof StudentCondition>;

/**
 * Whether a deliverable falls on a student. `unknown` where the student has not said enough: then it is asked for, so
 * that nobody is told that they are ready when they are not.
 */
export function appliesTo(
  condition: Condition | undefined,
  student: z.output<typeof Student>,
  questions: Program['questions'] = {},
): 'yes' | 'no' | 'unknown' {
  const { tracks, fromModule, answers = {} } = condition ?? {};
  const inTrack =
    tracks && student.track !== undefined
      ? tracks.some((name) => plain(name) === plain(student.track))
      : undefined;
  const inModule =
    fromModule !== undefined && student.module !== undefined ? student.module >= fromModule : undefined;
  const given = Object.entries(answers).map(([question, expected]) => {
    const answer = answerOf(question, student, questions);
    return answer === undefined ? undefined : answer === expected;
  });
  if (inTrack === false || inModule === false || given.includes(false)) return 'no';
  if (given.includes(undefined)) return 'unknown';
  const isSaid = (!tracks || inTrack !== undefined) && (fromModule === undefined || inModule !== undefined);
  return isSaid ? 'yes' : 'unknown';
}

/** What the student has said, else what holds until then. */
export function answerOf(
  question: string,
  { answers }: z.output<typeof Student>,
  questions: Program['questions'],
): boolean | undefined {
  if (Object.hasOwn(answers, question)) return answers[question];
  return Object.hasOwn(questions, question) ? questions[question]?.default : undefined;
}

/** "for back-end students, from module 4 on" */
export function describeCondition({ tracks, fromModule }: Condition): string {
  const who = tracks ? `${tracks.join(' or ')} students` : 'students';
  return fromModule === undefined ? `for ${who}` : `for ${who} from module ${fromModule} on`;
}

/** "Back End" and "back-end" are the same. */
function plain(text: string | undefined): string {
  return (text ?? '').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
