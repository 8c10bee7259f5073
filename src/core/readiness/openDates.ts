import { anchorDate, anchorsOf } from '../calendar/due.ts';
import type { Deliverable } from '../config/program.ts';
import { configFile } from '../config/readConfig.ts';
import type { MissingItem } from './checklist.ts';
import type { View } from './content.ts';

/** Asks for a date of the student's own, from which something counts. */
export function openDateItem(
  { program: { studentDates }, portfolio }: View,
  name: string,
  severity: MissingItem['severity'],
): MissingItem {
  const title = Object.hasOwn(studentDates, name) ? studentDates[name]?.title : undefined;
  return {
    message: `It counts from ${title ?? `\`${name}\``}: say the date in \`${configFile}\`, under \`calendar\`: { "${name}": "YYYY-MM-DD" }.`,
    ...(portfolio.files.has(configFile) && { file: configFile }),
    severity,
  };
}

/** Each date that a deadline counts from and that nobody has said: until then nothing can say by when. */
export function openDateItems(view: View, deliverable: Deliverable): MissingItem[] {
  const known = anchorsOf(view.program, view.portfolio.config.calendar);
  const asked = 'window' in deliverable ? deliverable.window?.from : undefined;
  const open = deliverable.checkpoints.flatMap(({ due }) =>
    'anchor' in due && due.anchor !== asked && !anchorDate(due.anchor, known) ? [due.anchor] : [],
  );
  return [...new Set(open)].map((name) => {
    const item = openDateItem(view, name, 'warning');
    return { ...item, message: item.message.replace('It counts', 'When it is due counts') };
  });
}
