import * as React from 'react';
import { Bar } from '../parts/Bar';
import { TypedText } from '../parts/TypedText';
import { forgetTyped, typedAboutDeleted } from '../registerState/useTypedText';
import { useRegister } from '../registerState/useRegister';

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
          {typed.kind === 'recommendation' && state.unread !== undefined
            ? 'The recommendation has ended or was deleted while you were writing, so nothing was stored.'
            : `The ${typed.kind} was deleted while you were writing, so nothing was stored.`}{' '}
          Copy your text before you go on.
          <TypedText typed={typed.text} />
        </Bar>
      ))}
    </>
  );
};
