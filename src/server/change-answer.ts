import { z } from 'zod';
import { statuses } from '../index.ts';

/** The form of a {@link ChangeView}, given that of an entity named in passing. */
export function changeAnswer<Reference extends z.ZodType>(entityReference: Reference) {
  const count = z.int().min(0);
  const newClaim = z.strictObject({
    claim: z.string(),
    edge: z.string(),
    subject: entityReference,
    relation: z.string(),
    object: entityReference,
    status: z.enum(statuses),
  });
  return z.strictObject({ documents: count, claims: count, added: count, news: z.array(newClaim) });
}
