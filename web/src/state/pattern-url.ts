import { type ClassName, classNames } from './classes.ts';
import { freshPattern, mostNodes, type Pattern, type PatternLink, type PatternNode } from './pattern.ts';
import { type Status, statuses } from './statuses.ts';

const day = /^\d{4}-\d{2}-\d{2}$/;
const share = (text: string): number => Math.min(1, Math.max(0, Number(text) || 0));

/** A pattern as two parameters of a query; nothing for the one that a drawing begins with. */
export function writePattern(pattern: Pattern, to: URLSearchParams): void {
  if (pattern === freshPattern) return;
  for (const { id, class: name = '', entity = '', x, y } of pattern.nodes) {
    to.append('thing', [id, name, entity, x.toFixed(2), y.toFixed(2)].join());
  }
  for (const { from, to: end, relation = '', status = '', first = '', last = '' } of pattern.links) {
    to.append('link', [from, end, relation, status, first, last].join());
  }
}

function readNode(text: string): PatternNode[] {
  const [id = '', name, entity, x = '', y = ''] = text.split(',');
  if (!/^[a-h]$/.test(id)) return [];
  const of = classNames.find((one): one is ClassName => one === name);
  return [
    {
      id,
      ...(of ? { class: of } : {}),
      ...(entity && /^[\w-]+$/.test(entity) ? { entity } : {}),
      x: share(x),
      y: share(y),
    },
  ];
}

function readLink(text: string, ids: ReadonlySet<string>): PatternLink[] {
  const [from = '', to = '', relation, status, first = '', last = ''] = text.split(',');
  if (!ids.has(from) || !ids.has(to) || from === to) return [];
  const known = statuses.find((one): one is Status => one === status);
  return [
    {
      from,
      to,
      ...(relation && /^[a-z][a-z0-9-]*$/.test(relation) ? { relation } : {}),
      ...(known ? { status: known } : {}),
      ...(day.test(first) ? { first } : {}),
      ...(day.test(last) ? { last } : {}),
    },
  ];
}

/** The pattern that a query's parameters tell of; the one to begin with when they tell of none. */
export function readPattern(from: URLSearchParams): Pattern {
  const nodes = from.getAll('thing').flatMap(readNode).slice(0, mostNodes);
  const ids = new Set(nodes.map((node) => node.id));
  if (nodes.length === 0 || ids.size < nodes.length) return freshPattern;
  return { nodes, links: from.getAll('link').flatMap((text) => readLink(text, ids)) };
}
