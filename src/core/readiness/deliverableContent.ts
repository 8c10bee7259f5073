import type { Deliverable } from '../config/program.ts';
import { activitiesContent } from './activitiesContent.ts';
import { answerContent } from './answerContent.ts';
import { balanceContent } from './balanceContent.ts';
import { codingContent } from './codingContent.ts';
import { responseContent } from './responseContent.ts';
import { weeklyActivitiesContent } from './weeklyActivities.ts';
import { appliesTo } from './appliesTo.ts';
import type { MissingItem } from './checklist.ts';
import { counted } from './content.ts';
import type { Content, View } from './content.ts';
import { documentContent } from './documentContent.ts';
import { projectsContent } from './projectsContent.ts';

/** What there is of a deliverable of any kind. */
export function deliverableContent(
  view: View,
  deliverable: Deliverable,
  within: readonly string[] = [],
): Content {
  switch (deliverable.kind) {
    case 'document':
      return documentContent(view, deliverable.document);
    case 'projects':
      return projectsContent(view, deliverable);
    case 'activities':
      return deliverable.perWeek === undefined
        ? activitiesContent(view, deliverable)
        : weeklyActivitiesContent(view, { ...deliverable, perWeek: deliverable.perWeek });
    case 'coding':
      return codingContent(view, deliverable);
    case 'response':
      return responseContent(view, deliverable);
    case 'answer':
      return answerContent(view, deliverable.question);
    case 'balance':
      return balanceContent(view, deliverable);
    case 'composite':
      return compositeContent(view, deliverable, [...within, deliverable.id]);
  }
}

type Composite = Extract<Deliverable, { kind: 'composite' }>;
type Part = Composite['parts'][number];

/** Complete when all its parts are; what other deliverables lack is said there, and only summed up here. */
function compositeContent(view: View, { parts }: Composite, within: readonly string[]): Content {
  const contents = parts.flatMap((part) => partContent(view, part, within) ?? []);
  const done = contents.filter(({ complete }) => complete).length;
  return {
    started: contents.some(({ started }) => started),
    complete: done === contents.length,
    progress: { done, needed: contents.length },
    missing: contents.flatMap(({ missing }) => missing),
    files: [...new Set(contents.flatMap(({ files }) => files))].toSorted(),
    reachedBy: (day) => contents.every((content) => content.reachedBy(day)),
  };
}

/** `undefined` for a deliverable that does not fall on this student, or that this one is itself a part of. */
function partContent(view: View, part: Part, within: readonly string[]): Content | undefined {
  if (typeof part !== 'string') {
    if (part.kind === 'document') return documentContent(view, part.document);
    const content = projectsContent(view, part);
    return content.complete
      ? { ...content, missing: [] }
      : { ...content, missing: summaries(content.missing) };
  }
  const deliverable = view.program.deliverables.find(({ id }) => id === part);
  if (!deliverable || within.includes(part)) return undefined;
  if (appliesTo(deliverable.appliesTo, view.portfolio.config.student, view.program.questions) === 'no')
    return undefined;
  const content = deliverableContent(view, deliverable, within);
  if (content.complete) return { ...content, missing: [] };
  const errors = content.missing.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  const what =
    errors.length === 1 && first ? first.message : `${counted(errors.length, 'thing')} left to do.`;
  return { ...content, missing: [{ ...first, message: `${deliverable.title}: ${what}`, severity: 'error' }] };
}

/** One item for each file, at its first error. */
function summaries(items: readonly MissingItem[]): MissingItem[] {
  const errors = items.filter(({ severity }) => severity === 'error');
  const files = new Set(errors.map(({ file }) => file));
  return [...files].flatMap((file) => {
    const here = errors.filter((item) => item.file === file);
    const [first] = here;
    if (!first || file === undefined || here.length === 1) return here;
    return [{ ...first, message: `\`${file}\`: ${counted(here.length, 'thing')} left to put right.` }];
  });
}
