import type { ClassName } from '../model/entity.ts';
import type { DocumentRecord, Store, StoredClaim, StoredEntity } from '../store/store.ts';

/** One entity of FollowTheMoney; every property is a list. */
interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

type Properties = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The schema for each class: the nearest that investigators' tools show and match. */
const schemas: Readonly<Record<ClassName, string>> = {
  Person: 'Person',
  Organization: 'Organization',
  Polity: 'PublicBody',
  Place: 'Address',
  Facility: 'RealEstate',
  Post: 'Position',
  Agreement: 'Contract',
  NamedEvent: 'Event',
  Artifact: 'Asset',
};

const legal: readonly ClassName[] = ['Person', 'Organization', 'Polity'];
const bodies: readonly ClassName[] = ['Organization', 'Polity'];

/** Relations that have a schema of their own, with the names of their ends and the classes that may stand there. */
const links: Readonly<
  Record<
    string,
    {
      readonly schema: string;
      readonly subject: readonly [name: string, of: readonly ClassName[]];
      readonly object: readonly [name: string, of: readonly ClassName[]];
    }
  >
> = {
  'holds-position': { schema: 'Occupancy', subject: ['holder', ['Person']], object: ['post', ['Post']] },
  'works-for': { schema: 'Employment', subject: ['employee', ['Person']], object: ['employer', bodies] },
  'member-of': { schema: 'Membership', subject: ['member', legal], object: ['organization', bodies] },
  leads: { schema: 'Directorship', subject: ['director', legal], object: ['organization', bodies] },
  owns: {
    schema: 'Ownership',
    subject: ['owner', legal],
    object: ['asset', ['Facility', 'Artifact', 'Agreement']],
  },
  'related-to': { schema: 'Family', subject: ['person', ['Person']], object: ['relative', ['Person']] },
};

/**
 * The workspace as FollowTheMoney entities, one JSON object a line: entities, documents, and a link for every
 * asserted claim with its quotation as summary and its document as proof. Claims of other statuses are left
 * out, since a link there reads as a fact.
 *
 *   for (const line of entityLines(store)) process.stdout.write(line);
 */
export function* entityLines(store: Store): Generator<string> {
  const classes = new Map<string, ClassName>();
  for (const entity of store.entities()) {
    classes.set(entity.id, entity.class);
    yield toLine(toEntity(entity));
  }
  for (const record of store.documents()) {
    yield toLine(toArticle(record));
    for (const claim of store.claims({ document: record.iri })) {
      if (claim.status === 'asserted') yield toLine(toLink(claim, record, classes));
    }
  }
}

function toLine({ id, schema, properties }: FtmEntity): string {
  return `${JSON.stringify({ id, schema, properties })}\n`;
}

function entity(id: string, schema: string, given: Properties): FtmEntity {
  const properties = Object.entries(given).flatMap(([name, value]) => {
    const values = value === undefined ? [] : typeof value === 'string' ? [value] : value;
    return values.length === 0 ? [] : [[name, values] as const];
  });
  return { id, schema, properties: Object.fromEntries(properties) };
}

function toEntity({ id, class: of, label, names, sameAs = [] }: StoredEntity): FtmEntity {
  const item = sameAs.map((iri) => /\/(Q\d+)$/u.exec(iri)?.[1]).find((one) => one !== undefined);
  return entity(id, schemas[of], {
    name: label,
    alias: names.filter((name) => name !== label),
    ...(of === 'Agreement' && { title: label }),
    ...(of === 'Place' && { full: label }),
    wikidataId: item,
  });
}

const languages: Readonly<Record<string, string>> = { ar: 'ara', en: 'eng' };

function toArticle({ iri, document, lang }: DocumentRecord): FtmEntity {
  return entity(iri, 'Article', {
    title: document.title ?? document.id,
    fileName: document.id,
    publisher: document.publisher,
    publishedAt: document.published,
    sourceUrl: document.url,
    language: languages[lang],
  });
}

function toLink(
  claim: StoredClaim,
  { iri, document }: DocumentRecord,
  classes: ReadonlyMap<string, ClassName>,
): FtmEntity {
  const { relation, subject, object } = claim;
  const link = links[relation];
  const fits = (id: string, of: readonly ClassName[] = []) => of.includes(classes.get(id) ?? 'Artifact');
  const isOwn = link !== undefined && fits(subject, link.subject[1]) && fits(object, link.object[1]);
  const ends = isOwn ? [link.subject[0], link.object[0]] : ['subject', 'object'];
  return entity(claim.id, isOwn ? link.schema : 'UnknownLink', {
    [ends[0] ?? 'subject']: subject,
    [ends[1] ?? 'object']: object,
    ...(!isOwn && { role: relation }),
    date: claim.date?.value,
    summary: claim.evidence.map(({ text }) => text),
    proof: iri,
    publisher: document.publisher,
    sourceUrl: document.url,
    recordId: claim.id,
  });
}
