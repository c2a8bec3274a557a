import * as React from 'react';
import type { Connection } from '../../data/connect';
import { Deletion, findDeletion } from '../../data/deletions';
import { timeZoneOf } from '../../data/timeZones';
import type { ListDefinition } from '../../lists/definition';
import { draftTime } from '../OwnerUpdate/draftWords';
import { useReading } from '../registerState/useReading';
import { useRegister } from '../registerState/useRegister';
import { EmptyState } from './EmptyState';
import { strings } from './loc/en-GB';
import { TypedText } from './TypedText';

interface DeletedStateProps {
  /** The list that would have the row, and its id. */
  list: ListDefinition;
  id: string;
  /** What is said where nothing is known of a deletion. */
  title: string;
  text: string;
  /** What had been typed of it and was not sent. */
  typed?: string | undefined;
}

function describe({ by, at }: Deletion, today: string, timeZone: string | undefined): string {
  const time = draftTime(at, today, timeZone);
  return strings.byDeletedIt(by ?? strings.somebody, time.includes(',') ? strings.on : strings.at, time);
}

/** What stands where a row is looked for that the register has not: who deleted it and when, where that is known, and what had been typed. */
export const DeletedState: React.FC<DeletedStateProps> = ({ list, id, title, text, typed = '', children }) => {
  const { connection, today } = useRegister();
  const read = React.useCallback(
    async (connection: Connection) => ({ deletion: await findDeletion(connection, list, id) }),
    [list, id],
  );
  const deletion = useReading(read).found?.deletion;
  return (
    <>
      <EmptyState
        title={deletion === undefined ? title : strings.itHasBeen}
        text={deletion === undefined ? text : describe(deletion, today, timeZoneOf(connection))}
      >
        {children}
      </EmptyState>
      {typed !== '' && <TypedText typed={typed} />}
    </>
  );
};
