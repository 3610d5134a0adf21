import type { Mention } from '../../model/reading.ts';
import { addAlias, type SentenceContext } from './context.ts';
import type { Nominal } from './nominal.ts';

/** "Nigeria's anti-graft agency, the EFCC": a body by its description, then by its name. */
export function namesBody(
  context: SentenceContext,
  first: Nominal,
  second: Nominal,
  a: Mention | undefined,
  b: Mention,
): boolean {
  if (a?.class !== 'Organization' || b.class !== 'Organization' || b.kind !== 'name') return false;
  if (first.plural || second.possessors.length > 0 || a.key !== undefined) return false;
  const capital = (nominal: Nominal) => context.tokens[nominal.to - 1]?.capital === true;
  if (capital(first) || !capital(second)) return false;
  return first.possessors.length > 0 || /^(the|an?)$/.test(context.words[first.from] ?? '');
}

/** Lets the name stand for the description that goes before it. */
export function joinBodies(context: SentenceContext, description: Nominal, body: Nominal): void {
  const described =
    description.mention === undefined ? undefined : context.draft.mentions[description.mention];
  if (body.mention === undefined || described?.kind !== 'name') return;
  addAlias(context, body.mention, described.name);
}

/** "Kata'ib al-Nur, a militia": what describes a body means it. */
export function meanSame(context: SentenceContext, body: Nominal, description: Nominal): void {
  const { mentions } = context.draft;
  const named = body.mention === undefined ? undefined : mentions[body.mention];
  const other = description.mention === undefined ? undefined : mentions[description.mention];
  if (named?.class !== 'Organization' || other?.class !== 'Organization') return;
  if (other.kind !== 'description' || description.plural) return;
  const { aliases, ...rest } = other;
  const known = named.aliases ? { aliases: named.aliases } : {};
  mentions[other.id] = { ...rest, ...known, kind: named.kind, name: named.name };
}

/** "Drina Transport, a trucking company": what a name is that was taken for a person's. */
export function isBodyAfterAll(a: Mention | undefined, b: Mention | undefined, second: Nominal): boolean {
  if (a?.class !== 'Person' || a.kind !== 'name' || a.office || a.score > 0.75) return false;
  return b?.class === 'Organization' && b.kind === 'description' && !second.plural && !second.bare;
}

/** Titles that bodies and states bear as well. */
export const bodilyRoles =
  /(ally|member|partner|owner|founder|co-founder|supplier|rival|backer|donor|lender|mediator|guarantor|sponsor|host|broker|publisher|broadcaster|trader|operator|maker|opponent|neighbour|neighbor|customer|creditor|shareholder|competitor|successor|predecessor|leader|organiser|organizer|champion|signatory|patron|supporter|advocate|critic|producer|exporter|importer|contractor|developer)$/;

/** "Sirohi, chairman of Kantipur Media": who holds an office is no body, unless its name is that of a firm. */
export function isPersonAfterAll(
  first: Nominal,
  { title, possessors }: Nominal,
  a: Mention | undefined,
): boolean {
  if (a?.class !== 'Organization' || a.kind !== 'name' || a.key !== undefined || a.score > 0.81) return false;
  if (!title || title.plural || title.title.kind !== 'office' || possessors.length > 0 || !first.bare)
    return false;
  return (
    !bodilyRoles.test(title.title.title) &&
    /^(?:\p{Lu}[\p{Ll}'’-]+ ?){1,3}$/u.test(a.name) &&
    !firm.test(a.name)
  );
}

/** Takes what a name means for a person. */
export function makePerson({ draft }: SentenceContext, { mention }: Nominal): void {
  const found = mention === undefined ? undefined : draft.mentions[mention];
  if (found) draft.mentions[found.id] = { ...found, class: 'Person' };
}

const firm =
  /(group|holdings?|company|bank|media|energy|foods|air|airways|airlines|party|union|ministry|police|council|agency)$/i;
