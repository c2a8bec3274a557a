import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { Bar } from '../parts/Bar';
import { LoadingOutline } from '../parts/LoadingOutline';
import type { UnreadPart } from '../../data/readRegister';
import { useRegister } from '../registerState/useRegister';
import { strings } from './loc/en-GB';

interface UnreadBarProps {
  unread: UnreadPart;
  /** The recommendation that the address names and that has not been read; `undefined` where it has, or names none. */
  missingId: string | undefined;
  /** Whether the view waits until everything has been read, for it counts what has ended. */
  isWholeNeeded: boolean;
  onLookedFor: (id: string) => void;
}

/** Says what of a long register has not been read, so that nobody takes a part for the whole, and reads it when asked. */
export const UnreadBar: React.FC<UnreadBarProps> = ({ unread, missingId, isWholeNeeded, onLookedFor }) => {
  const { readFurther } = useRegister();
  const [goal, setGoal] = React.useState<'page' | 'all'>();
  const lookedFor = React.useRef(onLookedFor);
  lookedFor.current = onLookedFor;
  React.useEffect(() => {
    if (missingId !== undefined) {
      void readFurther(Number(missingId)).then(() => lookedFor.current(missingId));
    }
  }, [missingId, readFurther]);
  // What is wanted last, also by a press that the loop below has not seen yet.
  const wanted = React.useRef<'page' | 'all'>();
  React.useEffect(
    () => () => {
      wanted.current = undefined;
    },
    [],
  );
  const read = async (what: 'page' | 'all'): Promise<void> => {
    wanted.current = what;
    setGoal(what);
    let isRead = await readFurther('page');
    while (isRead && wanted.current === 'all') {
      isRead = await readFurther('page');
    }
    // Nothing is wanted any longer where the bar has gone, for all has been read.
    if (wanted.current !== undefined) {
      stop();
    }
  };
  const stop = (): void => {
    wanted.current = undefined;
    setGoal(undefined);
  };
  if (missingId !== undefined) {
    return <LoadingOutline label={strings.openingTheRecommendation} />;
  }
  const number = unread.count.toLocaleString('en-GB');
  const actions =
    goal === undefined ? (
      <>
        {!isWholeNeeded && <DefaultButton onClick={() => void read('page')}>{strings.readMore}</DefaultButton>}
        <DefaultButton onClick={() => void read('all')}>{strings.readAll}</DefaultButton>
      </>
    ) : (
      <DefaultButton onClick={stop}>{strings.stop}</DefaultButton>
    );
  return (
    <Bar kind="info" actions={actions}>
      {goal === undefined ? strings.numberRecommendationsThat(number) : strings.readingWhatHas(number)}
      {isWholeNeeded && strings.thisPageCounts}
    </Bar>
  );
};
