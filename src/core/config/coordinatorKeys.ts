import { isObject } from './mergeProgram.ts';
import type { Program } from './program.ts';
import type { ProgramLayer } from './programLayers.ts';

/** The keys whose signatures make a decision count, and where they were read. */
export interface CoordinatorKeys {
  readonly keys: readonly string[];
  /**
   * `repository`: in the student's own repository, where the student may write whatever keys they like, so that they
   * prove nothing (contract, design.md section 4). `typed`: in a file that the one who asks named.
   */
  readonly from: 'preset' | 'typed' | 'repository';
}

/**
 * A layer's `coordinator` replaces that of the layers below as a whole, so the outermost that has one is asked.
 * @param layers the outermost first
 */
export function coordinatorKeysOf(program: Program, layers: readonly ProgramLayer[]): CoordinatorKeys {
  const layer = layers.find(({ json }) => isObject(json) && json['coordinator'] !== undefined);
  return { keys: program.coordinator?.signingKeys ?? [], from: layer?.origin ?? 'preset' };
}
