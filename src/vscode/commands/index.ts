import type { Command, Services } from '../services.ts';
import { showError } from '../showError.ts';
import { applyToJob } from './applyToJob.ts';
import { check } from './check.ts';
import { addStudent, newCohort, openCohort, setUpSigning } from './cohort.ts';
import { commitmentReport } from './commitmentReport.ts';
import { convertLog } from './convertLog.ts';
import { compareSubmissions, compareWithNow, openSubmission } from './compare.ts';
import { createDocument } from './createDocument.ts';
import { disableRule } from './disableRule.ts';
import { exportCalendar } from './exportCalendar.ts';
import { explainRule } from './explainRule.ts';
import { fetchDecisions } from './fetchDecisions.ts';
import { fixFinding } from './fixFinding.ts';
import { logActivity } from './logActivity.ts';
import { logFollowUp } from './logFollowUp.ts';
import { logInterview } from './logInterview.ts';
import { logOffer } from './logOffer.ts';
import { logOutreach } from './logOutreach.ts';
import { newProgram } from './newProgram.ts';
import { checkProgram, fetchProgram, useProgram } from './programs.ts';
import { openConfiguration } from './openConfiguration.ts';
import { openLog } from './openLog.ts';
import {
  approve,
  draftCommands,
  fetchSubmissions,
  openReview,
  requestChanges,
  returnSubmission,
  sendDecisions,
} from './reviews.ts';
import { send } from './send.ts';
import { setUp } from './setUp.ts';
import { showChecklist } from './showChecklist.ts';
import { showOutput } from './showOutput.ts';
import { submit } from './submit.ts';
import { fetchAnswersCommand, forgetChat, tell } from './tell.ts';
import { removeReply, reopenComment, replyAndTick, replyToComment, tickComment } from './tickComment.ts';
import { withdraw } from './withdraw.ts';

const all: readonly ((services: Services) => Command)[] = [
  applyToJob,
  check,
  checkProgram,
  commitmentReport,
  convertLog,
  compareSubmissions,
  compareWithNow,
  createDocument,
  disableRule,
  explainRule,
  fetchAnswersCommand,
  exportCalendar,
  fetchDecisions,
  fetchProgram,
  fixFinding,
  forgetChat,
  logActivity,
  logFollowUp,
  logInterview,
  logOffer,
  logOutreach,
  newProgram,
  openConfiguration,
  openLog,
  openSubmission,
  removeReply,
  reopenComment,
  replyAndTick,
  replyToComment,
  send,
  setUp,
  showChecklist,
  showOutput,
  submit,
  tell,
  tickComment,
  addStudent,
  approve,
  fetchSubmissions,
  newCohort,
  openCohort,
  openReview,
  requestChanges,
  returnSubmission,
  sendDecisions,
  setUpSigning,
  ...draftCommands,
  useProgram,
  withdraw,
];

/** Runs a command with what the editor gives it: the line of a tree, a place, nothing. */
export type RunCommand = (...args: readonly unknown[]) => Promise<void>;

/** Every command by its id; what one of them throws is shown, in one place. */
export function makeCommands(services: Services): ReadonlyMap<string, RunCommand> {
  const made = all.map((make) => make(services));
  return new Map(
    made.map(({ id, execute }) => [
      id,
      async (...args) => {
        try {
          await execute(...args);
        } catch (error) {
          await showError(error, services.log);
        }
      },
    ]),
  );
}
