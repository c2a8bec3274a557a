import { RepositoryError, isOfEarlierSetUp } from '../../data/RepositoryError';
import { strings } from './loc/en-GB';

/** What the user was doing when it failed. */
export type Undertaking =
  | 'load'
  | 'reload'
  | 'post'
  | 'upload'
  | 'setUp'
  | 'import'
  | 'export'
  | 'keep'
  | 'readPapers'
  | 'checkPaper'
  | 'readRoles'
  | 'readView'
  | 'addAppendix'
  | 'readAppendices'
  | 'removeAppendix'
  | 'saveMeeting'
  | 'recordRequests'
  | 'recordDecision'
  | 'withdrawDecision'
  | 'raiseAction'
  | 'addActionUpdate'
  | 'closeAction'
  | 'recordReview'
  | 'saveCriteria'
  | 'addStep'
  | 'readViews'
  | 'saveView'
  | 'deleteView'
  | 'settleStep'
  | 'present'
  | 'repair'
  | 'readGroups'
  | 'readEvidence';

type ErrorCode = RepositoryError['code'] | 'deleted' | 'earlierSetUp' | 'unexpected';

const HAPPENED: Readonly<Record<Undertaking, string>> = {
  load: strings.registerCouldNot,
  reload: strings.registerCouldNotBe,
  post: strings.updateWasNot,
  upload: strings.fileWasNot,
  setUp: strings.listsCouldNot,
  import: strings.importStoppedBefore,
  export: strings.fileCouldNot,
  keep: strings.paperWasNot,
  readPapers: strings.keptPapersCould,
  checkPaper: strings.keptPaperCould,
  readRoles: strings.whatYouMay,
  readView: strings.viewCouldNot,
  addAppendix: strings.appendixWasNot,
  readAppendices: strings.appendicesThatWere,
  removeAppendix: strings.appendixWasNotRemoved,
  saveMeeting: strings.meetingWasNot,
  recordRequests: strings.thatItWas,
  recordDecision: strings.decisionWasNot,
  withdrawDecision: strings.decisionWasNotWithdrawn,
  raiseAction: strings.actionWasNot,
  addActionUpdate: strings.updateWasNotAdded,
  closeAction: strings.actionWasNotClosed,
  recordReview: strings.reviewWasNot,
  saveCriteria: strings.criteriaWereNot,
  addStep: strings.stepWasNot,
  readViews: strings.savedViewsCould,
  saveView: strings.viewWasNot,
  deleteView: strings.viewWasNotDeleted,
  settleStep: strings.stepWasNotChanged,
  present: strings.meetingIsNot,
  repair: strings.rowsCouldNot,
  readGroups: strings.groupsCouldNot,
  readEvidence: strings.fileCouldNotBe,
};

const KEPT: Readonly<Record<Undertaking, string>> = {
  load: strings.nothingInIt,
  reload: strings.youStillSee,
  post: strings.whatYouHave,
  upload: strings.yourTextAnd,
  setUp: strings.whatWasSet,
  import: strings.whatWasStored,
  export: strings.registerHasNot,
  keep: strings.whatIsKept,
  readPapers: strings.papersCanBe,
  checkPaper: strings.nothingHasChanged,
  readRoles: strings.youCanRead,
  readView: strings.nothingHasChanged,
  addAppendix: strings.paperStaysAs,
  readAppendices: strings.noPaperCan,
  removeAppendix: strings.paperStillHolds,
  saveMeeting: strings.whatYouHaveTyped,
  recordRequests: strings.registerHasNot,
  recordDecision: strings.whatYouHaveTyped,
  withdrawDecision: strings.itStandsAs,
  raiseAction: strings.whatYouHaveTyped,
  addActionUpdate: strings.whatYouHaveTyped,
  closeAction: strings.whatYouHaveTyped,
  recordReview: strings.whatYouHaveTyped,
  saveCriteria: strings.whatYouHaveTyped,
  addStep: strings.whatYouHaveTyped,
  readViews: strings.registerCanBe,
  saveView: strings.whatIsShown,
  deleteView: strings.itIsStill,
  settleStep: strings.otherStepsStay,
  present: strings.stageStillShows,
  repair: strings.screensAndPapers,
  readGroups: strings.everythingElseCan,
  readEvidence: strings.itStaysIn,
};

const CAUSE_AND_REMEDY: Readonly<Record<ErrorCode, string>> = {
  notFound: strings.sharePointNoLonger,
  deleted: strings.somebodyHasDeleted,
  forbidden: strings.yourAccountMay,
  conflict: strings.someoneElseHas,
  throttled: strings.sharePointIsBusy,
  invalid: strings.sharePointRefusedValue,
  earlierSetUp: strings.listsOfThis,
  unavailable: strings.sharePointDoesNot,
  unexpected: strings.somethingWentWrong,
};

/** Undertakings that add to something that somebody else may have deleted meanwhile. */
const ADDS_TO_SOMETHING: readonly Undertaking[] = [
  'post',
  'upload',
  'recordDecision',
  'withdrawDecision',
  'addActionUpdate',
  'closeAction',
  'recordReview',
  'addStep',
  'settleStep',
];

function codeOf(undertaking: Undertaking, error: unknown): ErrorCode {
  if (isOfEarlierSetUp(error)) {
    return 'earlierSetUp';
  }
  if (error instanceof RepositoryError && error.code === 'notFound' && ADDS_TO_SOMETHING.includes(undertaking)) {
    return 'deleted';
  }
  return error instanceof RepositoryError ? error.code : 'unexpected';
}

/** Undertakings whose conflicts the data layer tells in words for the user: what others did meanwhile. */
const TELLS_CONFLICT: readonly Undertaking[] = [
  'post',
  'keep',
  'recordDecision',
  'withdrawDecision',
  'addActionUpdate',
  'closeAction',
  'addStep',
  'settleStep',
  'saveView',
];

function conflictOf(undertaking: Undertaking, error: unknown): string | undefined {
  return error instanceof RepositoryError && error.code === 'conflict' && TELLS_CONFLICT.includes(undertaking)
    ? error.message.replace(` (while ${error.operation})`, '')
    : undefined;
}

/**
 * What happened, what was kept and what to do, in three sentences; never the error's own message, but for a conflict
 * whose message says what others did.
 */
export function describeError(undertaking: Undertaking, error: unknown): string {
  const conflict = conflictOf(undertaking, error);
  if (conflict !== undefined) {
    return `${HAPPENED[undertaking]} ${conflict} ${KEPT[undertaking]}`;
  }
  return `${HAPPENED[undertaking]} ${KEPT[undertaking]} ${CAUSE_AND_REMEDY[codeOf(undertaking, error)]}`;
}
