import * as React from 'react';
import type { RecommendationAsAt, RegisterAsAt } from '../../domain/asAt';
import type { StoredEvidence } from '../../data/evidenceAddresses';
import type { CalendarDay } from '../../domain/calendarDay';
import { nameOf } from '../../domain/checks';
import type { Register } from '../../domain/register';
import { useAnnounce, useNotice } from '../announcing/useAnnouncer';
import { SharedLink, useHost } from '../host/useHost';
import { knownOn } from '../registerState/knownOn';
import { ActorState, useActor } from '../registerState/useActor';
import { useRegister } from '../registerState/useRegister';
import { REGISTER_ROUTE, Route, formatRoute } from '../routing/routes';
import { useRouting } from '../routing/useRouting';
import { strings } from './loc/en-GB';
import { TimelineEntry, timelineOf } from './timelineEntries';
import { useEvidenceAddresses } from './useEvidenceAddresses';
import { WhatCanBeDone, whatCanBeDone } from './whatCanBeDone';

/** What the recommendation screen shows, and what can be done with it. */
export interface RecommendationScreenState {
  readonly known: RegisterAsAt;
  readonly today: CalendarDay;
  /** `undefined` where the register had no such recommendation on the day. */
  readonly item: RecommendationAsAt | undefined;
  readonly isHistory: boolean;
  readonly asking: ActorState;
  /** `undefined` as at another day than today, and while it is not known who asks. */
  readonly possible: WhatCanBeDone | undefined;
  readonly timeline: readonly TimelineEntry[];
  /** Where the evidence files are, by their ids, as far as it is known. */
  readonly addresses: ReadonlyMap<string, StoredEvidence>;
  /** The register as it was left, or as it opens. */
  readonly registerRoute: Route;
  /** The link, where the browser refused to copy it. */
  readonly linkToCopy: string | undefined;
  readonly copyLink: () => void;
  /** What is shared with a channel or with people. */
  readonly shared: SharedLink;
  readonly openUpdate: () => void;
  readonly openToday: () => void;
}

/** State of the screen of one recommendation. */
export function useRecommendationScreen(
  register: Register,
  id: string,
  day: CalendarDay | undefined,
): RecommendationScreenState {
  const { today } = useRegister();
  const { route, previous, navigate } = useRouting();
  const announce = useAnnounce();
  const { setNotice } = useNotice();
  const host = useHost();
  const [linkToCopy, setLinkToCopy] = React.useState<string>();
  const known = knownOn(register, day ?? today);
  const item = React.useMemo(
    () => known.recommendations.find(({ recommendation }) => recommendation.id === id),
    [known, id],
  );
  const isHistory = known.day !== today;
  const asking = useActor();
  const { actor } = asking;
  const possible = React.useMemo(
    () => (isHistory || actor === undefined ? undefined : whatCanBeDone(known, id, actor)),
    [isHistory, known, id, actor],
  );
  const addresses = useEvidenceAddresses(item?.recommendation.evidence);

  const name = item === undefined ? '' : `${nameOf(item)}: ${item.recommendation.title}`;
  const link = host.addressOf(formatRoute(route), name);
  const copy = async (): Promise<void> => {
    try {
      await host.copy(link);
      setLinkToCopy(undefined);
      setNotice({ message: strings.linkCopied, hash: formatRoute(route) });
      announce(strings.linkCopiedTitle);
    } catch {
      setLinkToCopy(link);
      announce(strings.linkCouldNot);
    }
  };

  return {
    known,
    today,
    item,
    isHistory,
    asking,
    possible,
    timeline: React.useMemo(() => (item === undefined ? [] : timelineOf(item, known)), [item, known]),
    addresses,
    registerRoute: previous?.screen === 'register' ? previous : { ...REGISTER_ROUTE, day },
    linkToCopy,
    // A refusal shows the link instead.
    copyLink: () => void copy(),
    shared: { address: link, message: name },
    openUpdate: () => navigate({ screen: 'update', id }),
    openToday: () => navigate({ screen: 'recommendation', id, day: undefined }),
  };
}
