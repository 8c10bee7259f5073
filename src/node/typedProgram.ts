import { basename, dirname, resolve } from 'node:path';
import type { TypedProgram } from '../core/index.ts';
import { diskFiles, readNamed } from './diskFiles.ts';

/** A program as it was typed, relative to where it was typed, with the files that it was read from. */
export function typedProgram(reference: string, cwd: string): TypedProgram & { readonly files: string[] } {
  const files: string[] = [];
  const read = async (file: string) => {
    const named = readNamed(file);
    // What has a name instead of a path lies in no folder, so it is none of the files whose place tells whom to trust.
    if (named) return await named;
    const path = resolve(cwd, file);
    files.push(path);
    return await diskFiles(dirname(path)).read(basename(path));
  };
  return { reference, read, files };
}
