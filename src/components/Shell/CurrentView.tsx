import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import type { Register } from '../../domain/register';
import { RegisterScreen } from '../Register/RegisterScreen';
import { openDayPicker } from '../parts/DayField';
import { EmptyState } from '../parts/EmptyState';
import { ErrorBar } from '../parts/ErrorBar';
import { LoadingOutline } from '../parts/LoadingOutline';
import { View } from '../parts/View';
import { ViewBoundary } from '../parts/ViewBoundary';
import { useRegister } from '../registerState/useRegister';
import { REGISTER_ROUTE, Route, formatRoute } from '../routing/routes';
import { useRouting } from '../routing/useRouting';
import { strings } from './loc/first.en-GB';
import { NoticeBar } from './NoticeBar';
import { screenTitle } from './screens';

const UnreadBar = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'unread-bar' */ './UnreadBar')).UnreadBar,
}));

const FirstRun = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'first-run' */ '../FirstRun/FirstRun')).FirstRun,
}));

const NoGroup = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'first-run' */ './NoGroup')).NoGroup,
}));

const openRecommendation = () =>
  import(/* webpackChunkName: 'recommendation-screen' */ '../Recommendation/RecommendationScreen');
const RecommendationScreen = React.lazy(async () => ({ default: (await openRecommendation()).RecommendationScreen }));

const PapersScreen = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'papers-screen' */ '../Papers/PapersScreen')).PapersScreen,
}));

const openUpdate = () => import(/* webpackChunkName: 'update-screen' */ '../OwnerUpdate/UpdateScreen');
const UpdateScreen = React.lazy(async () => ({ default: (await openUpdate()).UpdateScreen }));

const openMyUpdates = () => import(/* webpackChunkName: 'my-updates-screen' */ '../MyUpdates/MyUpdatesScreen');
const MyUpdatesScreen = React.lazy(async () => ({ default: (await openMyUpdates()).MyUpdatesScreen }));

const openOverview = () => import(/* webpackChunkName: 'overview-screen' */ '../Overview/OverviewScreen');
const OverviewScreen = React.lazy(async () => ({ default: (await openOverview()).OverviewScreen }));

const MeetingsScreen = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'meetings-screen' */ '../Meetings/MeetingsScreen')).MeetingsScreen,
}));

const MeetingScreen = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'meeting-screen' */ '../Meeting/MeetingScreen')).MeetingScreen,
}));

const CriteriaScreen = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'criteria-screen' */ '../Criteria/CriteriaScreen')).CriteriaScreen,
}));

const SettingsScreen = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'settings-screen' */ '../Settings/SettingsScreen')).SettingsScreen,
}));

const StageScreen = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'stage-screen' */ '../Stage/StageScreen')).StageScreen,
}));

const SittingScreen = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'meeting-screen' */ '../Meeting/SittingScreen')).SittingScreen,
}));

const LiveScreen = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'live-screen' */ '../Meeting/LiveScreen')).LiveScreen,
}));

const SummaryScreen = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'live-screen' */ '../Meeting/SummaryScreen')).SummaryScreen,
}));

const ActionsScreen = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'actions-screen' */ '../Actions/ActionsScreen')).ActionsScreen,
}));

const ActionScreen = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'actions-screen' */ '../Actions/ActionScreen')).ActionScreen,
}));

/** Screens that people begin at: their code comes while the register is read. The Register's own is there, but for its calendar. */
const FIRST_SCREENS: Partial<Record<Route['screen'], () => Promise<unknown>>> = {
  recommendation: openRecommendation,
  'my-updates': openMyUpdates,
  overview: openOverview,
  register: openDayPicker,
  update: () => Promise.all([openUpdate(), openDayPicker()]),
};

/** Screens that count what has ended so that a part of it would be wrong. */
const WHOLE_SCREENS: readonly Route['screen'][] = ['papers', 'criteria', 'settings', 'summary'];

/** The recommendation that the address names, `undefined` where it names none or the register has it. */
function missingFrom(register: Register, route: Route): string | undefined {
  return (route.screen === 'recommendation' || route.screen === 'update') &&
    !register.recommendations.some(({ id }) => id === route.id)
    ? route.id
    : undefined;
}

function viewOf(route: Route, register: Register, onRegister: () => void): JSX.Element {
  switch (route.screen) {
    case 'register':
      return <RegisterScreen register={register} filter={route.filter} layout={route.layout} day={route.day} />;
    case 'recommendation':
      return <RecommendationScreen key={route.id} register={register} id={route.id} day={route.day} />;
    case 'update':
      return <UpdateScreen key={route.id} register={register} id={route.id} />;
    case 'my-updates':
      return <MyUpdatesScreen register={register} />;
    case 'papers':
      return <PapersScreen register={register} board={route.board} day={route.day} />;
    case 'overview':
      return <OverviewScreen register={register} board={route.board} />;
    case 'meetings':
      return <MeetingsScreen register={register} />;
    case 'meeting':
      return <MeetingScreen key={route.id} register={register} id={route.id} opensAt={route.item} />;
    case 'live':
      return <LiveScreen key={route.id} register={register} id={route.id} itemId={route.item} />;
    case 'summary':
      return <SummaryScreen key={route.id} register={register} id={route.id} />;
    case 'actions':
      return <ActionsScreen register={register} filter={route.filter} />;
    case 'action':
      return <ActionScreen key={route.id} register={register} id={route.id} />;
    case 'sitting':
      return <SittingScreen register={register} board={route.board} />;
    case 'stage':
      return <StageScreen register={register} id={route.id} />;
    case 'settings':
      return <SettingsScreen register={register} />;
    case 'criteria':
      return <CriteriaScreen register={register} />;
    case 'unknown':
      return (
        <View title={strings.pageNotFound}>
          <EmptyState title={strings.thereIsNothing} text={strings.linkMayBe}>
            <DefaultButton onClick={onRegister}>{strings.openTheRegister}</DefaultButton>
          </EmptyState>
        </View>
      );
  }
}

/** The view that the address names, once the register is there; else what keeps it from being there. */
export const CurrentView: React.FC = () => {
  const { route, navigate } = useRouting();
  const { state, reload } = useRegister();
  React.useEffect(() => {
    // What keeps it from coming is told where it is shown.
    FIRST_SCREENS[route.screen]?.().catch(() => undefined);
  }, [route.screen]);
  const [lookedFor, setLookedFor] = React.useState<string>();
  // A reload's failure is a state, so nothing rejects here.
  const retry = (): void => void reload();
  switch (state.kind) {
    case 'loading':
      return (
        <View title={screenTitle(route)}>
          <LoadingOutline label={strings.openingTheRegister} />
        </View>
      );
    case 'notSetUp':
      return (
        <ViewBoundary resetKey="first-run">
          <React.Suspense fallback={<LoadingOutline label={strings.openingThePage} />}>
            <FirstRun />
          </React.Suspense>
        </ViewBoundary>
      );
    case 'noGroup':
      return (
        <ViewBoundary resetKey="no-group">
          <React.Suspense fallback={<LoadingOutline label={strings.openingThePage} />}>
            <NoGroup siteOwners={state.siteOwners} onRetry={retry} />
          </React.Suspense>
        </ViewBoundary>
      );
    case 'failed':
      return (
        <View title={screenTitle(route)}>
          <ErrorBar undertaking="load" error={state.error} onRetry={retry} />
        </View>
      );
    case 'ready': {
      const missingId = state.unread && missingFrom(state.register, route);
      const isSought = missingId !== undefined && missingId !== lookedFor;
      const isWholeNeeded = state.unread !== undefined && WHOLE_SCREENS.includes(route.screen);
      return (
        <>
          {state.reloadError !== undefined && (
            <ErrorBar undertaking="reload" error={state.reloadError} onRetry={retry} />
          )}
          {state.unread !== undefined && (
            <React.Suspense fallback={null}>
              <UnreadBar
                unread={state.unread}
                missingId={isSought ? missingId : undefined}
                isWholeNeeded={isWholeNeeded}
                onLookedFor={setLookedFor}
              />
            </React.Suspense>
          )}
          <NoticeBar />
          <ViewBoundary resetKey={formatRoute(route)}>
            <React.Suspense fallback={<LoadingOutline label={strings.openingThePage} />}>
              {!isSought && !isWholeNeeded && viewOf(route, state.register, () => navigate(REGISTER_ROUTE))}
            </React.Suspense>
          </ViewBoundary>
        </>
      );
    }
  }
};
