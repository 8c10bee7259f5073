/** Where rules come from, as their pages name it. */
export const sources = {
  turingResume:
    'Turing School, Resume Review Checklist (2020, 2025): https://github.com/turingschool/career-development-curriculum',
  turingPortfolio: 'Turing School, Personal Portfolio: https://github.com/turingschool/curriculum-site',
  turingReadme: 'Turing School, Writing a README: https://github.com/turingschool/backend-curriculum-site',
  turingRubric:
    'Turing School, rubrics of the Module 4 projects: https://github.com/turingschool/backend-curriculum-site',
  turingWhatWhy: 'Turing School, README: What and Why: https://github.com/turingschool/front-end-curriculum',
  turingOutreach:
    'Turing School, Cold Outreach Deliverable Guidelines: https://github.com/turingschool/backend-curriculum-site',
  turingOutreachPlan:
    'Turing School, Outreach Plan (2017): https://github.com/turingschool/backend-curriculum-site',
  flatironPresence:
    'Flatiron School, Online Presence: GitHub: https://github.com/learn-co-curriculum/careers-online-presence-github',
  handbook: 'Tech Interview Handbook, resume guide: https://www.techinterviewhandbook.org/resume/',
  githubReadmes:
    'GitHub Docs, About READMEs: https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-readmes',
  makeAReadme: 'Make a README: https://www.makeareadme.com',
  commonmarkHeadings: 'CommonMark, ATX headings: https://spec.commonmark.org/0.31.2/#atx-headings',
  wcagImages: 'WCAG 2.2, Non-text Content: https://www.w3.org/TR/WCAG22/#non-text-content',
  wcagHeadings: 'WAI, Headings: https://www.w3.org/WAI/tutorials/page-structure/headings/',
  studentReadmes: 'Seen in a survey of 55 READMEs of bootcamp projects',
} as const;
