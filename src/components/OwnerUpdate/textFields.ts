import type { ITextFieldProps } from '@fluentui/react/lib/TextField';
import type { OwnerUpdateDraft } from '../../domain/ownerUpdate';
import { UpdateScreenState, fieldId } from './useUpdateScreen';

/** The parts of a draft that are typed as text. */
export type TextPart = Exclude<keyof OwnerUpdateDraft, 'date' | 'fileNames' | 'proposes' | 'delivery'>;

/** Fluent sets descriptions at 10 pixels; what is said here is meant to be read. */
const DESCRIPTION_STYLES = { description: { fontSize: 12 } };

/** What is wrong with a field, if anything. */
export function messageAt(screen: UpdateScreenState, field: keyof OwnerUpdateDraft): string | undefined {
  return screen.problems.find((problem) => problem.field === field)?.message;
}

/** What the field of a text has in common with all others: its id, value and message. */
export function textField(screen: UpdateScreenState, field: TextPart): ITextFieldProps {
  return {
    id: fieldId(field),
    value: screen.draft[field],
    onChange: (_, value) => screen.change({ [field]: value ?? '' }),
    errorMessage: messageAt(screen, field),
    styles: DESCRIPTION_STYLES,
  };
}
