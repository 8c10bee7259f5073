import type { Heading, Image, ImageReference, Link, LinkReference, Nodes } from 'mdast';
import type { Range } from '../text/position.ts';
import type { Activity, ActivityField, ActivityType } from './activity.ts';
import type { Section } from './sections/section.ts';

/** A link in markdown or in HTML (`<a href>`), with the text a reader sees. */
export interface LinkFact {
  /** As written; empty for `[text]()`. */
  readonly url: string;
  readonly text: string;
  readonly range: Range;
  /** Where the address itself stands, when it is in the text once (not for reference links). */
  readonly urlRange?: Range;
  /** `text`: an address without `https://`, which is no link on GitHub. */
  readonly source: 'markdown' | 'html' | 'autolink' | 'text';
  readonly node?: Link | LinkReference;
}

/** An image in markdown or in HTML (`<img>`). */
export interface ImageFact {
  readonly url: string;
  /** `undefined` where there is none or it is blank; HTML may mark an image as decoration with `alt=""`, which is `''`. */
  readonly alt?: string;
  readonly range: Range;
  /** A status badge (shields.io and the like), not a picture of the product. */
  readonly badge: boolean;
  /** Its own size says that it is an icon, in which nothing of a product can be seen. */
  readonly small?: true;
  readonly source: 'markdown' | 'html';
  readonly node?: Image | ImageReference;
}

/** A heading in markdown or in HTML (`<h1>`). */
export interface HeadingFact {
  readonly level: number;
  /** As a reader sees it. */
  readonly text: string;
  readonly range: Range;
  readonly source: 'markdown' | 'html';
  readonly node?: Heading;
}

/** A passage that was left to be filled in: `TODO`, lorem ipsum, `username/repo`, `[Your name]` … */
export interface PlaceholderFact {
  readonly text: string;
  readonly range: Range;
  readonly kind: 'todo' | 'lorem-ipsum' | 'template';
}

/** What is read from any markdown file. */
export interface MarkdownFacts {
  readonly headings: readonly HeadingFact[];
  readonly links: readonly LinkFact[];
  readonly images: readonly ImageFact[];
  readonly placeholders: readonly PlaceholderFact[];
  /** Words of prose: without code, HTML tags, addresses and frontmatter. */
  readonly wordCount: number;
  /** `id` and `name` of HTML elements, which links such as `#setup` may lead to, besides headings. */
  readonly anchors: readonly string[];
  /** Ranges between `<<<<<<<` and `>>>>>>>`, each a merge that was not finished. */
  readonly conflicts: readonly Range[];
}

/** What is read from a project's README. */
export interface ReadmeFacts {
  /** The first heading, or what stands in its place (bold line, HTML heading). */
  readonly title?: { readonly text: string; readonly range: Range };
  readonly sections: readonly Section[];
  /** The first paragraph of prose that says what the project is. */
  readonly description?: { readonly text: string; readonly range: Range };
  /** A link to the running product, not to its code, its tools or its packages. */
  readonly liveLinks: readonly LinkFact[];
  /** Pictures of the product: images without badges and logos of tools; videos and recordings count. */
  readonly screenshots: readonly ImageFact[];
  /** What is shown as code, in blocks and in sentences, and commands behind a prompt; of a long README the beginning. */
  readonly code: string;
}

/** A period such as `Jan 2016 – present`. */
export interface DateSpan {
  readonly text: string;
  readonly range: Range;
  /** ISO year or year-month, as exact as it was written. */
  readonly start?: string;
  /** ISO as `start`, or `present`. */
  readonly end?: string;
}

export interface BulletFact {
  readonly text: string;
  readonly range: Range;
}

/** A project, a position or a course of study on a résumé. */
export interface ResumeEntry {
  readonly title: string;
  /** The company, school or subtitle, where it stands apart from the title. */
  readonly organization?: string;
  readonly dates?: DateSpan;
  readonly bullets: readonly BulletFact[];
  readonly text: string;
  readonly technologies: readonly string[];
  readonly links: readonly LinkFact[];
  readonly repositoryLink?: LinkFact;
  readonly liveLink?: LinkFact;
  /** Of a section on open source: often work on a project of others, of which there is no copy of one's own to link. */
  readonly contribution?: true;
  readonly range: Range;
  readonly titleRange: Range;
}

export type ResumeSectionKind =
  | 'contact'
  | 'summary'
  | 'skills'
  | 'projects'
  | 'experience'
  | 'education'
  | 'languages'
  | 'certifications'
  | 'interests'
  | 'references'
  | 'other';

export interface ResumeSection {
  readonly kind: ResumeSectionKind;
  readonly heading: HeadingFact;
  /** From the end of the heading to the next heading of the same or a higher level. */
  readonly content: Range;
  readonly nodes: readonly Nodes[];
  readonly entries: readonly ResumeEntry[];
  readonly wordCount: number;
}

/** What is read from a résumé. */
export interface ResumeFacts {
  /** Set when the file is something else (notes, a lone link, an embedded PDF): then it is not judged as a résumé. */
  readonly notAResume?: { readonly reason: string };
  readonly name?: { readonly text: string; readonly range: Range };
  readonly contact: {
    readonly range?: Range;
    readonly emails: readonly { readonly text: string; readonly range: Range }[];
    readonly phones: readonly { readonly text: string; readonly range: Range }[];
    readonly github?: LinkFact;
    readonly linkedin?: LinkFact;
    readonly website?: LinkFact;
  };
  readonly summary?: { readonly text: string; readonly range: Range; readonly wordCount: number };
  readonly sections: readonly ResumeSection[];
  readonly skills: readonly { readonly text: string; readonly range: Range }[];
  readonly projects: readonly ResumeEntry[];
  readonly experience: readonly ResumeEntry[];
  readonly education: readonly ResumeEntry[];
  /** All bullets of projects and experience. */
  readonly bullets: readonly BulletFact[];
  readonly dates: readonly DateSpan[];
  /** Estimated printed pages (US Letter, 11 pt): lines of text after wrapping, headings and gaps, by page. */
  readonly pages: number;
}

/** A project as the portfolio's copy shows it. */
export interface PortfolioProject {
  readonly title: string;
  readonly range: Range;
  readonly links: readonly LinkFact[];
  readonly wordCount: number;
}

/** What is read from the portfolio's copy: who I am, what I look for, links, projects. */
export interface PortfolioCopyFacts {
  readonly name?: { readonly text: string; readonly range: Range };
  readonly about?: { readonly text: string; readonly range: Range; readonly wordCount: number };
  readonly lookingFor?: { readonly text: string; readonly range: Range };
  readonly photo?: ImageFact;
  readonly github?: LinkFact;
  readonly linkedin?: LinkFact;
  readonly website?: LinkFact;
  readonly resumeLink?: LinkFact;
  readonly projects: readonly PortfolioProject[];
}

/** A passage of the log that looks like an activity and could not be read. */
export interface LogProblem {
  readonly kind:
    'row-not-understood' | 'table-not-understood' | 'columns-differ' | 'conflict' | 'no-activity-found';
  readonly range: Range;
  readonly message: string;
}

/** The shape in which a stretch of the log is kept, so that a new activity can be written in the same. */
export type LogShape =
  | {
      readonly kind: 'table';
      /** The whole table. */
      readonly range: Range;
      /** For each column, the field it holds, or `undefined` for a column of the student's own. */
      readonly columns: readonly { readonly header: string; readonly field?: ActivityField }[];
      /** The kind of activity that the heading above names, for rows that do not. */
      readonly sectionType?: ActivityType;
    }
  | {
      readonly kind: 'parallel-lists';
      readonly range: Range;
      /** For each list, the field it holds, how many entries, and the last of them. */
      readonly lists: readonly {
        readonly field: ActivityField;
        readonly length: number;
        readonly last: Range;
      }[];
    }
  | { readonly kind: 'bullets' | 'headings' | 'lines' | 'weeks'; readonly range: Range };

/** What is read from the job-search log. */
export interface LogFacts {
  readonly activities: readonly Activity[];
  readonly problems: readonly LogProblem[];
  readonly shapes: readonly LogShape[];
}

/** What is read from a document about which only its presence and substance are asked (The Plan, an elevator pitch). */
export interface ProseFacts {
  readonly title?: { readonly text: string; readonly range: Range };
}
