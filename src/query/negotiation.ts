interface Range {
  readonly type: string;
  readonly quality: number;
  /** How much of it is spelled out: the more, the more it counts. */
  readonly weight: number;
}

/**
 * The best of the media types on offer for an `Accept` header, by its q-values and then by the order of the
 * offer; undefined when none is wanted. No header accepts all.
 *
 *   negotiate('text/turtle;q=0.5, application/ld+json', ['text/turtle', 'application/ld+json'])
 *   // 'application/ld+json'
 */
export function negotiate<T extends string>(
  accept: string | undefined | null,
  offered: readonly T[],
): T | undefined {
  if (!accept?.trim()) return offered[0];
  const ranges = accept.split(',').map(parseRange);
  let best: { type: T; quality: number } | undefined;
  for (const type of offered) {
    const quality = qualityOf(type, ranges);
    if (quality > 0 && quality > (best?.quality ?? 0)) best = { type, quality };
  }
  return best?.type;
}

function parseRange(source: string): Range {
  const [type = '', ...parameters] = source.split(';').map((part) => part.trim().toLowerCase());
  const q = parameters.find((parameter) => parameter.startsWith('q='));
  const quality = q ? Number(q.slice(2)) : 1;
  return { type, quality: Number.isFinite(quality) ? quality : 0, weight: type.replaceAll('*', '').length };
}

/** The quality of the most telling range that covers a type. */
function qualityOf(type: string, ranges: readonly Range[]): number {
  const covering = ranges.filter((range) => covers(range.type, type.split(';')[0] ?? type));
  return covering.reduce((best, next) => (next.weight > best.weight ? next : best), {
    type: '',
    quality: 0,
    weight: -1,
  }).quality;
}

function covers(range: string, type: string): boolean {
  return (
    range === '*/*' ||
    range === '*' ||
    range === type ||
    (range.endsWith('/*') && type.startsWith(range.slice(0, -1)))
  );
}
