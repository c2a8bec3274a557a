import { DECISIONS } from '../lists/history';
import { STAGE } from '../lists/stage';
import { Connection } from './connect';
import { odataText } from './odataText';
import { attempt, isDuplicate, toRepositoryError } from './RepositoryError';

interface SPStageItem {
  readonly Id: number;
  readonly RegisterKey: string | null;
  readonly ShownKey: string | null;
  readonly Modified: string;
}

/** What a meeting is shown. */
export interface Stage {
  /** The sitting in the register. */
  readonly meetingId: string;
  /** The recommendation under discussion; `undefined` while there is none. */
  readonly recommendationId: string | undefined;
  /** Changes with everything that is shown anew, the same recommendation too. */
  readonly version: string;
}

/** The sitting whose stage is asked for: by its id in the register, or by Teams' id of the meeting. */
export type StageKey = { readonly meetingId: string } | { readonly teamsMeetingId: string };

/** SharePoint keeps 255 characters; the ids of Teams' meetings differ in their first hundred. */
function shortened(teamsMeetingId: string): string {
  return teamsMeetingId.slice(0, 255);
}

function filterOf(key: StageKey): string {
  return 'meetingId' in key
    ? `RegisterKey eq ${odataText(key.meetingId)}`
    : `TeamsMeeting eq ${odataText(shortened(key.teamsMeetingId))}`;
}

async function findRow({ sp }: Connection, key: StageKey): Promise<SPStageItem | undefined> {
  const rows: SPStageItem[] = await sp.web.lists
    .getByTitle(STAGE.title)
    .items.select('Id', 'RegisterKey', 'ShownKey', 'Modified')
    .filter(filterOf(key))
    .orderBy('Modified', false)
    .top(1)();
  return rows[0];
}

/**
 * What a meeting is shown, in one request for one row; `undefined` before anybody has shown something. A meeting in Teams at
 * which several boards sit has the one that was shown last. Throws a {@link RepositoryError}.
 */
export async function readStage(connection: Connection, key: StageKey): Promise<Stage | undefined> {
  const row = await attempt('reading what the meeting is shown', () => findRow(connection, key));
  return row === undefined || row.RegisterKey === null
    ? undefined
    : { meetingId: row.RegisterKey, recommendationId: row.ShownKey ?? undefined, version: row.Modified };
}

/**
 * Shows a recommendation to a meeting, or nothing. Whoever shows last is followed. Throws a {@link RepositoryError}, `forbidden`
 * for those who do not record decisions.
 */
export async function showOnStage(
  connection: Connection,
  meetingId: string,
  recommendationId: string | undefined,
  teamsMeetingId: string | undefined,
): Promise<void> {
  const operation = `showing recommendation ${recommendationId ?? '(none)'} to meeting ${meetingId}`;
  const { items } = connection.sp.web.lists.getByTitle(STAGE.title);
  const columns = {
    ShownKey: recommendationId ?? null,
    ...(teamsMeetingId === undefined ? {} : { TeamsMeeting: shortened(teamsMeetingId) }),
  };
  const write = async (mayBeAdded: boolean): Promise<void> => {
    const row = await attempt(operation, () => findRow(connection, { meetingId }));
    if (row !== undefined) {
      await attempt(operation, () => items.getById(row.Id).update(columns));
      return;
    }
    try {
      await items.add({ Title: `Meeting ${meetingId}`, RegisterKey: meetingId, ...columns });
    } catch (cause) {
      // Somebody else has begun to show something since the row was looked for.
      if (!isDuplicate(cause) || !mayBeAdded) {
        throw toRepositoryError(operation, cause);
      }
      await write(false);
    }
  };
  await write(true);
}

/** When a decision was last recorded, in SharePoint's words; a stage reads the register again when it changes. */
export async function decisionsChangedAt({ sp }: Connection): Promise<string> {
  return attempt('asking when a decision was last recorded', async () => {
    const list: { LastItemModifiedDate: string } = await sp.web.lists
      .getByTitle(DECISIONS.title)
      .select('LastItemModifiedDate')();
    return list.LastItemModifiedDate;
  });
}
