import { z } from 'zod';
import { statuses } from '../model/claim.ts';
import { type ClassName, classNames } from '../model/entity.ts';
import { roles, timings, traits } from '../model/relation.ts';

/** Names that a pack may write for several classes at once. */
export const classGroups: Readonly<Record<string, readonly ClassName[]>> = {
  Agent: ['Person', 'Organization', 'Polity'],
  Location: ['Place', 'Facility', 'Polity'],
  Entity: classNames,
};

const classWords = [...classNames, ...Object.keys(classGroups)];

/** One word of a closed list; the error names the list. */
function oneOf<const T extends readonly string[]>(kind: string, plural: string, words: T) {
  return z.enum(words, {
    error: ({ input }) =>
      input === undefined
        ? undefined
        : `unknown ${kind} ${JSON.stringify(input)}. ${plural}: ${words.join(', ')}.`,
  });
}

const text = z.string().trim().min(1, 'is empty. Write something, or delete the line.');
const inBoth = z.strictObject({ en: text, ar: text });

const classes = z
  .array(oneOf('class', 'Classes', classWords))
  .min(1, 'names no class. Name at least one.')
  .transform((words) => {
    const named = new Set(
      words.flatMap((word) => classGroups[word] ?? classNames.filter((name) => name === word)),
    );
    return classNames.filter((name) => named.has(name));
  });

const cue = z
  .strictObject({
    verb: text.exactOptional(),
    noun: text.exactOptional(),
    adjective: text.exactOptional(),
    with: text.exactOptional(),
    unless: text.exactOptional(),
    slots: z.record(text, oneOf('role', 'Roles', roles)),
    requires: z.record(text, classes).exactOptional(),
    beside: z.array(text).min(1, 'names no slot. Name at least one, or delete the line.').exactOptional(),
    status: oneOf('status', 'Statuses', statuses).exactOptional(),
  })
  .refine(({ verb, noun, adjective }) => [verb, noun, adjective].filter(Boolean).length === 1, {
    error: 'a cue is one verb, one noun or one adjective. Write exactly one of these keys.',
  })
  .refine(({ slots }) => Object.keys(slots).length > 0, {
    path: ['slots'],
    error: 'no slot. Say what the cue’s arguments are, such as { subject: from, object: to }.',
  });

const example = z.strictObject({
  text,
  claims: z.array(
    z.strictObject({
      subject: text,
      object: text,
      status: oneOf('status', 'Statuses', statuses).exactOptional(),
      by: text.exactOptional(),
    }),
  ),
  open: z.literal(true).exactOptional(),
});

/** A list a language; a language that is left out has an empty list. */
const perLanguage = <T extends z.ZodType>(item: T) =>
  z
    .strictObject({ ar: z.array(item).default([]), en: z.array(item).default([]) })
    .default({ ar: [], en: [] });

const curie = z
  .string()
  .regex(
    /^\^?[A-Za-z]+:[A-Za-z0-9]+$/,
    'a mapping is a prefix, a colon and a code, such as wdt:P39 or CAMEO:040 (^ in front: the inverse).',
  );

/** The form of `ontology/relations/<id>.yaml`. */
export const relationFormat = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/, 'an id is lower-case words joined by hyphens, such as met-with.'),
  label: inBoth,
  definition: inBoth,
  from: classes,
  to: classes,
  symmetric: z.boolean().default(false),
  transitive: z.boolean().default(false),
  timing: oneOf('timing', 'Timings', timings).exactOptional(),
  traits: z.array(oneOf('trait', 'Traits', traits)).default([]),
  mappings: z.array(curie).default([]),
  cues: perLanguage(cue),
  examples: perLanguage(example),
});

const name = z.string().regex(/^[A-Za-z]+$/, 'a name is one word of Latin letters.');
const range = z.array(z.string()).min(1);

/** The form of `ontology/classes.yaml`. */
export const classesFormat = z.strictObject({
  title: inBoth,
  description: inBoth,
  licence: z.url(),
  classes: z.array(
    z.strictObject({
      name,
      label: inBoth,
      definition: inBoth,
      in: z.array(name).default([]),
      mappings: z.array(curie).default([]),
    }),
  ),
  records: z.array(
    z.strictObject({ name, label: inBoth, definition: inBoth, in: z.array(z.string()).default([]) }),
  ),
  properties: z.array(
    z.strictObject({ name, label: inBoth, definition: inBoth, of: z.array(name).min(1), to: range }),
  ),
  statuses: z.array(
    z.strictObject({ name: oneOf('status', 'Statuses', statuses), label: inBoth, definition: inBoth }),
  ),
});

/** What `ontology/classes.yaml` says: classes, the record's classes and properties, and statuses. */
export type Classes = z.output<typeof classesFormat>;
