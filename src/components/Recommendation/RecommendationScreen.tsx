import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Link } from '@fluentui/react/lib/Link';
import { TextField } from '@fluentui/react/lib/TextField';
import { useTheme } from '@fluentui/react/lib/Theme';
import { css } from '@fluentui/react/lib/Utilities';
import type { CalendarDay } from '../../domain/calendarDay';
import { formatDay } from '../../domain/calendarDay';
import { nameOf } from '../../domain/checks';
import type { Register } from '../../domain/register';
import { HostLink } from '../host/HostLink';
import { teamsShareLink } from '../host/hostLinks';
import { useHost } from '../host/useHost';
import { Bar } from '../parts/Bar';
import { RagTag } from '../parts/RagTag';
import { View } from '../parts/View';
import { describeAsAt } from '../parts/words';
import { useLayoutWidth } from '../parts/useLayoutWidth';
import { WrittenText } from '../parts/WrittenText';
import { RouteLink } from '../routing/RouteLink';
import { AskedNow } from './AskedNow';
import { Facts } from './Facts';
import { strings } from './loc/en-GB';
import { MissingRecommendation } from './MissingRecommendation';
import { PossibleActions } from './PossibleActions';
import { printAlone } from './printAlone';
import { getRecommendationStyles } from './Recommendation.styles';
import { OpenStepForm, Steps } from './Steps';
import { Timeline } from './Timeline';
import { useRecommendationScreen } from './useRecommendationScreen';

interface RecommendationScreenProps {
  register: Register;
  id: string;
  /** The day as at which it is shown; `undefined` is today. */
  day: CalendarDay | undefined;
}

/** Everything about one recommendation: what it says, where it stands and why, and all that has happened. */
export const RecommendationScreen: React.FC<RecommendationScreenProps> = ({ register, id, day }) => {
  const screen = useRecommendationScreen(register, id, day);
  const isWide = useLayoutWidth() === 'wide';
  const classNames = getRecommendationStyles(useTheme());
  const { share } = useHost();
  const { item, known, possible } = screen;
  const page = React.useRef<HTMLDivElement>(null);
  const steps = React.useRef<HTMLHeadingElement>(null);
  const [stepForm, setStepForm] = React.useState<OpenStepForm>();
  if (item === undefined) {
    return <MissingRecommendation id={id} day={screen.isHistory ? known.day : undefined} onToday={screen.openToday} />;
  }
  const { recommendation } = item;
  return (
    <div ref={page} className={classNames.printed}>
      <View
        title={`${nameOf(item)}: ${recommendation.title}`}
        above={
          <div data-print="none">
            <RouteLink to={screen.registerRoute}>{strings.backToRegister}</RouteLink>
          </div>
        }
        below={
          <div className={classNames.tags}>
            <span className={classNames.rag}>
              <RagTag rag={item.targetDateRag.rag} />
            </span>
            <span>{item.status}</span>
            <span>{recommendation.priority ?? strings.noPriority}</span>
            {recommendation.confidential || item.audit.confidential ? <strong>{strings.confidential}</strong> : null}
          </div>
        }
        actions={
          <>
            {possible?.allowed.has('Post an update') === true && (
              <PrimaryButton iconProps={{ iconName: 'Edit' }} onClick={screen.openUpdate}>
                {strings.postAnUpdate}
              </PrimaryButton>
            )}
            <DefaultButton iconProps={{ iconName: 'Link' }} onClick={screen.copyLink}>
              {strings.copyLink}
            </DefaultButton>
            <DefaultButton
              iconProps={{ iconName: 'TextDocument' }}
              onClick={() => page.current !== null && printAlone(page.current)}
            >
              {strings.print}
            </DefaultButton>
            <span data-print="none">
              <HostLink
                href={teamsShareLink(screen.shared)}
                dialog={share && (() => share(screen.shared))}
                className={classNames.share}
              >
                {strings.shareToTeams}
              </HostLink>
            </span>
          </>
        }
      >
        {screen.isHistory && (
          <Bar kind="info">
            {strings.asAtWhatCan(describeAsAt(known.day, screen.today))}
            <Link as="button" underline onClick={screen.openToday}>
              {strings.backToToday}
            </Link>
          </Bar>
        )}
        {screen.linkToCopy !== undefined && (
          <TextField
            label={strings.browserDoesNot}
            value={screen.linkToCopy}
            readOnly
            autoFocus
            onFocus={({ target }) => target.select()}
          />
        )}
        {!screen.isHistory && <AskedNow item={item} known={known} />}
        <div className={css(classNames.columns, isWide && classNames.columnsWide)}>
          <div className={classNames.text}>
            <section>
              <h3 className={classNames.heading}>{strings.recommendation}</h3>
              <WrittenText text={recommendation.text || strings.registerHasNoText} />
            </section>
            <section>
              <h3 className={classNames.heading}>{strings.managementResponse}</h3>
              <p className={classNames.prose}>
                <strong>{recommendation.response}.</strong>
              </p>
              <WrittenText text={recommendation.managementResponse} />
            </section>
            <Steps
              item={item}
              day={known.day}
              canAdd={possible?.allowed.has('Add a step') === true}
              canSettle={possible?.allowed.has('Settle a step') === true}
              open={stepForm}
              onOpen={setStepForm}
              heading={steps}
            />
          </div>
          <div className={classNames.facts}>
            {!screen.isHistory && (
              <div data-print="none">
                <PossibleActions
                  id={id}
                  possible={possible}
                  asking={screen.asking}
                  onAddStep={() => setStepForm({ kind: 'new' })}
                  onSettleStep={() => steps.current?.focus()}
                />
              </div>
            )}
            <Facts item={item} known={known} day={day} />
          </div>
          <section className={classNames.history}>
            <h3 className={classNames.heading}>{strings.historyNewestFirst}</h3>
            <Timeline entries={screen.timeline} addresses={screen.addresses} />
          </section>
        </div>
        <p className={classNames.printedAlone}>
          {strings.printedToday(formatDay(screen.today))}
          {screen.isHistory && strings.asAtDay(formatDay(known.day))}. {screen.shared.address}
        </p>
      </View>
    </div>
  );
};
