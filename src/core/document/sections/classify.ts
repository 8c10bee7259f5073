import type { Root } from 'mdast';
import { LineIndex } from '../../text/position.ts';
import { readContents } from './content.ts';
import { explain } from './evidence.ts';
import { placeHeadings, sectionFeatures } from './features.ts';
import type { Features, Placed } from './features.ts';
import { findHeadings } from './headings.ts';
import { SectionModel } from './model.ts';
import type { StoredModel } from './codec.ts';
import type { Section } from './section.ts';
import { findTopics } from './topics.ts';
import stored from './model.json' with { type: 'json' };

let loaded: SectionModel | undefined;

/** The model is unpacked when it is first asked, so that starting up costs nothing. */
function sectionModel(): SectionModel {
  loaded ??= new SectionModel(stored as unknown as StoredModel);
  return loaded;
}

/**
 * The sections of a README in order, each with its categories, its topics and the evidence for them. What stands
 * before the first heading is in no section.
 *
 * @param tree the text's syntax tree, from `parse`.
 * @param model for tests and benchmarks; by default the model that comes with the program.
 */
export function classifySections(tree: Root, text: string, model = sectionModel()): Section[] {
  const headings = findHeadings(tree, text);
  const placed = placeHeadings(headings, readContents(tree, headings));
  const features = sectionFeatures(placed);
  const lines = new LineIndex(text);
  return placed.map((section, index) =>
    judge(section, features[index] ?? new Map<string, number>(), model, {
      range: lines.rangeAt(section.heading.start, section.heading.end),
      content: lines.rangeAt(section.heading.end, headings[index + 1]?.start ?? text.length),
    }),
  );
}

function judge(
  section: Placed,
  features: Features,
  model: SectionModel,
  place: Pick<Section, 'range' | 'content'>,
): Section {
  const { heading, content } = section;
  const categories = model.decide(model.chances(features), features);
  const isTitle = section.index === 0 && heading.level === 1;
  const topics = findTopics(section, isTitle);
  return {
    heading: heading.heading,
    title: heading.title,
    level: heading.level,
    ...place,
    wordCount: content.wordCount,
    categories,
    topics: topics.map(({ topic }) => topic),
    evidence: [
      ...categories.flatMap((category) =>
        explain(category, section, features, model).map((because) => ({ for: category, because })),
      ),
      ...topics.map(({ topic, because }) => ({ for: topic, because })),
    ],
  };
}
