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

async function refusal(response: Response): Promise<AnswerError> {
  const body = (await response.json().catch(() => undefined)) as Partial<ErrorView> | undefined;
  const { code = String(response.status), message = response.statusText } = body?.error ?? {};
  return new AnswerError(code, message);
}

/** How an answer is asked for. */
export interface Asking {
  /** The language that entities are named in, where they have a name in it. */
  readonly language: Language;
  readonly signal?: AbortSignal;
}

/**
 * Gets JSON from the server of this page.
 *
 *   await getJson<SearchView>('/api/search?q=علي', { language: 'ar' })
 *
 * Throws `AnswerError` when the server refuses or cannot be reached; an abort passes through.
 */
export function getJson<Answer>(path: string, { language, signal }: Asking): Promise<Answer> {
  return askJson(path, {
    headers: { accept: 'application/json', 'accept-language': language },
    ...(signal === undefined ? {} : { signal }),
  });
}

/** Asks the server of this page for JSON in any way; throws as `getJson` does. */
export async function askJson<Answer>(path: string, init: RequestInit): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new AnswerError('network', 'The server does not answer. Is `sila serve` running?', { cause });
  }
  if (!response.ok) throw await refusal(response);
  return (await response.json()) as Answer;
}
