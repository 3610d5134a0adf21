import { describe, expect, test } from 'vitest';
import { negotiate } from '../../src/query/negotiation.ts';

describe('content negotiation', () => {
  test.each([
    [undefined, 'text/turtle'],
    ['', 'text/turtle'],
    ['*/*', 'text/turtle'],
    ['application/ld+json', 'application/ld+json'],
    ['text/turtle;q=0.5, application/ld+json', 'application/ld+json'],
    ['text/turtle;q=0.5, application/ld+json;q=0.4', 'text/turtle'],
    ['application/*', 'application/ld+json'],
    ['application/*;q=0.9, */*;q=0.1', 'application/ld+json'],
    ['*/*, text/turtle;q=0', 'application/ld+json'],
    ['TEXT/TURTLE', 'text/turtle'],
    ['image/png', undefined],
    ['text/turtle;q=0', undefined],
    ['text/turtle;q=x', undefined],
  ])('%j gives %j', (accept, expected) => {
    expect(negotiate(accept, ['text/turtle', 'application/ld+json'])).toBe(expected);
  });
});
