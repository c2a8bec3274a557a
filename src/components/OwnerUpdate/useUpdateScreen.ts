import * as React from 'react';
import { postUpdate } from '../../data/registerRepository';
import { RepositoryError } from '../../data/RepositoryError';
import type { RecommendationAsAt, RegisterAsAt } from '../../domain/asAt';
import { nameOf } from '../../domain/checks';
import { Actor, roleOfOwner } from '../../domain/closing';
import { updatesServing } from '../../domain/links';
import { allUpdates } from '../../domain/returnedUpdates';
import type { OwnerUpdateDraft, UpdateProblem } from '../../domain/ownerUpdate';
import { permissionsToReport } from '../../domain/permissions';
import type { Register, Update } from '../../domain/register';
import { useAnnounce, useNotice } from '../announcing/useAnnouncer';
import { knownOn } from '../registerState/knownOn';
import { useActor } from '../registerState/useActor';
import { useRegister } from '../registerState/useRegister';
import { TimelineEntry, timelineOf } from '../Recommendation/timelineEntries';
import { Route, formatRoute } from '../routing/routes';
import { useLeaveGuard } from '../routing/useLeaveGuard';
import { useRouting } from '../routing/useRouting';
import { checkDraft, findOn } from './checkDraft';
import { isWorthKeeping, rememberRole } from './drafts';
import { describeUpload } from './chosenFiles';
import { strings } from './loc/en-GB';
import { DraftState, useDraft } from './useDraft';
import { EvidenceFilesState, useEvidenceFiles } from './useEvidenceFiles';

/** The id of a field's element, by which a message leads to it. */
export function fieldId(field: keyof OwnerUpdateDraft): string {
  return `tracker-update-${field}`;
}

/** Moves the focus to a field; of a group of choices, to the chosen one. */
export function focusField(field: keyof OwnerUpdateDraft): void {
  const element = document.getElementById(fieldId(field));
  const choice = element?.querySelector<HTMLElement>('input:checked') ?? element;
  choice?.focus();
}

/** What the update screen shows, and what can be done with it. */
export interface UpdateScreenState {
  readonly item: RecommendationAsAt | undefined;
  /** Why the person can post no update now, in sentences; `''` where they can. */
  readonly whyNot: string;
  readonly known: RegisterAsAt;
  /** The last update that serves the recommendation, to write on from. */
  readonly last: Update | undefined;
  /** What others have added since the form was opened, newest first. */
  readonly meanwhile: readonly TimelineEntry[];
  readonly draft: OwnerUpdateDraft;
  readonly drafts: DraftState;
  readonly evidence: EvidenceFilesState;
  readonly problems: readonly UpdateProblem[];
  readonly isPosting: boolean;
  /** What is being done while it is posted, in words. */
  readonly progress: string;
  readonly postError: unknown;
  /** Whether a file kept the update from being posted. */
  readonly isFileRefused: boolean;
  /** Goes on to where the user wanted to go; `undefined` while nothing is asked. */
  readonly leave: (() => void) | undefined;
  readonly change: (changes: Partial<OwnerUpdateDraft>) => void;
  readonly post: () => void;
  readonly cancel: () => void;
  readonly discard: () => void;
  readonly stay: () => void;
}

/** Stands for who is not known yet: what is left then is what the recommendation itself lacks. */
const UNKNOWN_ACTOR: Actor = { roles: [], isGovernance: true };

/** In which role the person owns the recommendation, as the register writes it, and why they cannot report on it. */
function useReporting(
  item: RecommendationAsAt | undefined,
  register: Register,
): { readonly ownRole: string | undefined; readonly whyNot: string } {
  const { actor = UNKNOWN_ACTOR } = useActor();
  if (item === undefined) {
    return { ownRole: undefined, whyNot: '' };
  }
  const toPost = permissionsToReport(item, register, actor).find(({ action }) => action === 'Post an update');
  return { ownRole: roleOfOwner(item, register.nameChanges, actor), whyNot: toPost?.whyNot ?? '' };
}

/** What has been added to the history since the form was opened, whether the screen read it anew or a refusal told it. */
function useMeanwhile(item: RecommendationAsAt | undefined, known: RegisterAsAt): readonly TimelineEntry[] {
  const entries = React.useMemo(() => (item === undefined ? [] : timelineOf(item, known)), [item, known]);
  const [opened] = React.useState(() => new Set(entries.map(({ key }) => key)));
  return React.useMemo(() => entries.filter(({ key }) => !opened.has(key)), [entries, opened]);
}

/** State of the form with which an owner posts an update. */
export function useUpdateScreen(register: Register, id: string): UpdateScreenState {
  const { connection, user, today, reload } = useRegister();
  const { navigate } = useRouting();
  const announce = useAnnounce();
  const { setNotice } = useNotice();
  const drafts = useDraft(id);
  const { draft, submissionId } = drafts.kept;
  const evidence = useEvidenceFiles(draft.fileNames, drafts.change);

  const [hasTried, setHasTried] = React.useState(false);
  const [isPosting, setIsPosting] = React.useState(false);
  const [postError, setPostError] = React.useState<unknown>();
  // A second press comes before the first has been rendered.
  const isSending = React.useRef(false);

  const isDirty = isWorthKeeping(draft);
  const known = knownOn(register, today);
  const item = React.useMemo(() => findOn(register, id, today), [register, id, today]);
  // Of what was deleted meanwhile nothing can be posted; the draft stays kept.
  const { leave, stay, allow } = useLeaveGuard(isDirty && item !== undefined);
  const last = React.useMemo(
    () => (item === undefined ? undefined : updatesServing(known, allUpdates)(item).slice(-1)[0]),
    [known, item],
  );
  const { ownRole, whyNot } = useReporting(item, register);
  // What counts is the files that this visit has; names alone prove nothing.
  const checkedDraft = React.useMemo(
    () => ({ ...draft, fileNames: evidence.toSend.map(({ name }) => name) }),
    [draft, evidence.toSend],
  );
  const problems = React.useMemo(() => {
    if (!hasTried || item === undefined) {
      return [];
    }
    const checked = checkDraft(register, id, checkedDraft, today);
    return checked.ok ? [] : checked.problems;
  }, [hasTried, item, register, id, checkedDraft, today]);

  React.useEffect(() => {
    if (ownRole !== undefined && !isDirty && drafts.restoredFrom === undefined && draft.author !== ownRole) {
      drafts.change({ author: ownRole });
    }
    // Only the role that becomes known fills the field; what is typed over it stays.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ownRole]);

  const meanwhile = useMeanwhile(item, known);
  const upload = describeUpload(evidence.files);
  React.useEffect(() => {
    if (upload !== undefined) {
      announce(upload);
    }
  }, [upload, announce]);

  const goToProblem = (found: readonly UpdateProblem[]): void => {
    announce(found.length === 1 ? strings.thingToPut : strings.countThingsTo(found.length));
    const [first] = found;
    if (first !== undefined) {
      focusField(first.field);
    }
  };

  const send = async (): Promise<void> => {
    if (isSending.current || item === undefined) {
      return;
    }
    const checked = checkDraft(register, id, checkedDraft, today);
    setHasTried(true);
    if (!checked.ok) {
      goToProblem(checked.problems);
      return;
    }
    isSending.current = true;
    setIsPosting(true);
    setPostError(undefined);
    announce(strings.postingTheUpdate);
    try {
      await postUpdate(connection, id, checked.change, submissionId, evidence.toSend, {
        seen: item.recommendation,
        today,
        isNewsToldFirst: true,
        onFile: evidence.onFile,
      });
    } catch (error) {
      isSending.current = false;
      evidence.onBrokeOff();
      evidence.forgetCancelled();
      setIsPosting(false);
      setPostError(error);
      if (error instanceof RepositoryError && (error.code === 'conflict' || error.code === 'notFound')) {
        // The form goes on from what others have added, or says that it was deleted; what is typed stays.
        await reload();
      }
      return;
    }
    allow();
    await drafts.forget();
    rememberRole(window.localStorage, connection.siteUrl, user.loginName, draft.author.trim());
    await reload();
    const route: Route = { screen: 'recommendation', id, day: undefined };
    setNotice({ message: strings.updatePostedTo(nameOf(item)), hash: formatRoute(route) });
    navigate(route, { replace: true });
    announce(strings.updatePosted);
  };

  return {
    item,
    whyNot,
    known,
    last,
    meanwhile: isPosting ? [] : meanwhile,
    draft,
    drafts,
    evidence,
    problems,
    isPosting,
    progress: upload ?? strings.postingTheUpdate,
    postError,
    isFileRefused: evidence.files.some(({ state }) => state === 'failed'),
    leave,
    change: drafts.change,
    // `send` shows its failure itself.
    post: () => void send(),
    cancel: () => navigate({ screen: 'recommendation', id, day: undefined }),
    discard: () => {
      drafts.discard();
      evidence.clear();
      setHasTried(false);
      setPostError(undefined);
      allow();
      leave?.();
    },
    stay,
  };
}
