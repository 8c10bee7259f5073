import type { ResumeFacts } from '../facts.ts';
import { spanOf } from '../markdown/blocks.ts';
import { Passage } from '../markdown/passage.ts';
import type { Reading } from '../markdown/reading.ts';
import type { BareSection } from './resumeSections.ts';

type Skill = ResumeFacts['skills'][number];

const longestSkill = 50;

/** The single skills of the sections about skills, from lists, lines with commas or bars, and tables; labels are left out. */
export function findSkills(sections: readonly BareSection[], reading: Reading): Skill[] {
  return sections
    .filter(({ kind }) => kind === 'skills')
    .flatMap(({ nodes }) => nodes)
    .filter(({ type }) => type !== 'heading')
    .flatMap((node) => {
      const span = spanOf(node);
      return span ? skillsIn(new Passage(reading, span)) : [];
    });
}

function skillsIn(passage: Passage): Skill[] {
  const skills: Skill[] = [];
  let lineStart = 0;
  for (const line of passage.text.split('\n')) {
    const from = labelLength(line);
    for (const part of line.slice(from).matchAll(/[^,;|•·\t]+/g)) {
      const text = part[0].replace(/^(?:and|&)\s+/, '').trim();
      const index = lineStart + from + part.index + part[0].indexOf(text);
      const range = isSkill(text) ? passage.rangeAt(index, text.length) : undefined;
      if (range) skills.push({ text, range });
    }
    lineStart += line.length + 1;
  }
  return skills;
}

/** `Languages: Ruby, JavaScript`: what stands before the colon says of what kind the rest is. */
function labelLength(line: string): number {
  const colon = line.indexOf(':');
  return colon >= 0 && colon <= 40 ? colon + 1 : 0;
}

function isSkill(text: string): boolean {
  return (
    text !== '' && text.length <= longestSkill && /[\p{L}\d]/u.test(text) && text.split(/\s+/).length <= 6
  );
}
