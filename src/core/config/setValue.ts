import { type FormattingOptions, modify } from 'jsonc-parser';
import type { TextEdit } from '../text/position.ts';
import type { JsonPath } from './jsonDocument.ts';
import { JsonDocument } from './jsonDocument.ts';
import { isObject } from './mergeProgram.ts';
import type { PinnedProgram } from './pinned.ts';
import { configFile } from './readConfig.ts';
import type { RuleLevel } from './ruleSettings.ts';

/**
 * The edits that set how much a rule weighs in `readiness.json`, with the rest of the file as it is, comments too.
 * @param text of the file; an empty one becomes an object
 */
export function setRule(text: string, rule: string, level: RuleLevel): TextEdit[] {
  return setValue(text, ['rules', rule], level);
}

/** The edits that name a program in `readiness.json`; changes to the one that was named before stay, and are then to this one. */
export function setProgram(text: string, program: PinnedProgram): TextEdit[] {
  const { value } = new JsonDocument(text);
  const before = isObject(value) ? value['program'] : undefined;
  const hasChanges = isObject(before) && before['extends'] !== undefined;
  return setValue(text, hasChanges ? ['program', 'extends'] : ['program'], program);
}

function setValue(text: string, path: JsonPath, value: unknown): TextEdit[] {
  const formattingOptions: FormattingOptions = {
    insertSpaces: !/^\t/m.test(text),
    tabSize: 2,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
  return modify(text, [...path], value, { formattingOptions }).map(({ offset, length, content }) => ({
    file: configFile,
    start: offset,
    end: offset + length,
    newText: content,
  }));
}
