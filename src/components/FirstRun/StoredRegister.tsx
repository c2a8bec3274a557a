import * as React from 'react';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { Bar } from '../parts/Bar';
import type { ImportNote } from './importNotes';
import { strings } from './loc/en-GB';

interface StoredRegisterProps {
  notes: readonly ImportNote[];
  onContinue: () => void;
}

const classNames = mergeStyleSets({
  heading: { margin: '0 0 4px', fontSize: 16, fontWeight: 600 },
  list: { margin: 0, paddingLeft: 20, display: 'flex', flexDirection: 'column', gap: 6, overflowWrap: 'anywhere' },
});

/** Notes under their titles. */
export const NoteList: React.FC<{ notes: readonly ImportNote[] }> = ({ notes }) => (
  <>
    {notes.map(({ title, sentences }) => (
      <section key={title}>
        <h3 className={classNames.heading}>{title}</h3>
        <ul className={classNames.list}>
          {sentences.map((sentence, index) => (
            <li key={index}>{sentence}</li>
          ))}
        </ul>
      </section>
    ))}
  </>
);

/** What an import leaves to read, and the way on to the register. */
export const StoredRegister: React.FC<StoredRegisterProps> = ({ notes, onContinue }) => {
  const button = React.useRef<HTMLDivElement>(null);
  // The button that had the focus is gone.
  React.useEffect(() => button.current?.querySelector('button')?.focus(), []);
  return (
    <>
      <Bar kind="success">{strings.registerHasBeenImportedRead}</Bar>
      <NoteList notes={notes} />
      <div ref={button}>
        <PrimaryButton onClick={onContinue}>{strings.openTheRegister}</PrimaryButton>
      </div>
    </>
  );
};
