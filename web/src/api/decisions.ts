import type { DecidedView, DecisionRequest } from '../../../src/model/api.ts';
import { AnswerError, askJson } from './client.ts';

const tokenKey = 'sila.token';
const nameKey = 'sila.name';

/** Takes the token out of the address (`#token=…`), so that it is not copied along, and keeps it. */
export function takeToken(): void {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given === null || given === '') return;
  keepToken(given);
  history.replaceState(history.state, '', location.pathname + location.search);
}

/** The token for decisions, kept for as long as the tab is open; undefined when there is none. */
export function readToken(): string | undefined {
  return sessionStorage.getItem(tokenKey) ?? undefined;
}

/** Keeps a token for as long as the tab is open. */
export function keepToken(token: string): void {
  sessionStorage.setItem(tokenKey, token);
}

/** Who decides, as given the last time; `''` when nobody did. */
export function readName(): string {
  return localStorage.getItem(nameKey) ?? '';
}

/**
 * Has the server decide on two entities.
 * Throws an AnswerError when it refuses; a token that it does not take is forgotten.
 */
export function sendDecision(decision: DecisionRequest, token: string): Promise<DecidedView> {
  if (decision.by !== undefined) localStorage.setItem(nameKey, decision.by);
  return send('/api/identity/decisions', token, { method: 'POST', body: JSON.stringify(decision) });
}

/** Has the server take a decision back. Throws as `sendDecision` does. */
export function withdrawDecision(a: string, b: string, token: string): Promise<DecidedView> {
  const pair = new URLSearchParams({ a, b });
  return send(`/api/identity/decisions?${pair}`, token, { method: 'DELETE' });
}

async function send(path: string, token: string, init: RequestInit): Promise<DecidedView> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  try {
    return await askJson<DecidedView>(path, { ...init, headers });
  } catch (error) {
    if (error instanceof AnswerError && error.code === 'unauthorized') sessionStorage.removeItem(tokenKey);
    throw error;
  }
}
