import type { ResumeFacts } from '../facts.ts';
import type { FactSource } from '../markdown/reading.ts';

/** What is read from a résumé. */
export function readResume(source: FactSource): ResumeFacts {
  void source;
  return {
    contact: { emails: [], phones: [] },
    sections: [],
    skills: [],
    projects: [],
    experience: [],
    education: [],
    bullets: [],
    dates: [],
    pages: 0,
  };
}
