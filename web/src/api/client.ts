import type { ErrorView } from '../../../src/model/api.ts';
import type { Language } from '../i18n/messages.ts';

/** An answer that the server refused or could not give; `code` is the server's, or `network`. */
export class AnswerError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AnswerError';
    this.code = code;
  }
}

/** What a server's refusal says. */
export async function refusal(response: Response): Promise<AnswerError> {
  const body = (await response.json().catch(() => undefined)) as Partial<ErrorView> | undefined;
  const { code = String(response.status), message = response.statusText } = body?.error ?? {};
  return new AnswerError(code, message);
}

/** How an answer is asked for. */
export interface Asking {
  /** The language that entities are named in, where they have a name in it. */
  readonly language: Language;
  readonly signal?: AbortSignal;
  /** Told how much of a long answer is here, 0..1. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Gets JSON from the server of this page.
 *
 *   await getJson<SearchView>('/api/search?q=علي', { language: 'ar' })
 *
 * Throws `AnswerError` when the server refuses or cannot be reached; an abort passes through.
 */
export function getJson<Answer>(path: string, { language, signal, onProgress }: Asking): Promise<Answer> {
  const init = {
    headers: { accept: 'application/json', 'accept-language': language },
    ...(signal === undefined ? {} : { signal }),
  };
  return askJson(path, init, onProgress);
}

/** Asks the server of this page for JSON in any way; throws as `getJson` does. */
export async function askJson<Answer>(
  path: string,
  init: RequestInit,
  onProgress?: Asking['onProgress'],
): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new AnswerError('network', 'The server does not answer. Is `sila serve` running?', { cause });
  }
  if (!response.ok) throw await refusal(response);
  if (onProgress) return (await readLong(response, onProgress)) as Answer;
  return (await response.json()) as Answer;
}

// Below this an answer is here before a bar could be drawn.
const longAnswer = 1_000_000;

async function readLong(response: Response, onProgress: (share: number) => void): Promise<unknown> {
  const size = Number(response.headers.get('content-length') ?? 0);
  if (!response.body || size < longAnswer) return response.json();
  const bytes = new Uint8Array(size);
  let here = 0;
  for (const reader = response.body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    // A length that is too short, as of what was packed on its way, would cut the answer off.
    if (here + value.length > size) throw new AnswerError('network', 'The answer is longer than it said.');
    bytes.set(value, here);
    here += value.length;
    onProgress(here / size);
  }
  return JSON.parse(new TextDecoder().decode(bytes.subarray(0, here)));
}
