import * as React from 'react';
import type { StartWorker } from '../../papers/worker/writeApart';

const PaperWorkerContext = React.createContext<StartWorker | undefined>(undefined);

export const PaperWorkerProvider = PaperWorkerContext.Provider;

/** Starts a worker that writes papers; `undefined` where the host has none, and they are written on the page's own thread. */
export function usePaperWorker(): StartWorker | undefined {
  return React.useContext(PaperWorkerContext);
}
