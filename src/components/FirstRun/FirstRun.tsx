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
import { strings } from './loc/en-GB';
import { SetUp, useSetUp } from './useSetUp';

function describeMissing({ missing, hasNone, maySetUp }: SiteSetUp): string {
  if (hasNone) {
    return maySetUp ? strings.thisSiteHas : strings.thisSiteHasNo;
  }
  return missing.length === 1 ? strings.listOfRegister(missing[0] ?? '') : strings.countListsOf(missing.length);
}

function describeRemedy({ missing, hasNone, maySetUp, siteOwners }: SiteSetUp): string {
  if (hasNone) {
    return maySetUp ? strings.trackerKeepsIts : strings.eitherItHas(siteOwners);
  }
  const which = missing.length === 1 ? '' : strings.theyAreMissing(missing.join(', '));
  return maySetUp
    ? strings.whichWithoutThem(which, missing.length)
    : strings.whichWithoutThemRegister(which, missing.length, siteOwners);
}

const Plan: React.FC<Pick<SetUp, 'plan'>> = ({ plan }) => (
  <details>
    <summary>{strings.whatWouldBe(plan.length)}</summary>
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
      <View title={strings.setUpTracker}>
        {lookError === undefined ? (
          <LoadingOutline label={strings.lookingWhichLists} />
        ) : (
          <ErrorBar undertaking="load" error={lookError} onRetry={lookAgain} />
        )}
      </View>
    );
  }
  return (
    <View title={site.maySetUp ? strings.setUpTracker : strings.registerCannotBe}>
      {error !== undefined && (
        <ErrorBar undertaking="setUp" error={error} onRetry={setUp} retryText={strings.setUpLists} />
      )}
      {progress === undefined ? (
        <EmptyState title={describeMissing(site)} text={describeRemedy(site)}>
          {site.maySetUp && <PrimaryButton onClick={setUp}>{strings.setUpListsTitle}</PrimaryButton>}
          {/* A reload's failure is a state, so nothing rejects here. */}
          <DefaultButton onClick={() => void reload()}>{strings.lookAgain}</DefaultButton>
        </EmptyState>
      ) : (
        <ProgressIndicator label={strings.settingUpLists} description={progress} />
      )}
      {site.maySetUp && plan.length > 0 && progress === undefined && <Plan plan={plan} />}
    </View>
  );
};
