import * as React from 'react';
import { Bar } from '../parts/Bar';
import { TypedText } from '../parts/TypedText';
import { forgetTyped, typedAboutDeleted } from '../registerState/useTypedText';
import { useRegister } from '../registerState/useRegister';
import { strings } from './loc/en-GB';

/** What was typed about recommendations and actions that somebody has deleted meanwhile: their forms are gone. */
export const DeletedBars: React.FC = () => {
  const { connection, state } = useRegister();
  const [, redraw] = React.useReducer((count: number) => count + 1, 0);
  if (state.kind !== 'ready') {
    return null;
  }
  return (
    <>
      {typedAboutDeleted(connection, state.register).map((typed) => (
        <Bar
          key={`${typed.kind} ${typed.id}`}
          kind="warning"
          isAlert
          onDismiss={() => {
            forgetTyped(connection, typed);
            redraw();
          }}
        >
          {strings.wordsCopyYour(
            typed.kind === 'recommendation' && state.unread !== undefined
              ? strings.recommendationHasEnded
              : strings.kindWasDeleted(typed.kind),
          )}
          <TypedText typed={typed.text} />
        </Bar>
      ))}
    </>
  );
};
