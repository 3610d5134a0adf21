/** What a site asks of programs that read it. */
export interface Robots {
  /** Whether a path, with its query, may be read. */
  allows(path: string): boolean;
  /** Seconds that it asks for between two requests. */
  readonly delay?: number;
}

interface Rule {
  readonly allow: boolean;
  readonly pattern: string;
}

interface Group {
  readonly agents: readonly string[];
  readonly rules: readonly Rule[];
  readonly delay?: number;
}

/** A site that asks for nothing. */
export const allowAll: Robots = { allows: () => true };

/** A site that cannot say what it asks for is left alone. */
export const allowNothing: Robots = { allows: () => false };

/**
 * Reads a robots.txt as RFC 9309 has it, for the agent of a name in lower case: the groups that name it, else those
 * for all. Of the rules that match, the longest counts, and of two equal ones the one that allows.
 *
 *   parseRobots('User-agent: *\nDisallow: /private', 'sila').allows('/private/a') === false
 */
export function parseRobots(text: string, agent: string): Robots {
  const groups = readGroups(text);
  const named = groups.filter(({ agents }) => agents.includes(agent));
  const own = named.length > 0 ? named : groups.filter(({ agents }) => agents.includes('*'));
  const rules = own.flatMap((group) => group.rules);
  const delay = own.find((group) => group.delay !== undefined)?.delay;
  return {
    allows(path) {
      const wanted = level(path);
      let best: Rule | undefined;
      for (const rule of rules) {
        const longer = rule.pattern.length - (best?.pattern.length ?? -1);
        if (longer < 0 || (longer === 0 && !rule.allow)) continue;
        if (matches(rule.pattern, wanted)) best = rule;
      }
      return best?.allow ?? true;
    },
    ...(delay !== undefined && { delay }),
  };
}

function readGroups(text: string): readonly Group[] {
  const groups: { agents: string[]; rules: Rule[]; delay?: number }[] = [];
  let open = false;
  for (const line of text.replace(/^\ufeff/u, '').split(/\r\n?|\n/u)) {
    const [, name = '', value = ''] = /^\s*([\w-]+)\s*:\s*([^#]*?)\s*(?:#.*)?$/u.exec(line) ?? [];
    const key = name.toLowerCase();
    if (key === 'user-agent') {
      if (!open) groups.push({ agents: [], rules: [] });
      open = true;
      groups.at(-1)?.agents.push(value.toLowerCase().split('/')[0] ?? '');
      continue;
    }
    const group = groups.at(-1);
    if (!group || !['allow', 'disallow', 'crawl-delay'].includes(key)) continue;
    open = false;
    if (key === 'crawl-delay') {
      const seconds = Number.parseFloat(value);
      if (seconds >= 0) group.delay = seconds;
    } else if (value) group.rules.push({ allow: key === 'allow', pattern: level(value) });
  }
  return groups;
}

/** One spelling for paths that are the same: letters escaped as UTF-8, escapes in capitals. */
function level(path: string): string {
  const escaped = path.replace(/[^\x21-\x7e]+/gu, (part) =>
    encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')),
  );
  return escaped.replace(/%[0-9a-f]{2}/giu, (part) => {
    const character = String.fromCharCode(Number.parseInt(part.slice(1), 16));
    return /[\w.~-]/u.test(character) ? character : part.toUpperCase();
  });
}

/** Whether a pattern fits the beginning of a path; linear, since a site may write any pattern. */
function matches(pattern: string, path: string): boolean {
  const whole = pattern.endsWith('$');
  const [first = '', ...others] = (whole ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  let at = first.length;
  const last = whole ? others.pop() : undefined;
  for (const part of others) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  if (!whole) return true;
  return last === undefined ? at === path.length : path.length - last.length >= at && path.endsWith(last);
}
