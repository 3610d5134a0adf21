import { setTimeout as sleep } from 'node:timers/promises';
import { SilaError } from '../../errors.ts';
import { type Answer, ask, type RequestRules } from './request.ts';
import { allowAll, allowNothing, parseRobots, type Robots } from './robots.ts';

/** How the network is read; by default with good manners and public addresses only. */
export interface NetworkOptions extends RequestRules {
  /** Least pause between two requests to a host, in milliseconds; a site's robots.txt can ask for more. */
  readonly pause?: number;
  /** Told when a host asks for a long pause, in milliseconds. */
  readonly onWait?: (host: string, pause: number) => void;
}

/** A document of the network. */
export interface Fetched {
  /** Where it was found at last, without fragment. */
  readonly url: string;
  readonly body: Uint8Array;
  /** Lower case, without parameters: `text/html`; `''` when the server does not say. */
  readonly type: string;
  readonly charset?: string;
}

/** Reads addresses; one object a run, which remembers what sites ask for and what was read. */
export interface Network {
  /**
   * Fetches an address, following where it leads. Gives `'unchanged'` when it was fetched by this object before
   * and the server says that it is the same. Throws a `read` error, its message without the address.
   */
  readonly fetch: (url: string) => Promise<Fetched | 'unchanged'>;
}

/** What the program calls itself, and the name that a robots.txt knows it by. */
const userAgent = 'Sila/0.1';
const robotsName = 'sila';

const accepted =
  'text/html,application/xhtml+xml,application/xml;q=0.9,application/rss+xml,application/atom+xml,*/*;q=0.5';
const mostRedirects = 5;
const usualPause = 1000;
/** Waiting for longer than this is told, in milliseconds. */
const noticedPause = 5000;
/** A site that asks for longer pauses than this wants no programs, in seconds. */
const longestDelay = 120;
/** How long a robots.txt is believed, in milliseconds. */
const robotsLast = 3_600_000;
/** More of a robots.txt is not read. */
const mostRobots = 512 * 1024;

/** Begins with nothing known. */
export function openNetwork(options: NetworkOptions = {}): Network {
  const headers = { 'user-agent': userAgent, accept: accepted, 'accept-encoding': 'gzip, deflate, br' };
  const validators = new Map<string, Readonly<Record<string, string>>>();
  const wait = createTurns(options);
  const robotsOf = rememberRobots((site) => fetchRobots(site, headers, options));
  const visit = async (url: URL): Promise<Answer> => {
    const { allows, delay } = await robotsOf(url);
    if (!allows(url.pathname + url.search)) {
      throw new SilaError(
        'read',
        `the robots.txt of ${url.host} does not want it read by programs. Save it and give the file.`,
      );
    }
    if (delay !== undefined && delay > longestDelay) {
      throw new SilaError(
        'read',
        `the robots.txt of ${url.host} asks for ${delay} s between requests. Save it and give the file.`,
      );
    }
    await wait(url.host, (delay ?? 0) * 1000);
    return ask(url, { ...headers, ...validators.get(url.href) }, options);
  };
  return {
    async fetch(address) {
      const { url, answer } = await follow(toUrl(address), visit);
      if (answer.status === 304) return 'unchanged';
      refuseStatus(answer);
      validators.set(url.href, validatorsOf(answer));
      return { url: url.href, body: answer.body, ...typeOf(answer) };
    },
  };
}

/** Only web addresses are fetched, and none that carries a password. */
function toUrl(address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href)) throw new SilaError('read', 'this is no address. Check it.');
  const url = new URL(address, base);
  url.hash = '';
  if (!/^https?:$/u.test(url.protocol)) {
    throw new SilaError(
      'read',
      `addresses that begin with ${url.protocol} are not read. Give an http or https address.`,
    );
  }
  if (url.username || url.password) {
    throw new SilaError('read', 'it holds a name or a password. Save the document and give the file.');
  }
  return url;
}

/** Visits an address and those that it leads on to; each is checked like the first. */
async function follow(
  first: URL,
  visit: (url: URL) => Promise<Answer>,
): Promise<{ readonly url: URL; readonly answer: Answer }> {
  let url = first;
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const answer = await visit(url);
    const location = answer.header('location');
    if (![301, 302, 303, 307, 308].includes(answer.status) || location === undefined) return { url, answer };
    try {
      url = toUrl(location, url);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new SilaError('read', `it leads on to another address: ${reason}`, { cause: error });
    }
  }
  throw new SilaError(
    'read',
    `it leads on to other addresses more than ${mostRedirects} times. Check it in a browser.`,
  );
}

/** Asks each site once an hour, and again when it could not be asked. */
function rememberRobots(fetchNew: (site: URL) => Promise<Robots>): (site: URL) => Promise<Robots> {
  const known = new Map<string, { readonly robots: Promise<Robots>; readonly at: number }>();
  return (site) => {
    const before = known.get(site.origin);
    if (before && performance.now() - before.at < robotsLast) return before.robots;
    const robots = fetchNew(site);
    known.set(site.origin, { robots, at: performance.now() });
    robots.catch(() => known.delete(site.origin));
    return robots;
  };
}

/** Which parts of a site may be read: all when there is no robots.txt, none when the site cannot say. */
async function fetchRobots(
  site: URL,
  headers: Readonly<Record<string, string>>,
  options: NetworkOptions,
): Promise<Robots> {
  const { answer } = await follow(new URL('/robots.txt', site), (url) => ask(url, headers, options));
  if (answer.status >= 200 && answer.status < 300) {
    return parseRobots(new TextDecoder().decode(answer.body.subarray(0, mostRobots)), robotsName);
  }
  return answer.status >= 400 && answer.status < 500 && answer.status !== 429 ? allowAll : allowNothing;
}

/** Lets requests to one host wait for their turn. */
function createTurns({ pause = usualPause, signal, onWait }: NetworkOptions) {
  const next = new Map<string, number>();
  return async (host: string, delay: number): Promise<void> => {
    const now = performance.now();
    const turn = Math.max(now, next.get(host) ?? now);
    next.set(host, turn + Math.max(pause, delay));
    if (turn - now > noticedPause) onWait?.(host, turn - now);
    if (turn > now) await sleep(turn - now, undefined, signal && { signal });
  };
}

function refuseStatus({ status, header }: Answer): void {
  if (status >= 200 && status < 300 && status !== 204) return;
  const words: Readonly<Record<number, string>> = {
    204: 'there is nothing there. Check the address.',
    401: 'it wants a password. Save the document and give the file.',
    403: 'the server refuses it. Save the document and give the file.',
    404: 'the server knows no such page. Check the address.',
    410: 'the page is gone. Check the address.',
    429: `the server asks for fewer requests. Try again ${retry(header('retry-after'))}.`,
    451: 'the server may not show it for legal reasons.',
    503: `the server is busy. Try again ${retry(header('retry-after'))}.`,
  };
  throw new SilaError('read', words[status] ?? `the server answers with ${status}. Try again later.`);
}

const retry = (after: string | undefined): string =>
  after && /^\d{1,6}$/u.test(after) ? `in ${after} s` : 'later';

/** What makes the next request for the same address one for news only. */
function validatorsOf({ header }: Answer): Readonly<Record<string, string>> {
  const [tag, modified] = [header('etag'), header('last-modified')];
  return { ...(tag && { 'if-none-match': tag }), ...(modified && { 'if-modified-since': modified }) };
}

function typeOf({ header }: Answer): Pick<Fetched, 'type' | 'charset'> {
  const [type = '', ...parameters] = (header('content-type') ?? '').split(';');
  const charset = parameters.map((one) => /^\s*charset\s*=\s*["']?([\w-]+)/iu.exec(one)?.[1]).find(Boolean);
  return { type: type.trim().toLowerCase(), ...(charset !== undefined && { charset }) };
}
