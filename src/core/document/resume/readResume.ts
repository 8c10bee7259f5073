import type { ResumeEntry, ResumeFacts, ResumeSection, ResumeSectionKind } from '../facts.ts';
import { byPlace } from '../markdown/blocks.ts';
import { readFrontmatter } from '../markdown/frontmatter.ts';
import { findMentions } from '../markdown/mentions.ts';
import { Passage } from '../markdown/passage.ts';
import type { FactSource } from '../markdown/reading.ts';
import { findContact } from './contact.ts';
import { findDateSpans } from './dates.ts';
import { bulletsIn, readEntries } from './entries.ts';
import { findName } from './name.ts';
import { judgeWhetherResume } from './notAResume.ts';
import { estimatePages } from './pages.ts';
import { outlineResume } from './resumeSections.ts';
import { findSkills } from './skills.ts';
import { findSummary } from './summary.ts';

/** What is read from a résumé. What is in doubt is left out: a rule may then ask for it, but never misquote it. */
export function readResume({ reading, markdown }: FactSource): ResumeFacts {
  const outline = outlineResume(reading, markdown.headings);
  const whole = new Passage(reading, { start: 0, end: reading.text.length });
  const dates = findDateSpans(whole);
  const links = [...markdown.links, ...findMentions(whole, markdown.links)];
  links.sort((a, b) => a.range.start.offset - b.range.start.offset);
  const context = {
    reading,
    headings: byPlace(outline.headings),
    dates: byPlace(dates),
    links: byPlace(links),
  };
  const sections = outline.sections.map((section): ResumeSection => ({
    kind: section.kind,
    heading: section.heading,
    content: reading.range(section.content),
    nodes: section.nodes,
    entries: readEntries(section, context),
    wordCount: reading.wordsIn(section.content),
  }));
  const frontmatter = readFrontmatter(reading);
  const contactSections = outline.sections.filter(({ kind }) => kind === 'contact');
  const places = [outline.header, ...contactSections.map(({ content }) => content)];
  const contact = findContact(reading, links, places, frontmatter);
  const notAResume = judgeWhetherResume(reading, markdown, { sections: outline.sections, contact, dates });
  const name = findName(reading, outline.header, markdown.headings, frontmatter);
  const summary = findSummary(outline, reading);
  const bulletsOf = ({ entries, nodes }: ResumeSection) =>
    entries.length > 0 ? entries.flatMap(({ bullets }) => bullets) : bulletsIn(nodes, reading);
  return {
    ...(notAResume && { notAResume }),
    ...(name && { name }),
    contact,
    ...(summary && { summary }),
    sections,
    skills: findSkills(outline.sections, reading),
    projects: entriesOf(sections, 'projects'),
    experience: entriesOf(sections, 'experience'),
    education: entriesOf(sections, 'education'),
    bullets: sections.filter(({ kind }) => kind === 'projects' || kind === 'experience').flatMap(bulletsOf),
    dates,
    pages: estimatePages(reading),
  };
}

function entriesOf(sections: readonly ResumeSection[], kind: ResumeSectionKind): ResumeEntry[] {
  return sections.filter((section) => section.kind === kind).flatMap(({ entries }) => entries);
}
