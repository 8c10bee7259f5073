/** The only door to the core: everything outside imports from here. */
export { type AgendaEntry, agendaOf, titled } from './agenda/agenda.ts';
export { type DecisionDate, decisionDate } from './agenda/decisionDate.ts';
export { type Contact, contactAt, type FollowUp, followUpsOf } from './agenda/followUps.ts';
export { describeDueIso as describeDue, isAsOf } from './calendar/words.ts';
export { applyFixes, fixAll } from './check/applyFixes.ts';
export { isAcross } from './check/check.ts';
export { checkAsAuthor } from './check/checkAsAuthor.ts';
export type { Finding, Fix, RelatedPlace, Severity } from './check/finding.ts';
export type { Config } from './config/config.ts';
export { presetList } from './config/presets.ts';
export type { CoordinatorKeys } from './config/coordinatorKeys.ts';
export { newProgram } from './config/newProgram.ts';
export { pinnedDigest, pinnedIn, type PinnedProgram } from './config/pinned.ts';
export {
  type ProgramCalendar,
  programCalendar,
  type ProgramDate,
  startAnchor,
} from './config/programCalendar.ts';
export { isDate } from './calendar/due.ts';
export { holidaysCountry } from './config/publicHolidays.ts';
export { configFile, readConfig } from './config/readConfig.ts';
export { type ResolvedProgram, resolveProgram } from './config/resolveProgram.ts';
export type { RuleLevel } from './config/ruleSettings.ts';
export { setProgram, setRule } from './config/setValue.ts';
export { nearestName } from './config/suggest.ts';
export { suggestConfiguration } from './config/suggestConfiguration.ts';
export { type ActivityType, activityTypes } from './document/activity.ts';
export type { Document, DocumentKind } from './document/document.ts';
export { readTypedDate } from './document/log/typedDate.ts';
export { parseText } from './document/parse.ts';
export { readDocument } from './document/readDocument.ts';
export { outline } from './document/sections/outline.ts';
export { ReadinessError, type ReadinessErrorCode } from './errors.ts';
export type { Portfolio, Surroundings } from './portfolio/portfolio.ts';
export type {
  Cancel,
  CommitHistory,
  CommitRecord,
  FileContent,
  Log,
  PortfolioFiles,
  RepositoryFact,
} from './ports.ts';
export type { Submissions } from './readiness/buildChecklist.ts';
export { commitsWanted } from './readiness/commitsAsked.ts';
export type {
  Checklist,
  ChecklistCheckpoint,
  ChecklistDeliverable,
  ChecklistWeek,
  DecisionSummary,
  DeliverableState,
  HandedIn,
  WeekEvidence,
  MissingItem,
  NextStep,
  SubmissionHistory,
  SubmissionSummary,
} from './readiness/checklist.ts';
export {
  announcement,
  type AnnouncementSource,
  type IssuePlan,
  issuePlan,
  repositoryOf,
} from './message/announcement.ts';
export {
  answerTo,
  type ForgeAnswer,
  type ForgeComment,
  type IgnoredAnswer,
  type ReadAnswers,
  readAnswers,
} from './message/answers.ts';
export { answerWords } from './message/answerWords.ts';
export type { AskedGitHub, ToldGitHub } from './message/told.ts';
export { type GitHubRepository, isLoopback } from './message/gitHubRepository.ts';
export { longestMessage } from './message/message.ts';
export { issueMarker } from './message/markers.ts';
export { withdrawable } from './readiness/withdrawable.ts';
export { coordinatorSays, decisionWords, notCounted, stateWords } from './readiness/stateWords.ts';
export { documentationLevels, type DocumentationLevel } from './readiness/documentationLevel.ts';
export { type DocumentationPart, documentationParts } from './document/readme/documentation.ts';
export { type DocumentVerdict, judgeDocument } from './session/judgeDocument.ts';
export {
  commentAnswersOf,
  judgeDeliverables,
  type JudgedDeliverable,
  recipientOf,
} from './readiness/handIn.ts';
export { explain, explainable, titleOf } from './pages/explain.ts';
export { makeReport, type ReportFormat, reportFormats, type ReportHistory } from './report/makeReport.ts';
export { headingNotes } from './session/headingNotes.ts';
export { addToLog, completeLog, convertLog } from './session/logbook.ts';
export type * from './session/protocol.ts';
export type * from './session/reviewProtocol.ts';
export type { TypedProgram } from './session/settings.ts';
export {
  type JudgeDocuments,
  type CheckOptions,
  type CheckResult,
  PortfolioSession,
} from './session/session.ts';
export {
  type CommentAnswer,
  type CommentNote,
  readCommentAnswers,
  stateOfAnswer,
} from './submission/commentAnswer.ts';
export {
  type ContentEntry,
  contentListing,
  formatManifest,
  type Manifest,
  parseManifest,
} from './submission/manifest.ts';
export { type Cohort, cohortFile, type CohortStudent, readCohort } from './submission/cohort.ts';
export {
  type DecisionComment,
  type DecisionKind,
  decisionKinds,
  type DecisionMessage,
  formatDecision,
  readDecision,
} from './submission/decisionMessage.ts';
export {
  decisionFor,
  type DeliverableHistory,
  firstApprovedAt,
  lastApprovedCommit,
  type JudgedDecision,
  type JudgedSubmission,
  judgeTags,
  standingAnswers,
  standingSubmission,
  type SignatureVerdict,
  type TagEvidence,
  type TagFact,
  type UnverifiedTag,
} from './submission/decisions.ts';
export type { OddTag } from './submission/lookAlike.ts';
export { besides } from './submission/besides.ts';
export { differentTag } from './submission/differentTag.ts';
export type {
  GoesAlong,
  Remote,
  SendResult,
  SubmissionOffer,
  SubmitRequest,
  SubmitResult,
  WithdrawRequest,
  WithdrawResult,
} from './submission/submission.ts';
export { changeCohort, type CohortChange } from './submission/editCohort.ts';
export type { SigningChoice, SigningKeyUsed, SigningProof } from './submission/signing.ts';
export type {
  DecisionPreview,
  DecisionRequest,
  DecisionResult,
  PlacedComment,
  Review,
  ReviewedTag,
  ReviewItem,
  ReviewQuery,
  ReviewState,
  StudentLine,
} from './submission/review.ts';
export { type Job } from './jobs/jobList.ts';
export {
  applicationTo,
  type JobsPlace,
  keptAddress,
  type ListedJob,
  type ListedJobs,
  listJobs,
} from './jobs/publishedJobs.ts';
export { type CohortFigures, cohortFigures, type Figure, money } from './outcomes/cohortFigures.ts';
export { outcomesFile, readOutcomes } from './outcomes/outcomes.ts';
export { formatTagName, parseTagName, type TagKind, type TagName } from './submission/tagName.ts';
export { formatWithdrawal, type Withdrawal } from './submission/withdrawal.ts';
export { LineIndex, type Point, type Range, type TextEdit } from './text/position.ts';
