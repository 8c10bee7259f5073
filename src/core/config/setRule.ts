import { type FormattingOptions, modify } from 'jsonc-parser';
import type { TextEdit } from '../text/position.ts';
import { configFile } from './readConfig.ts';
import type { RuleLevel } from './ruleSettings.ts';

/**
 * The edits that set how much a rule weighs in `readiness.json`, with the rest of the file as it is, comments too.
 * @param text of the file; an empty one becomes an object
 */
export function setRule(text: string, rule: string, level: RuleLevel): TextEdit[] {
  const formattingOptions: FormattingOptions = {
    insertSpaces: !/^\t/m.test(text),
    tabSize: 2,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
  return modify(text, ['rules', rule], level, { formattingOptions }).map(({ offset, length, content }) => ({
    file: configFile,
    start: offset,
    end: offset + length,
    newText: content,
  }));
}
