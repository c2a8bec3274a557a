import * as React from 'react';
import { Link } from '@fluentui/react/lib/Link';
import { useTheme } from '@fluentui/react/lib/Theme';
import { css } from '@fluentui/react/lib/Utilities';
import { nameOf } from '../../domain/checks';
import type { Register } from '../../domain/register';
import { isRunning } from '../../domain/statusHistory';
import { MissingRecommendation } from '../Recommendation/MissingRecommendation';
import { Bar } from '../parts/Bar';
import { ErrorBar } from '../parts/ErrorBar';
import { View } from '../parts/View';
import { useLayoutWidth } from '../parts/useLayoutWidth';
import { RouteLink } from '../routing/RouteLink';
import { LastUpdate } from './LastUpdate';
import { LeaveDialog } from './LeaveDialog';
import { getUpdateStyles } from './OwnerUpdate.styles';
import { ProblemSummary } from './ProblemSummary';
import { UpdateForm } from './UpdateForm';
import { useUpdateScreen } from './useUpdateScreen';

interface UpdateScreenProps {
  register: Register;
  id: string;
}

/** The page on which an owner posts an update: the form, with last time's text beside it. */
export const UpdateScreen: React.FC<UpdateScreenProps> = ({ register, id }) => {
  const screen = useUpdateScreen(register, id);
  const isWide = useLayoutWidth() === 'wide';
  const classNames = getUpdateStyles(useTheme());
  const { item } = screen;
  if (item === undefined) {
    return <MissingRecommendation />;
  }
  return (
    <View
      title={`Update ${nameOf(item)}`}
      above={<RouteLink to={{ screen: 'recommendation', id, day: undefined }}>Back to the recommendation</RouteLink>}
      below={<span>{item.recommendation.title}</span>}
    >
      {isRunning(item.status) ? (
        <>
          {screen.restoredFrom !== undefined && (
            <Bar kind="info">
              Your draft of {screen.restoredFrom} has been restored. It has not been posted.
              <Link as="button" underline onClick={screen.discard}>
                Discard the draft
              </Link>
            </Bar>
          )}
          {!screen.isKept && (
            <Bar kind="warning">
              This browser does not keep drafts: what you type is lost when the page is closed before it is posted.
            </Bar>
          )}
          <div className={css(classNames.columns, isWide && classNames.columnsWide)}>
            <aside className={css(classNames.last, isWide && classNames.lastBeside)} aria-label="Last update">
              <LastUpdate item={item} isFolded={!isWide} />
            </aside>
            <div className={classNames.form}>
              <ProblemSummary problems={screen.problems} />
              <UpdateForm screen={screen} item={item} />
              {screen.postError !== undefined && (
                <ErrorBar undertaking="post" error={screen.postError} onRetry={screen.post} retryText="Post again" />
              )}
            </div>
          </div>
        </>
      ) : (
        <Bar kind="info">This recommendation is {item.status.toLowerCase()}: it takes no more updates.</Bar>
      )}
      {screen.leave !== undefined && (
        <LeaveDialog onKeep={screen.leave} onDiscard={screen.discard} onStay={screen.stay} isKept={screen.isKept} />
      )}
    </View>
  );
};
