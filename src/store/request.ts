import { SilaError } from '../errors.ts';

/** How a server is spoken to. */
export interface Access {
  /** Sent as `Authorization`, such as `Bearer …`. */
  readonly authorization?: string;
  /** How often a request is made again when the server is away or busy; 6 by default. */
  readonly retries?: number;
  /** Milliseconds before the first new try; each further one waits twice as long. 500 by default. */
  readonly firstDelayMs?: number;
  /** Milliseconds after which an answer is no longer waited for; 5 minutes by default. */
  readonly timeoutMs?: number;
  /** Told before every new try. */
  readonly onRetry?: (reason: string, delayMs: number) => void;
  readonly signal?: AbortSignal;
}

/** What a server said, read to its end. */
export interface Answer {
  readonly status: number;
  readonly statusText: string;
  readonly contentType: string;
  readonly body: string;
}

/** Statuses of a server that may answer otherwise in a while. */
const passing = [408, 425, 429, 500, 502, 503, 504];
const longestDelay = 30_000;

/**
 * Makes a request until it is answered in full, waiting longer each time. Gives any answer that will stay as it is,
 * a refusal too, and the last one when all tries are used up.
 * Throws a SilaError of kind `store` when the server cannot be reached; what the signal aborts throws its reason.
 *
 *   const { status, body } = await send(address, () => ({ method: 'PUT', body: lines() }), access);
 */
export async function send(address: string, request: () => RequestInit, access: Access): Promise<Answer> {
  const { retries = 6, firstDelayMs = 500, onRetry, signal } = access;
  for (let tries = 0; ; tries++) {
    const outcome = await attempt(address, request(), access);
    const isLast = tries >= retries || signal?.aborted === true;
    if ('status' in outcome) {
      if (!passing.includes(outcome.status) || isLast) return outcome;
    } else if (isLast) {
      signal?.throwIfAborted();
      throw new SilaError(
        'store',
        `${withoutQuery(address)}: no answer (${outcome.reason}). Start the server, then run the same command: it goes on.`,
      );
    }
    const delay = Math.min(firstDelayMs * 2 ** tries, longestDelay);
    onRetry?.('status' in outcome ? reasonOf(outcome) : outcome.reason, delay);
    await wait(delay, signal);
  }
}

/** Why a server refused, in its own words as far as they are short. */
export function reasonOf({ status, statusText, body }: Answer): string {
  const said = body.trim().replace(/\s+/gu, ' ').slice(0, 300);
  return `${status}${statusText ? ` ${statusText}` : ''}${said ? ` (${said})` : ''}`;
}

async function attempt(
  address: string,
  request: RequestInit,
  { authorization, timeoutMs = 300_000, signal }: Access,
): Promise<Answer | { readonly reason: string }> {
  const patience = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(address, {
      redirect: 'follow',
      ...request,
      headers: { ...(request.headers as Record<string, string>), ...(authorization && { authorization }) },
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    });
    const body = await response.text();
    const { status, statusText } = response;
    return { status, statusText, contentType: response.headers.get('content-type') ?? '', body };
  } catch (error) {
    if (error instanceof SilaError) throw error;
    if (patience.aborted) return { reason: `nothing came within ${timeoutMs / 1000} s` };
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { reason: cause instanceof Error ? cause.message || cause.name : String(cause) };
  }
}

const withoutQuery = (address: string): string => address.replace(/\?.*$/su, '');

function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    }
    signal?.addEventListener('abort', done, { once: true });
  });
}
