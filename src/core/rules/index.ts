// Made by `npm run generate` from the files in this folder.
import { headingLevelSkipped } from './heading-level-skipped.ts';
import { headingWithoutSpace } from './heading-without-space.ts';
import { imageAltMissing } from './image-alt-missing.ts';
import { linesRunTogether } from './lines-run-together.ts';
import { linkBroken } from './link-broken.ts';
import { linkEmpty } from './link-empty.ts';
import { linkShownWithBrackets } from './link-shown-with-brackets.ts';
import { listWithoutSpace } from './list-without-space.ts';
import { liveLinkHostEnded } from './live-link-host-ended.ts';
import { liveLinkNotALink } from './live-link-not-a-link.ts';
import { logContactIncomplete } from './log-contact-incomplete.ts';
import { logContactNotCold } from './log-contact-not-cold.ts';
import { logDateMissing } from './log-date-missing.ts';
import { logDateUnclear } from './log-date-unclear.ts';
import { logEntryNotUnderstood } from './log-entry-not-understood.ts';
import { logEntryRepeated } from './log-entry-repeated.ts';
import { markdownInHtml } from './markdown-in-html.ts';
import { mergeConflictLeft } from './merge-conflict-left.ts';
import { paragraphTooLong } from './paragraph-too-long.ts';
import { placeholderLeft } from './placeholder-left.ts';
import { portfolioAboutMissing } from './portfolio-about-missing.ts';
import { portfolioLinkMissing } from './portfolio-link-missing.ts';
import { portfolioProjectLinkMissing } from './portfolio-project-link-missing.ts';
import { portfolioProjectsTooFew } from './portfolio-projects-too-few.ts';
import { projectAssignmentLeft } from './project-assignment-left.ts';
import { projectBoilerplateLeft } from './project-boilerplate-left.ts';
import { projectCloneFails } from './project-clone-fails.ts';
import { projectDemoMissing } from './project-demo-missing.ts';
import { projectDescriptionMissing } from './project-description-missing.ts';
import { projectHeadingsMissing } from './project-headings-missing.ts';
import { projectLiveLinkMissing } from './project-live-link-missing.ts';
import { projectReadmeAssignment } from './project-readme-assignment.ts';
import { projectReadmeBoilerplate } from './project-readme-boilerplate.ts';
import { projectReadmeEmpty } from './project-readme-empty.ts';
import { projectReadmeMissing } from './project-readme-missing.ts';
import { projectSetupMissing } from './project-setup-missing.ts';
import { projectTitleGeneric } from './project-title-generic.ts';
import { projectTooManyImages } from './project-too-many-images.ts';
import { projectsTooFew } from './projects-too-few.ts';
import { resumeAndPortfolioProjectsDiffer } from './resume-and-portfolio-projects-differ.ts';
import { resumeBulletTooLong } from './resume-bullet-too-long.ts';
import { resumeBuzzword } from './resume-buzzword.ts';
import { resumeDatesOrder } from './resume-dates-order.ts';
import { resumeEmailMissing } from './resume-email-missing.ts';
import { resumeExperienceOutweighsProjects } from './resume-experience-outweighs-projects.ts';
import { resumeExtraSection } from './resume-extra-section.ts';
import { resumeFirstPerson } from './resume-first-person.ts';
import { resumeGithubMissing } from './resume-github-missing.ts';
import { resumeLinkedinMissing } from './resume-linkedin-missing.ts';
import { resumeNameMissing } from './resume-name-missing.ts';
import { resumeNotAResume } from './resume-not-a-resume.ts';
import { resumePhoneMissing } from './resume-phone-missing.ts';
import { resumePhoto } from './resume-photo.ts';
import { resumeProjectLinkMissing } from './resume-project-link-missing.ts';
import { resumeProjectsTooFew } from './resume-projects-too-few.ts';
import { resumeRepositoryNotOwn } from './resume-repository-not-own.ts';
import { resumeSectionMissing } from './resume-section-missing.ts';
import { resumeSectionOrder } from './resume-section-order.ts';
import { resumeSpellingMixed } from './resume-spelling-mixed.ts';
import { resumeTense } from './resume-tense.ts';
import { resumeTooLong } from './resume-too-long.ts';
import { resumeWeakOpening } from './resume-weak-opening.ts';
import { resumeWithoutFigures } from './resume-without-figures.ts';
import { sectionEmpty } from './section-empty.ts';
import { taskBoxNotShown } from './task-box-not-shown.ts';
import { technologyNameMisspelt } from './technology-name-misspelt.ts';
import { textEncodingBroken } from './text-encoding-broken.ts';
import { textShownAsCode } from './text-shown-as-code.ts';
import { todoLeft } from './todo-left.ts';
import { wordRepeated } from './word-repeated.ts';
import type { Rule } from './rule.ts';

/** All rules, sorted by id. */
export const rules: readonly Rule[] = [
  headingLevelSkipped,
  headingWithoutSpace,
  imageAltMissing,
  linesRunTogether,
  linkBroken,
  linkEmpty,
  linkShownWithBrackets,
  listWithoutSpace,
  liveLinkHostEnded,
  liveLinkNotALink,
  logContactIncomplete,
  logContactNotCold,
  logDateMissing,
  logDateUnclear,
  logEntryNotUnderstood,
  logEntryRepeated,
  markdownInHtml,
  mergeConflictLeft,
  paragraphTooLong,
  placeholderLeft,
  portfolioAboutMissing,
  portfolioLinkMissing,
  portfolioProjectLinkMissing,
  portfolioProjectsTooFew,
  projectAssignmentLeft,
  projectBoilerplateLeft,
  projectCloneFails,
  projectDemoMissing,
  projectDescriptionMissing,
  projectHeadingsMissing,
  projectLiveLinkMissing,
  projectReadmeAssignment,
  projectReadmeBoilerplate,
  projectReadmeEmpty,
  projectReadmeMissing,
  projectSetupMissing,
  projectTitleGeneric,
  projectTooManyImages,
  projectsTooFew,
  resumeAndPortfolioProjectsDiffer,
  resumeBulletTooLong,
  resumeBuzzword,
  resumeDatesOrder,
  resumeEmailMissing,
  resumeExperienceOutweighsProjects,
  resumeExtraSection,
  resumeFirstPerson,
  resumeGithubMissing,
  resumeLinkedinMissing,
  resumeNameMissing,
  resumeNotAResume,
  resumePhoneMissing,
  resumePhoto,
  resumeProjectLinkMissing,
  resumeProjectsTooFew,
  resumeRepositoryNotOwn,
  resumeSectionMissing,
  resumeSectionOrder,
  resumeSpellingMixed,
  resumeTense,
  resumeTooLong,
  resumeWeakOpening,
  resumeWithoutFigures,
  sectionEmpty,
  taskBoxNotShown,
  technologyNameMisspelt,
  textEncodingBroken,
  textShownAsCode,
  todoLeft,
  wordRepeated,
];

/** A rule by its id; `undefined` where there is none of that id. */
export function ruleById(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}
