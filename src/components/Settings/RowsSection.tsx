import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { Connection } from '../../data/connect';
import { RowDifference, checkRows, describeRowDifference, repairRows } from '../../data/currentRows';
import { Bar } from '../parts/Bar';
import { ErrorBar } from '../parts/ErrorBar';
import { counted } from '../parts/words';
import { SettingsSection } from './SettingsSection';
import { getSettingsStyles } from './Settings.styles';
import { useSiteState } from './useSiteState';

/** Differences that are listed before it is said how many more there are. */
const LISTED = 20;

async function look(connection: Connection): Promise<readonly RowDifference[]> {
  return checkRows(connection);
}

async function repair(connection: Connection): Promise<void> {
  await repairRows(connection, await checkRows(connection));
  const { shareRows } = await import(/* webpackChunkName: 'tracker-sharing' */ '../../data/sharedRows');
  await shareRows(connection);
}

/** Whether the rows of the lists say what their history says. Screens and papers do so always. */
export const RowsSection: React.FC<{ mayChange: boolean }> = ({ mayChange }) => {
  const { found, error, doing, lookAgain, act } = useSiteState(look);
  const classNames = getSettingsStyles(useTheme());
  const isRight = found !== undefined && found.length === 0;
  return (
    <SettingsSection
      title="Rows and their history"
      text="Screens and papers are computed from the history. Rows of the list Recommendations follow when governance saves or brings them up to date: until then a view of the list may show an earlier status, date or board."
    >
      {error !== undefined && (
        <ErrorBar undertaking="repair" error={error} onRetry={lookAgain} retryText="Look at the rows again" />
      )}
      {doing !== undefined && <ProgressIndicator label={doing} />}
      {found === undefined && error === undefined && <ProgressIndicator label="Looking at the rows" />}
      {isRight && <Bar kind="success">Every row says what its history says.</Bar>}
      {found !== undefined && !isRight && (
        <>
          <Bar kind="warning">{counted(found.length, 'value')} of rows differ from the history.</Bar>
          <details>
            <summary className={classNames.summary}>Which, and what the history says</summary>
            <ul className={classNames.list}>
              {found.slice(0, LISTED).map((difference) => (
                <li key={`${difference.recommendationId} ${difference.column}`}>{describeRowDifference(difference)}</li>
              ))}
            </ul>
            {found.length > LISTED && <p className={classNames.note}>And {found.length - LISTED} more.</p>}
          </details>
        </>
      )}
      {found !== undefined && (
        <div className={classNames.buttons}>
          {mayChange && (
            <PrimaryButton
              disabled={doing !== undefined}
              onClick={() => act('Bringing rows and rights up to date', 'Rows and rights are up to date', repair)}
            >
              Bring rows and rights up to date
            </PrimaryButton>
          )}
          <DefaultButton onClick={lookAgain} disabled={doing !== undefined}>
            Look at the rows again
          </DefaultButton>
        </div>
      )}
    </SettingsSection>
  );
};
