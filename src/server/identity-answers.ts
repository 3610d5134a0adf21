import { z } from 'zod';
import { identityFeatures } from '../index.ts';

interface Parts<Entity extends z.ZodRawShape, Document extends z.ZodType> {
  readonly entityReference: z.ZodObject<Entity>;
  readonly documentReference: Document;
}

const count = z.int().min(0);

/** The forms of the answers that tell who is who; their meanings are in `model/api-identity.ts`. */
export function identityAnswers<Entity extends z.ZodRawShape, Document extends z.ZodType>({
  entityReference,
  documentReference,
}: Parts<Entity, Document>) {
  const names = { names: z.array(z.string()), documents: count };
  const weighed = z.strictObject({ ...entityReference.shape, ...names, degree: count });
  const link = {
    a: z.string(),
    b: z.string(),
    state: z.enum(['joined', 'maybe', 'apart']),
    score: z.number(),
    reasons: z.array(
      z.strictObject({ feature: z.enum(identityFeatures), weight: z.number(), detail: z.string() }),
    ),
    entities: z.tuple([weighed, weighed]),
  };
  const decisions = z.array(
    z.strictObject({
      a: z.string(),
      b: z.string(),
      verdict: z.enum(['same', 'different']),
      by: z.string(),
      at: z.iso.datetime(),
      note: z.string().optional(),
      entities: z.array(entityReference.nullable()),
    }),
  );
  return {
    IdentityView: z.strictObject({
      entity: z.string(),
      writable: z.boolean(),
      nodes: z.array(z.strictObject({ id: z.string(), ...names, examples: z.array(documentReference) })),
      links: z.array(z.strictObject(link)),
      decisions,
    }),
    ReviewView: z.strictObject({
      writable: z.boolean(),
      doubts: z.array(z.strictObject({ ...link, claims: count, effect: z.number() })),
      total: count,
      offset: count,
      truncated: z.boolean(),
      decisions,
    }),
    DecidedView: z.strictObject({ entities: z.array(entityReference) }),
  };
}
