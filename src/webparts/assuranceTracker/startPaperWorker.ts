/** Starts the script that writes papers off the page's thread. */
export function startPaperWorker(): Worker {
  return new Worker(
    // eslint-disable-next-line no-restricted-syntax -- webpack knows its own scripts by it, and nothing else reads this file
    /* webpackChunkName: 'paper-worker' */ new URL('../../papers/worker/paperWorker', import.meta.url),
  );
}
