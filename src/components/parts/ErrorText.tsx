import * as React from 'react';
import { Undertaking, describeError } from '../registerState/errorSentences';

interface ErrorTextProps {
  undertaking: Undertaking;
  error: unknown;
}

/** The sentences of an error. */
export const ErrorText: React.FC<ErrorTextProps> = ({ undertaking, error }) => <>{describeError(undertaking, error)}</>;
