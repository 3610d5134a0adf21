import type { Contradiction, ContradictionKind, Evidence, Store, StoredClaim } from '../index.ts';

const phrases: Readonly<Record<ContradictionKind, string>> = {
  denial: 'one says it, one denies it',
  holder: 'two holders of one post at one time',
  date: 'two days of one happening',
  place: 'two places of one happening',
};

/** A claim with where it stands, a line for each sentence that says it. */
export function claimLines(store: Store, claim: StoredClaim): readonly string[] {
  const label = (entity: string): string => store.entity(entity)?.label ?? entity;
  const { document, iri } = store.document(claim.document) ?? { iri: claim.document };
  const told = [claim.date?.value, claim.place === undefined ? undefined : label(claim.place)]
    .filter((part) => part !== undefined)
    .map((part) => `, ${part}`);
  const published = document?.published === undefined ? '' : `, ${document.published}`;
  return [
    `${label(claim.subject)} → ${claim.relation} → ${label(claim.object)} (${claim.status}, ${claim.confidence}${told.join('')})`,
    `  read by ${claim.extractor} in ${document?.id ?? iri}${published}`,
    ...claim.evidence.map(evidenceLine),
  ];
}

/** `  page 2, paragraph 1, 96–164: the sentence` */
function evidenceLine({ start, end, text, page, paragraph }: Evidence): string {
  const places = [
    ...(page === undefined ? [] : [`page ${page}`]),
    ...(paragraph === undefined ? [] : [`paragraph ${paragraph}`]),
    `${start}–${end}`,
  ];
  return `  ${places.join(', ')}: ${text.replace(/\s+/gu, ' ')}`;
}

/** Contradictions as text, both claims one under the other; of a claim that is named already only the other. */
export function opposed(
  store: Store,
  contradictions: readonly Contradiction[],
  total: number,
  named?: string,
): readonly string[] {
  if (contradictions.length === 0) return [];
  const pairs = contradictions.flatMap(({ a, b, kind }) => [
    `  ${phrases[kind]}`,
    ...[a, b]
      .filter((id) => id !== named)
      .flatMap((id) => store.claim(id) ?? [])
      .flatMap((claim) => claimLines(store, claim).map((line) => `    ${line}`)),
  ]);
  const left = total - contradictions.length;
  return ['Contradicted', ...pairs, ...(left > 0 ? [`  and ${left} more: sila query contradictions`] : [])];
}
