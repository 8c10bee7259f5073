import type { z } from 'zod';
import type { Student } from '../config/config.ts';
import type { StudentCondition } from '../config/program.ts';

type Condition = z.output<typeof StudentCondition>;

/**
 * Whether a deliverable falls on a student. `unknown` where the student has not said enough: then it is asked for, so
 * that nobody is told that they are ready when they are not.
 */
export function appliesTo(
  condition: Condition | undefined,
  student: z.output<typeof Student>,
): 'yes' | 'no' | 'unknown' {
  const { tracks, fromModule } = condition ?? {};
  const inTrack =
    tracks && student.track !== undefined
      ? tracks.some((name) => plain(name) === plain(student.track))
      : undefined;
  const inModule =
    fromModule !== undefined && student.module !== undefined ? student.module >= fromModule : undefined;
  if (inTrack === false || inModule === false) return 'no';
  const isSaid = (!tracks || inTrack !== undefined) && (fromModule === undefined || inModule !== undefined);
  return isSaid ? 'yes' : 'unknown';
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
