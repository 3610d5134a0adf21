import type { Extraction } from '../model/claim.ts';
import type { Document, LanguageCode } from '../model/document.ts';
import type { Example, ExampleClaim, Relation } from '../model/relation.ts';
import { anySameName } from './names.ts';

/** An example of a relation pack that is read otherwise than it says. */
export interface ExampleProblem {
  /** `ontology/relations/met-with.yaml: examples.ar[2]` */
  readonly where: string;
  readonly text: string;
  /** Claims of the pack's relation that the example names and that were not read, then those read too many. */
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  /** The example is marked as not read yet, and is read rightly: its mark must go. */
  readonly closed?: true;
}

/**
 * Reads every example of the relation packs and compares the claims of the pack's relation with those that
 * the example names. A claim without a status is asserted; who says it counts where the example states it.
 * An example marked `open` is known not to be read yet, and is a problem once it is.
 *
 *   checkExamples(relations, (document) => pipeline.extract(document)) // []
 */
export function checkExamples(
  relations: readonly Relation[],
  extract: (document: Document) => Extraction,
): readonly ExampleProblem[] {
  const languages: readonly LanguageCode[] = ['ar', 'en'];
  return relations.flatMap((relation) =>
    languages.flatMap((lang) =>
      relation.examples[lang].flatMap((example, i) => {
        const id = `${relation.id}-${lang}-${i + 1}`;
        const found = compare(relation, example, extract({ id, text: example.text, lang }));
        const where = `ontology/relations/${relation.id}.yaml: examples.${lang}[${i}]`;
        const wrong = found.missing.length + found.extra.length > 0;
        if (example.open)
          return wrong ? [] : [{ where, text: example.text, missing: [], extra: [], closed: true }];
        return wrong ? [{ where, text: example.text, ...found }] : [];
      }),
    ),
  );
}

interface Read {
  readonly subject: readonly string[];
  readonly object: readonly string[];
  readonly status: string;
  readonly by: readonly string[];
}

function compare(
  relation: Relation,
  example: Example,
  extraction: Extraction,
): { missing: string[]; extra: string[] } {
  const read = readClaims(relation, extraction);
  const fits = (wanted: ExampleClaim, claim: Read): boolean =>
    sameEnds(wanted, claim, relation.symmetric) &&
    (wanted.status ?? 'asserted') === claim.status &&
    (wanted.by === undefined || anySameName([wanted.by], claim.by));
  return {
    missing: example.claims
      .filter((wanted) => !read.some((claim) => fits(wanted, claim)))
      .map(({ subject, object, status, by }) => formatClaim([subject], [object], status, by)),
    extra: read
      .filter((claim) => !example.claims.some((wanted) => fits(wanted, claim)))
      .map(({ subject, object, status, by }) => formatClaim(subject, object, status, by[0])),
  };
}

function readClaims(relation: Relation, extraction: Extraction): readonly Read[] {
  const namesOf = (id: string | undefined): readonly string[] => {
    const entity = extraction.entities.find((candidate) => candidate.id === id);
    return entity ? [entity.label, ...entity.names] : [];
  };
  return extraction.claims
    .filter((claim) => claim.relation === relation.id)
    .map(({ subject, object, status, attributedTo }) => ({
      subject: namesOf(subject),
      object: namesOf(object),
      status,
      by: namesOf(attributedTo),
    }));
}

function sameEnds(wanted: ExampleClaim, claim: Read, symmetric: boolean): boolean {
  const straight = anySameName([wanted.subject], claim.subject) && anySameName([wanted.object], claim.object);
  return (
    straight ||
    (symmetric && anySameName([wanted.subject], claim.object) && anySameName([wanted.object], claim.subject))
  );
}

function formatClaim(
  subject: readonly string[],
  object: readonly string[],
  status?: string,
  by?: string,
): string {
  return `${subject[0] ?? '?'} → ${object[0] ?? '?'}${status ? ` (${status})` : ''}${by ? ` by ${by}` : ''}`;
}
