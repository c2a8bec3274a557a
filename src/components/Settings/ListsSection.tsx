import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { Connection } from '../../data/connect';
import type { ProvisionReport } from '../../data/provision';
import { Bar } from '../parts/Bar';
import { ErrorBar } from '../parts/ErrorBar';
import { strings } from './loc/en-GB';
import { SettingsSection } from './SettingsSection';
import { getSettingsStyles } from './Settings.styles';
import { useSiteState } from './useSiteState';

const load = async (): Promise<typeof import('../../data/provision')> =>
  import(/* webpackChunkName: 'provisioning' */ '../../data/provision');

async function look(connection: Connection): Promise<ProvisionReport> {
  return (await load()).checkLists(connection);
}

/** Whether the site's lists, columns, views, groups and rights are as the tracker needs them, and what would mend them. */
export const ListsSection: React.FC = () => {
  const { found, error, doing, lookAgain, act } = useSiteState(look);
  const classNames = getSettingsStyles(useTheme());
  const setUp = (): void =>
    act(strings.settingUpLists, strings.listsAreSet, async (connection) => {
      await (await load()).provision(connection);
    });
  return (
    <SettingsSection title={strings.listsOfThis} text={strings.registerIsKept}>
      {error !== undefined && (
        <ErrorBar undertaking="setUp" error={error} onRetry={lookAgain} retryText={strings.lookAtLists} />
      )}
      {doing !== undefined && <ProgressIndicator label={doing} />}
      {found === undefined && error === undefined && doing === undefined && (
        <ProgressIndicator label={strings.lookingAtLists} />
      )}
      {found?.isUpToDate === true && <Bar kind="success">{strings.allListsColumns}</Bar>}
      {found?.isUpToDate === false && (
        <>
          <Bar kind="warning">{strings.thingsMissingOr(found.changes.length)}</Bar>
          <ul className={classNames.list}>
            {found.changes.map(({ list, change }) => (
              <li key={`${list} ${change}`}>
                {list}: {change}
              </li>
            ))}
          </ul>
          <PrimaryButton onClick={setUp} disabled={doing !== undefined}>
            {strings.setUpLists}
          </PrimaryButton>
        </>
      )}
      {found !== undefined && (
        <DefaultButton onClick={lookAgain} disabled={doing !== undefined}>
          {strings.lookAtLists}
        </DefaultButton>
      )}
    </SettingsSection>
  );
};
