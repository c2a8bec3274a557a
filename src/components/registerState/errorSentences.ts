import { RepositoryError, isOfEarlierSetUp } from '../../data/RepositoryError';

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
  load: 'The register could not be opened.',
  reload: 'The register could not be brought up to date.',
  post: 'The update was not posted.',
  upload: 'A file was not uploaded, so the update was not posted.',
  setUp: 'The lists could not be set up.',
  import: 'The import stopped before its end.',
  export: 'The file could not be made.',
  keep: 'The paper was not kept.',
  readPapers: 'The kept papers could not be listed.',
  checkPaper: 'The kept paper could not be checked.',
  readRoles: 'What you may do here could not be found out.',
  readView: 'The view could not be read.',
  addAppendix: 'The appendix was not added.',
  readAppendices: 'The appendices that were added from list views could not be read.',
  removeAppendix: 'The appendix was not removed.',
  saveMeeting: 'The meeting was not added.',
  recordRequests: 'That it was sent has not been recorded.',
  recordDecision: 'The decision was not recorded.',
  withdrawDecision: 'The decision was not withdrawn.',
  raiseAction: 'The action was not raised.',
  addActionUpdate: 'The update was not added.',
  closeAction: 'The action was not closed.',
  recordReview: 'The review was not recorded.',
  saveCriteria: 'The criteria were not saved.',
  addStep: 'The step was not added.',
  readViews: 'The saved views could not be listed.',
  saveView: 'The view was not saved.',
  deleteView: 'The view was not deleted.',
  settleStep: 'The step was not changed.',
  present: 'The meeting is not shown this item.',
  repair: 'The rows could not be brought up to date.',
  readGroups: 'The groups could not be read.',
  readEvidence: 'The file could not be opened.',
};

const KEPT: Readonly<Record<Undertaking, string>> = {
  load: 'Nothing in it has changed.',
  reload: 'You still see it as it was before.',
  post: 'What you have typed is kept on this device.',
  upload: 'Your text and the files that are uploaded already are kept; posting again adds only what is missing.',
  setUp: 'What was set up before that stays.',
  import: 'What was stored before that stays; running it again adds only what is missing.',
  export: 'The register has not changed.',
  keep: 'What is kept already stays as it is.',
  readPapers: 'Papers can be made meanwhile.',
  checkPaper: 'Nothing has changed.',
  readRoles: 'You can read everything meanwhile.',
  readView: 'Nothing has changed.',
  addAppendix: 'The paper stays as it was, and what you have typed is still here.',
  readAppendices: 'No paper can be made without knowing them.',
  removeAppendix: 'The paper still holds it.',
  saveMeeting: 'What you have typed is still here.',
  recordRequests: 'The register has not changed.',
  recordDecision: 'What you have typed is still here.',
  withdrawDecision: 'It stands as it was recorded.',
  raiseAction: 'What you have typed is still here.',
  addActionUpdate: 'What you have typed is still here.',
  closeAction: 'What you have typed is still here.',
  recordReview: 'What you have typed is still here.',
  saveCriteria: 'What you have typed is still here.',
  addStep: 'What you have typed is still here.',
  readViews: 'The register can be used meanwhile.',
  saveView: 'What is shown stays as it is.',
  deleteView: 'It is still there.',
  settleStep: 'The other steps stay as they are.',
  present: 'The stage still shows what it showed before.',
  repair: 'Screens and papers are right all the same: they are computed from the history.',
  readGroups: 'Everything else can be used meanwhile.',
  readEvidence: 'It stays in the library of evidence.',
};

const CAUSE_AND_REMEDY: Readonly<Record<ErrorCode, string>> = {
  notFound:
    'SharePoint no longer has something that it needs. Reload the page; if it stays, a site owner can set up the lists.',
  deleted:
    'Somebody has deleted what it belongs to meanwhile, or you may no longer see it. Copy what you have typed before you go on.',
  forbidden:
    'Your account may not do this here: the group Governance changes the register, Owners add updates and evidence, Panel reads. Ask an owner of this site for access to the group that you need, then try again.',
  conflict: 'Someone else has changed the same thing meanwhile. Reload to see their change, then try again.',
  throttled: 'SharePoint is busy and still asks for fewer requests. Wait a minute, then try again.',
  invalid: 'SharePoint refused a value. A site owner can check the lists with “Set up lists”; then try again.',
  earlierSetUp:
    'The lists of this site were set up by an earlier version. A site owner can bring them up to date with “Set up lists”, which changes nothing that is there; then try again.',
  unavailable: 'SharePoint does not answer. Check your connection, then try again.',
  unexpected: 'Something went wrong that the tracker does not know. Try again; if it stays, reload the page.',
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
