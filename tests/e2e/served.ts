import { listen } from '../../src/server/listen.ts';
import { type Served, serveReadings } from '../server/fixture.ts';
import { launchBrowser } from './browser.ts';
import { buildView, type OpenOptions, type OpenPage, openPage, viewFolder } from './stand.ts';

/** The built view over the real server with a small workspace. */
export interface ServedStand {
  readonly served: Served;
  open(query: string, options?: OpenOptions): Promise<OpenPage>;
  close(): Promise<void>;
}

/** Starts the real server and a browser; builds the view first when there is no build. */
export async function setUpServed(): Promise<ServedStand> {
  buildView();
  const served = serveReadings({ webFolder: viewFolder });
  const [server, browser] = await Promise.all([listen(served.app, 0, '127.0.0.1'), launchBrowser()]);
  return {
    served,
    open: (query, options = {}) => openPage(browser, server.url, query, options),
    close: async () => {
      await browser.close();
      await server.close();
      await served.close();
    },
  };
}
