import { Range, Uri, WorkspaceEdit, workspace } from 'vscode';
import type { CohortChange } from '../../core/index.ts';
import type { EngineClient } from '../engineClient.ts';
import { Failure } from '../failure.ts';
import { isFile } from '../portfolios.ts';
import { cohortFile } from './cohorts.ts';

/**
 * Changes `cohort.json` and saves it, in one step of undo; makes it where there is none.
 * @returns its address
 * @throws {Failure} where the file cannot be read as a cohort, or cannot be written
 */
export async function changeCohortFile(
  engine: EngineClient,
  folder: Uri,
  change: CohortChange,
): Promise<Uri> {
  const uri = Uri.joinPath(folder, cohortFile);
  if (!(await isFile(uri))) {
    const text = await engine.ask('change-cohort', { change });
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return uri;
  }
  const document = await workspace.openTextDocument(uri);
  const before = document.getText();
  const text = await engine.ask('change-cohort', { text: before, change });
  const edit = new WorkspaceEdit();
  edit.replace(uri, new Range(document.positionAt(0), document.positionAt(before.length)), text);
  if ((await workspace.applyEdit(edit)) && (await document.save())) return uri;
  throw new Failure('file-read-only', `${cohortFile} could not be changed.`, 'Open it to see why.');
}
