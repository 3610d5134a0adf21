import type { IdentityFeature, IdentityLink, Store, StoredEntity } from '../index.ts';
import { SilaError } from '../index.ts';

const phrases: Readonly<Record<IdentityFeature, string>> = {
  name: 'the names agree',
  link: 'the same link',
  post: 'the same post',
  body: 'the same body',
  polity: 'the same state',
  neighbours: 'the same people and things beside them',
  dates: 'in the news at the same time',
  'only-bearer': 'nobody else bears the name',
  'only-fuller-name': 'the only fuller name in its document',
  'polity-differs': 'serve different states',
  setting: 'the states that their documents speak of',
  decision: 'decided by',
};

/** A comparison in words, its strongest reason first. */
export function explainLink(link: IdentityLink): string {
  const reasons = [...link.reasons].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return reasons
    .map(({ feature, weight, detail }) => `${phrases[feature]} (${signed(weight)}): ${detail}`)
    .join('; ');
}

function signed(weight: number): string {
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`;
}

/**
 * The entity that a person means: by local name, by IRI, or by a name that only one entity has.
 *
 * @throws SilaError `usage` when there is none, or when several have the name.
 */
export function findEntity(store: Store, wanted: string): StoredEntity {
  const known = store.entity(wanted.slice(wanted.lastIndexOf('/') + 1));
  if (known !== undefined) return known;
  const found = store.search(wanted, 6);
  const [first, second] = found;
  if (first === undefined) {
    throw new SilaError('usage', `${wanted}: no entity of that name or IRI. Look for it with: sila query`);
  }
  const isWhole = first.names.includes(wanted) && second?.names.includes(wanted) !== true;
  if (second === undefined || isWhole) return first;
  const choices = found.map(({ id, label, documents }) => `\n  ${id}  ${label} (${documents} documents)`);
  throw new SilaError('usage', `${wanted}: several entities have it. Give one of these:${choices.join('')}`);
}
