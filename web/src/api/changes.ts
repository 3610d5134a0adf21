import type { ChangeView } from '../../../src/model/api.ts';

/** How long to wait before asking again a server that has broken off, in milliseconds. */
const again = 10_000;

/** What of the browser is needed, so that a test can stand in for it. */
export interface Surface {
  readonly open: (path: string) => EventSource;
  readonly document: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;
}

const browser: Surface = {
  open: (path) => new EventSource(path),
  get document() {
    return document;
  },
};

/**
 * Listens to the changes of the graph until the returned function is called. While the page is hidden the
 * connection is given up, since browsers allow few of them; what came meanwhile is told when the page shows again.
 *
 *   const stop = listenForChanges(({ added }) => …)
 */
export function listenForChanges(onChange: (change: ChangeView) => void, surface = browser): () => void {
  let source: EventSource | undefined;
  let mark = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const close = (): void => {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  };
  const open = (): void => {
    close();
    const opened = surface.open(mark === '' ? '/api/changes' : `/api/changes?after=${mark}`);
    source = opened;
    opened.addEventListener('mark', (event) => {
      mark = (event as MessageEvent).lastEventId;
    });
    opened.addEventListener('change', (event) => {
      const { lastEventId, data } = event as MessageEvent<string>;
      mark = lastEventId;
      onChange(JSON.parse(data) as ChangeView);
    });
    opened.addEventListener('error', () => {
      // What the browser does not mend by itself: an answer that is no stream.
      if (opened.readyState === opened.CLOSED && opened === source) timer = setTimeout(open, again);
    });
  };
  const look = (): void => (surface.document.visibilityState === 'hidden' ? close() : open());
  surface.document.addEventListener('visibilitychange', look);
  look();
  return () => {
    surface.document.removeEventListener('visibilitychange', look);
    close();
  };
}
