import * as React from 'react';
import { TextField } from '@fluentui/react/lib/TextField';
import { useAnnounce } from '../announcing/useAnnouncer';
import { describePasted, onLinesOfItsOwn, pastedText } from './pastedText';
import { TextPart, textField } from './textFields';
import type { UpdateScreenState } from './useUpdateScreen';

interface LongTextFieldProps {
  screen: UpdateScreenState;
  part: TextPart;
  label: string;
  description?: string;
}

/** Puts a text where the cursor is, in place of what is selected, as if it were typed: so that it can be undone. */
function insert(field: HTMLTextAreaElement, text: string, change: (value: string) => void): void {
  const { value, selectionStart, selectionEnd } = field;
  const before = value.slice(0, selectionStart);
  const after = value.slice(selectionEnd);
  const words = onLinesOfItsOwn(text, before, after);
  // Only this command keeps the browser's own undo.
  if (!document.execCommand('insertText', false, words)) {
    change(`${before}${words}${after}`);
  }
}

/** A part of several lines, into which lists and tables can be pasted. */
export const LongTextField: React.FC<LongTextFieldProps> = ({ screen, part, label, description }) => {
  const announce = useAnnounce();
  const [note, setNote] = React.useState('');
  const { change } = screen;
  const field = textField(screen, part);
  const onPaste = (event: React.ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
    const pasted = pastedText(event.clipboardData.getData('text/html'));
    if (pasted === undefined || !(event.target instanceof HTMLTextAreaElement)) {
      setNote('');
      return;
    }
    event.preventDefault();
    insert(event.target, pasted.text, (value) => change({ [part]: value }));
    setNote(describePasted(pasted));
    announce(describePasted(pasted));
  };
  return (
    <TextField
      {...field}
      label={label}
      description={note === '' ? description : note}
      multiline
      autoAdjustHeight
      rows={2}
      onPaste={onPaste}
    />
  );
};
