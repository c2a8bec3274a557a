import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { Connection } from '../../data/connect';
import type { ProvisionReport } from '../../data/provision';
import { Bar } from '../parts/Bar';
import { ErrorBar } from '../parts/ErrorBar';
import { counted } from '../parts/words';
import { SettingsSection } from './SettingsSection';
import { getSettingsStyles } from './Settings.styles';
import { useSiteState } from './useSiteState';

const load = async (): Promise<typeof import('../../data/provision')> =>
  import(/* webpackChunkName: 'provisioning' */ '../../data/provision');

async function look(connection: Connection): Promise<ProvisionReport> {
  return (await load()).checkLists(connection);
}

/** Whether the site's lists, columns, views, groups and rights are as the tracker needs them, and what would mend them. */
export const ListsSection: React.FC<{ mayChange: boolean }> = ({ mayChange }) => {
  const { found, error, doing, lookAgain, act } = useSiteState(look);
  const classNames = getSettingsStyles(useTheme());
  const setUp = (): void =>
    act('Setting up the lists', 'The lists are set up', async (connection) => {
      await (await load()).provision(connection);
    });
  return (
    <SettingsSection
      title="Lists of this site"
      text="The register is kept in lists of this site. Setting up makes what is missing and changes nothing that people have entered."
    >
      {error !== undefined && (
        <ErrorBar undertaking="setUp" error={error} onRetry={lookAgain} retryText="Look at the lists again" />
      )}
      {doing !== undefined && <ProgressIndicator label={doing} />}
      {found === undefined && error === undefined && doing === undefined && (
        <ProgressIndicator label="Looking at the lists" />
      )}
      {found?.isUpToDate === true && (
        <Bar kind="success">All lists, columns, views and rights are as they should be.</Bar>
      )}
      {found?.isUpToDate === false && (
        <>
          <Bar kind="warning">{counted(found.changes.length, 'thing')} missing or different.</Bar>
          <ul className={classNames.list}>
            {found.changes.map(({ list, change }) => (
              <li key={`${list} ${change}`}>
                {list}: {change}
              </li>
            ))}
          </ul>
          {mayChange && (
            <PrimaryButton onClick={setUp} disabled={doing !== undefined}>
              Set up lists
            </PrimaryButton>
          )}
        </>
      )}
      {found !== undefined && (
        <DefaultButton onClick={lookAgain} disabled={doing !== undefined}>
          Look at the lists again
        </DefaultButton>
      )}
    </SettingsSection>
  );
};
