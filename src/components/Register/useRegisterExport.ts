import * as React from 'react';
import { useAnnounce } from '../announcing/useAnnouncer';
import { routeAddress, useHost } from '../host/useHost';
import { strings } from './loc/first.en-GB';
import type { RegisterScreenState } from './useRegisterScreen';

/** The export of the register as it is shown. */
export interface RegisterExport {
  readonly isMaking: boolean;
  readonly error: unknown;
  readonly run: () => void;
}

/** Writes what is shown as an Excel file and hands it to the browser; one at a time. */
export function useRegisterExport({ known, groups, layout, countSentence, day }: RegisterScreenState): RegisterExport {
  const host = useHost();
  const announce = useAnnounce();
  const [isMaking, setIsMaking] = React.useState(false);
  const [error, setError] = React.useState<unknown>();
  const isMounted = React.useRef(true);
  React.useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
    };
  }, []);

  const make = async (): Promise<void> => {
    setIsMaking(true);
    setError(undefined);
    announce(strings.makingExcelFile);
    try {
      const { shownSheet, writeShown } = await import(/* webpackChunkName: 'register-export' */ './exportRegister');
      const { saveFile } = await import(/* webpackChunkName: 'register-export' */ '../Papers/saveFile');
      const sheet = shownSheet({
        groups,
        layout,
        linkTo: ({ recommendation: { id, title } }) => routeAddress(host, { screen: 'recommendation', id, day }, title),
      });
      const { name, file } = await writeShown(sheet, { day: known.day, sentence: countSentence });
      saveFile(name, file);
      announce(strings.exportReadyName(name));
    } catch (failure) {
      if (isMounted.current) {
        setError(failure);
      }
    } finally {
      if (isMounted.current) {
        setIsMaking(false);
      }
    }
  };
  return {
    isMaking,
    error,
    run: () => {
      if (!isMaking) {
        // Its failure is a state, so nothing rejects here.
        void make();
      }
    },
  };
}
