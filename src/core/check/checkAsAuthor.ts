import { type ProgramContext, type ResolvedProgram, resolveProgram } from '../config/resolveProgram.ts';
import { rules } from '../rules/index.ts';
import { sortFindings } from './sortFindings.ts';

/**
 * A program with all that is wrong with it, in the order of its text, as whoever writes it wants to know.
 * @param file its path, or the name of a preset
 */
export async function checkAsAuthor(
  file: string,
  context: Pick<ProgramContext, 'read' | 'calendar'>,
): Promise<ResolvedProgram> {
  const resolved = await resolveProgram(file, { ...context, typed: true, author: true, rules });
  return { ...resolved, findings: sortFindings(resolved.findings) };
}
