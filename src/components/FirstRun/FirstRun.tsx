import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { Text } from '@fluentui/react/lib/Text';
import { SiteSetUp, readSiteSetUp } from '../../data/rights';
import { EmptyState } from '../parts/EmptyState';
import { ErrorBar } from '../parts/ErrorBar';
import { LoadingOutline } from '../parts/LoadingOutline';
import { View } from '../parts/View';
import { useReading } from '../registerState/useReading';
import { useRegister } from '../registerState/useRegister';
import { SetUp, useSetUp } from './useSetUp';

function describeMissing({ missing, hasNone, maySetUp }: SiteSetUp): string {
  if (hasNone) {
    return maySetUp ? 'This site has no register yet' : 'This site has no register that you can see';
  }
  return missing.length === 1
    ? `A list of the register is missing: ${missing[0] ?? ''}`
    : `${missing.length} lists of the register are missing`;
}

function describeRemedy({ missing, hasNone, maySetUp, siteOwners }: SiteSetUp): string {
  if (hasNone) {
    return maySetUp
      ? 'The tracker keeps its register in lists of this site. Setting up makes them and changes nothing that is there.'
      : `Either it has not been set up, which an owner of this site does (they are in the group “${siteOwners}”), or you are in none of the groups that may read it: then ask the governance officer to add you.`;
  }
  const which = missing.length === 1 ? '' : `They are ${missing.join(', ')}. `;
  return maySetUp
    ? `${which}${missing.length === 1 ? 'Without it' : 'Without them'} the register is not shown. Look into the site’s recycle bin first: a deleted list comes back from there with its rows. Setting up makes an empty one and changes nothing that is there.`
    : `${which}${missing.length === 1 ? 'Without it' : 'Without them'} the register is not shown. An owner of this site (they are in the group “${siteOwners}”) can restore it from the site’s recycle bin, or set it up anew. Or you are not allowed to see it: then ask the governance officer.`;
}

const Plan: React.FC<Pick<SetUp, 'plan'>> = ({ plan }) => (
  <details>
    <summary>What would be done ({plan.length})</summary>
    <ul>
      {plan.map(({ list, change }) => (
        <li key={`${list} ${change}`}>
          <Text>
            {list}: {change}
          </Text>
        </li>
      ))}
    </ul>
  </details>
);

/** What a site shows whose lists are missing: which, who can make them, and the button for who may. */
export const FirstRun: React.FC = () => {
  const { reload } = useRegister();
  const { found: site, error: lookError, reload: lookAgain } = useReading(readSiteSetUp);
  const { plan, progress, error, setUp } = useSetUp();
  if (site === undefined) {
    return (
      <View title="Set up the tracker">
        {lookError === undefined ? (
          <LoadingOutline label="Looking which lists are missing" />
        ) : (
          <ErrorBar undertaking="load" error={lookError} onRetry={lookAgain} />
        )}
      </View>
    );
  }
  return (
    <View title={site.maySetUp ? 'Set up the tracker' : 'The register cannot be shown'}>
      {error !== undefined && (
        <ErrorBar undertaking="setUp" error={error} onRetry={setUp} retryText="Set up lists again" />
      )}
      {progress === undefined ? (
        <EmptyState title={describeMissing(site)} text={describeRemedy(site)}>
          {site.maySetUp && <PrimaryButton onClick={setUp}>Set up lists</PrimaryButton>}
          {/* A reload's failure is a state, so nothing rejects here. */}
          <DefaultButton onClick={() => void reload()}>Look again</DefaultButton>
        </EmptyState>
      ) : (
        <ProgressIndicator label="Setting up the lists" description={progress} />
      )}
      {site.maySetUp && plan.length > 0 && progress === undefined && <Plan plan={plan} />}
    </View>
  );
};
