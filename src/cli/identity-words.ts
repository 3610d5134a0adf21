import { type IdentityLink, SilaError, type Store, type StoredEntity, wordReasons } from '../index.ts';

/** A comparison in words, its strongest reason first. */
export function explainLink(link: IdentityLink): string {
  return wordReasons(link.reasons).join('; ');
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
