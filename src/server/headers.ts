import type { MiddlewareHandler } from 'hono';
import { Refusal } from './refusal.ts';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Puts on every answer that nothing from elsewhere may be loaded or run, nor the page be framed. */
export const secureHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value);
};

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/iu;

/**
 * Refuses requests that came under another name than the machine's own: a web page elsewhere could otherwise
 * point its name at this server and read what it holds.
 */
export const loopbackOnly: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? new URL(context.req.url).host;
  if (!loopback.test(host)) {
    throw new Refusal(403, 'forbidden', `This server answers to localhost only, not to ${host}.`);
  }
  await next();
};
