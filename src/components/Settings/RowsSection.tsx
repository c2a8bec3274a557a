import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { Connection } from '../../data/connect';
import { RowDifference, checkRows, describeRowDifference, repairRows } from '../../data/currentRows';
import { Bar } from '../parts/Bar';
import { ErrorBar } from '../parts/ErrorBar';
import { strings } from './loc/en-GB';
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
export const RowsSection: React.FC = () => {
  const { found, error, doing, lookAgain, act } = useSiteState(look);
  const classNames = getSettingsStyles(useTheme());
  const isRight = found !== undefined && found.length === 0;
  return (
    <SettingsSection title={strings.rowsAndTheir} text={strings.screensAndPapers}>
      {error !== undefined && (
        <ErrorBar undertaking="repair" error={error} onRetry={lookAgain} retryText={strings.lookAtRows} />
      )}
      {doing !== undefined && <ProgressIndicator label={doing} />}
      {found === undefined && error === undefined && <ProgressIndicator label={strings.lookingAtRows} />}
      {isRight && <Bar kind="success">{strings.everyRowSays}</Bar>}
      {found !== undefined && !isRight && (
        <>
          <Bar kind="warning">{strings.valuesOfRows(found.length)}</Bar>
          <details>
            <summary className={classNames.summary}>{strings.whichAndWhat}</summary>
            <ul className={classNames.list}>
              {found.slice(0, LISTED).map((difference) => (
                <li key={`${difference.recommendationId} ${difference.column}`}>{describeRowDifference(difference)}</li>
              ))}
            </ul>
            {found.length > LISTED && <p className={classNames.note}>{strings.andCountMore(found.length - LISTED)}</p>}
          </details>
        </>
      )}
      {found !== undefined && (
        <div className={classNames.buttons}>
          <PrimaryButton
            disabled={doing !== undefined}
            onClick={() => act(strings.bringingRowsAnd, strings.rowsAndRights, repair)}
          >
            {strings.bringRowsAnd}
          </PrimaryButton>
          <DefaultButton onClick={lookAgain} disabled={doing !== undefined}>
            {strings.lookAtRows}
          </DefaultButton>
        </div>
      )}
    </SettingsSection>
  );
};
