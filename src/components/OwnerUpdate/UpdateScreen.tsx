import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import { nameOf } from '../../domain/checks';
import type { OwnerUpdateDraft } from '../../domain/ownerUpdate';
import type { Register } from '../../domain/register';
import { MissingRecommendation } from '../Recommendation/MissingRecommendation';
import { Bar } from '../parts/Bar';
import { ErrorBar } from '../parts/ErrorBar';
import { View } from '../parts/View';
import { RouteLink } from '../routing/RouteLink';
import { DraftBars } from './DraftBars';
import { EvidenceRequest } from './EvidenceRequest';
import { LeaveDialog } from './LeaveDialog';
import { strings } from './loc/en-GB';
import { getUpdateStyles } from './OwnerUpdate.styles';
import { Meanwhile } from './Meanwhile';
import { ProblemSummary } from './ProblemSummary';
import { DraftText, typedParts } from './DraftText';
import { UpdateForm } from './UpdateForm';
import { UpdateScreenState, useUpdateScreen } from './useUpdateScreen';

interface UpdateScreenProps {
  register: Register;
  id: string;
}

/** What is typed, to be read where there is no form for it. */
function typedText(draft: OwnerUpdateDraft): string {
  return typedParts(draft)
    .map(({ title, text }) => `${title}\n${text.trim()}`)
    .join('\n\n');
}

/** What stands in place of the form for who cannot report now; what had been typed can still be copied. */
const NoForm: React.FC<{ screen: UpdateScreenState; whyNot: string }> = ({ screen: { draft }, whyNot }) => {
  const classNames = getUpdateStyles(useTheme());
  return (
    <>
      <Bar kind="info">{whyNot}</Bar>
      {typedParts(draft).length > 0 && (
        <section>
          <h3 className={classNames.legend}>{strings.whatYouHad}</h3>
          <DraftText draft={draft} />
        </section>
      )}
    </>
  );
};

/** The page on which an owner posts an update: the form, with last time's text to each part. */
export const UpdateScreen: React.FC<UpdateScreenProps> = ({ register, id }) => {
  const screen = useUpdateScreen(register, id);
  const classNames = getUpdateStyles(useTheme());
  const { item, whyNot } = screen;
  if (item === undefined) {
    return <MissingRecommendation id={id} typed={typedText(screen.draft)} />;
  }
  return (
    <View
      title={strings.updateValue(nameOf(item))}
      above={
        <RouteLink to={{ screen: 'recommendation', id, day: undefined }}>{strings.backToRecommendation}</RouteLink>
      }
      below={<span>{item.recommendation.title}</span>}
    >
      {whyNot === '' ? (
        <>
          <EvidenceRequest item={item} />
          <DraftBars screen={screen} />
          <div className={classNames.page}>
            <ProblemSummary problems={screen.problems} />
            <UpdateForm screen={screen} item={item} register={register} />
            <Meanwhile screen={screen} />
            {screen.postError !== undefined && (
              <ErrorBar
                undertaking={screen.isFileRefused ? 'upload' : 'post'}
                error={screen.postError}
                onRetry={screen.post}
                retryText={strings.postAgain}
              />
            )}
          </div>
        </>
      ) : (
        <NoForm screen={screen} whyNot={whyNot} />
      )}
      {screen.leave !== undefined && (
        <LeaveDialog
          onKeep={screen.leave}
          onDiscard={screen.discard}
          onStay={screen.stay}
          keeping={screen.drafts.keeping}
          hasFiles={screen.evidence.files.length > 0}
        />
      )}
    </View>
  );
};
