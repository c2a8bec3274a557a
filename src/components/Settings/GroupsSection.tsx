import * as React from 'react';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { Connection } from '../../data/connect';
import { trackerGroups } from '../../data/groups';
import type { Board } from '../../domain/register';
import { ErrorBar } from '../parts/ErrorBar';
import { getTableStyles } from '../parts/Table.styles';
import { strings } from './loc/en-GB';
import { SettingsSection } from './SettingsSection';
import { getSettingsStyles } from './Settings.styles';
import { useSiteState } from './useSiteState';

function describeMembers(members: readonly string[] | undefined): string {
  return members === undefined ? strings.thereIsNo : members.length === 0 ? strings.nobody : members.join(', ');
}

/** Who is in which group, and what the groups may do; people are put into them in SharePoint. */
export const GroupsSection: React.FC<{ boards: readonly Board[] }> = ({ boards }) => {
  const look = React.useCallback(
    (connection: Connection) =>
      trackerGroups(
        connection,
        boards.map(({ name }) => name),
      ),
    [boards],
  );
  const { found, error, lookAgain } = useSiteState(look);
  const theme = useTheme();
  const classNames = getTableStyles(theme);
  return (
    <SettingsSection title={strings.peopleAndGroups} text={strings.sharePointItselfRefuses}>
      {error !== undefined && (
        <ErrorBar undertaking="readGroups" error={error} onRetry={lookAgain} retryText={strings.readGroupsAgain} />
      )}
      {found === undefined && error === undefined && <ProgressIndicator label={strings.readingTheGroups} />}
      {found !== undefined && (
        <div className={getSettingsStyles(theme).wide}>
          <table className={classNames.table}>
            <caption className={classNames.note}>{strings.groupsOfTracker}</caption>
            <thead>
              <tr>
                <th scope="col">{strings.groupAndWhat}</th>
                <th scope="col">{strings.members}</th>
              </tr>
            </thead>
            <tbody>
              {found.map(({ title, description, members }) => (
                <tr key={title}>
                  <th scope="row" className={classNames.word}>
                    {title}
                    <div className={classNames.note}>{description}</div>
                  </th>
                  <td>{describeMembers(members)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </SettingsSection>
  );
};
