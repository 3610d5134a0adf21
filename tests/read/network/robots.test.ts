import { describe, expect, test } from 'vitest';
import { parseRobots } from '../../../src/read/network/robots.ts';

const allows = (lines: string, path: string) => parseRobots(lines, 'sila').allows(path);

describe('a robots.txt', () => {
  test.each([
    ['', '/a', true],
    ['User-agent: *\nDisallow: /', '/a', false],
    ['User-agent: *\nDisallow:', '/a', true],
    ['User-agent: *\nDisallow: /private', '/private/a', false],
    ['User-agent: *\nDisallow: /private', '/public', true],
    ['User-agent: other\nDisallow: /', '/a', true],
    ['User-agent: Sila/2.0\nDisallow: /\n\nUser-agent: *\nAllow: /', '/a', false],
    ['User-agent: *\nDisallow: /\n\nuser-agent: SILA\nallow: /', '/a', true],
    ['User-agent: a\nUser-agent: sila\nDisallow: /x', '/x', false],
    ['User-agent: sila\nDisallow: /x\n\nUser-agent: sila\nDisallow: /y', '/y', false],
    ['User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
    ['User-agent: *\nAllow: /a/b\nDisallow: /a', '/a/c', false],
    ['User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    ['User-agent: *\nDisallow: /*.pdf$', '/x/a.pdf', false],
    ['User-agent: *\nDisallow: /*.pdf$', '/x/a.pdf?v=1', true],
    ['User-agent: *\nDisallow: /*?print=', '/a?print=1', false],
    ['User-agent: *\nDisallow: /a$', '/a', false],
    ['User-agent: *\nDisallow: /a$', '/ab', true],
    ['User-agent: *\nDisallow: /a*z$', '/az', false],
    ['User-agent: *\nDisallow: /a*za$', '/aza', false],
    ['User-agent: *\nDisallow: /ab*ba$', '/aba', true],
    ['User-agent: *\nDisallow: /أخبار', '/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/1', false],
    ['User-agent: *\nDisallow: /%7euser', '/~user', false],
    ['\ufeffUser-agent: * # all\r\nDisallow: /a # not this', '/a', false],
    ['Disallow: /\nUser-agent: *', '/a', true],
    ['Sitemap: https://a.example/s.xml\nUser-agent: *\nDisallow: /a', '/a', false],
  ])('%j: %s is allowed: %s', (lines, path, allowed) => {
    expect(allows(lines, path)).toBe(allowed);
  });

  test('asks for a pause between requests', () => {
    expect(parseRobots('User-agent: *\nCrawl-delay: 2.5\nDisallow: /x', 'sila').delay).toBe(2.5);
    expect(parseRobots('User-agent: *\nCrawl-delay: soon', 'sila').delay).toBeUndefined();
  });

  test('is matched in time that grows with its length only', () => {
    const rule = `User-agent: *\nDisallow: /${'a*'.repeat(2000)}b`;
    const began = performance.now();
    expect(allows(rule, `/${'a'.repeat(20_000)}`)).toBe(true);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
