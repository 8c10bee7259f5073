import type { Root } from 'mdast';
import { LineIndex } from '../../text/position.ts';
import { parse } from '../parse.ts';
import { readContents } from './content.ts';
import { explain } from './evidence.ts';
import { placeHeadings, sectionFeatures } from './features.ts';
import type { Placed } from './features.ts';
import { findHeadings } from './headings.ts';
import { SectionModel } from './model.ts';
import type { Section } from './section.ts';
import { findTopics } from './topics.ts';
import stored from './model.json' with { type: 'json' };

let loaded: SectionModel | undefined;

/** The model is unpacked when it is first asked, so that starting up costs nothing. */
function sectionModel(): SectionModel {
  loaded ??= new SectionModel(stored);
  return loaded;
}

/**
 * The sections of a README in order, each with its categories, its topics and the evidence for them. What stands
 * before the first heading is in no section.
 *
 * Evidence is put into words when it is first asked for. Only the text is kept for that, and read once more: what a
 * section shows would take many times its room, and hardly any section is ever asked.
 *
 * @param tree the text's syntax tree, from `parse`.
 * @param options.model for tests and benchmarks; by default the model that comes with the program.
 * @param options.lines of the text, where they are known already.
 */
export function classifySections(
  tree: Root,
  text: string,
  { model = sectionModel(), lines = new LineIndex(text) }: { model?: SectionModel; lines?: LineIndex } = {},
): Section[] {
  const placed = placeSections(tree, text);
  const categories = model.decide(sectionFeatures(placed));
  let evidence: readonly Section['evidence'][] | undefined;
  const evidenceOf = (index: number): Section['evidence'] =>
    (evidence ??= explainSections(parse(text), text, model))[index] ?? [];
  return placed.map((section, index) =>
    judge(section, categories[index] ?? [], {
      range: lines.rangeAt(section.heading.start, section.heading.end),
      content: lines.rangeAt(section.heading.end, placed[index + 1]?.heading.start ?? text.length),
      evidenceOf: () => evidenceOf(index),
    }),
  );
}

function placeSections(tree: Root, text: string): Placed[] {
  const headings = findHeadings(tree, text);
  return placeHeadings(headings, readContents(tree, headings));
}

interface Place extends Pick<Section, 'range' | 'content'> {
  readonly evidenceOf: () => Section['evidence'];
}

function judge(section: Placed, categories: Section['categories'], place: Place): Section {
  const { heading, content } = section;
  return {
    heading: heading.heading,
    title: heading.title,
    level: heading.level,
    range: place.range,
    content: place.content,
    wordCount: content.wordCount,
    categories,
    topics: findTopics(section).map(({ topic }) => topic),
    get evidence() {
      return place.evidenceOf();
    },
  };
}

function explainSections(tree: Root, text: string, model: SectionModel): Section['evidence'][] {
  const placed = placeSections(tree, text);
  const outline = sectionFeatures(placed);
  const decided = model.decide(outline);
  return outline.map((features, index) => {
    const section = placed[index];
    if (!section) return [];
    const categories = (decided[index] ?? []).flatMap((category) =>
      explain(category, section, features, model).map((because) => ({ for: category, because })),
    );
    const topics = findTopics(section).map(({ topic, because }) => ({ for: topic, because }));
    return [...categories, ...topics];
  });
}
