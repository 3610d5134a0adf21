import { z } from 'zod';
import { classNames, statuses } from '../index.ts';

/** The parts of which the forms of the API's answers are made. */

/** A local name, or an id of the packs. */
export const id = z.string();
/** A number of things. */
export const count = z.int().min(0);
/** A day, `YYYY-MM-DD`. */
const day = z.iso.date();
/** The name of a class. */
export const className = z.enum(classNames);
/** The status of a claim. */
export const status = z.enum(statuses);
/** A language that Sila reads. */
export const lang = z.enum(['ar', 'en']);
/** A number from 0 to 1. */
export const share = z.number().min(0).max(1);
/** A name in both languages. */
export const labels = z.strictObject({ ar: z.string(), en: z.string() });
/** Where something begins and ends in a text. */
export const span = { start: count, end: count };
/** How many claims there are of each status. */
export const statusCounts = z.strictObject({
  asserted: count,
  planned: count,
  denied: count,
  claimed: count,
  uncertain: count,
});
/** An entity named in passing. */
export const entityReference = z.strictObject({ id, label: z.string(), class: className });
/** Where a page begins, and whether more follows. */
export const page = { offset: count, truncated: z.boolean() };

/** An entity as a node of the graph. */
export const node = z.strictObject({
  ...entityReference.shape,
  names: z.array(z.string()),
  degree: count,
  x: z.number().optional(),
  y: z.number().optional(),
});
/** All claims of one relation between two entities. */
const edge = z.strictObject({
  id,
  source: id,
  target: id,
  relation: id,
  status: statusCounts,
  claims: count,
  documents: count,
  origins: count,
  confidence: share,
  publishers: z.array(z.string()),
  langs: z.array(lang),
  firstDate: day.optional(),
  lastDate: day.optional(),
  undated: count,
  disputed: z.boolean(),
});
/** Nodes and edges, with what there would be without the limit. */
export const graph = {
  nodes: z.array(node),
  edges: z.array(edge),
  total: z.strictObject({ nodes: count, edges: count }),
  truncated: z.boolean(),
};
/** What an entity can be expanded by. */
export const expansions = z.array(
  z.strictObject({ relation: id, direction: z.enum(['out', 'in', 'both']), neighbours: count }),
);
/** A column of numbers. */
export const numbers = z.array(z.number());
/** A column of texts. */
export const strings = z.array(z.string());

/** What is said of a document beside a quotation. */
export const documentReference = z.strictObject({
  id,
  title: z.string(),
  lang,
  publisher: z.string().optional(),
  published: z.string().optional(),
  url: z.url().optional(),
});
/** A quoted sentence with its document. */
const evidence = z.strictObject({
  ...span,
  text: z.string(),
  page: z.int().min(1).optional(),
  paragraph: z.int().min(1).optional(),
  document: documentReference,
  marks: z.array(
    z.strictObject({ role: z.enum(['subject', 'cue', 'object', 'place', 'date', 'attribution']), ...span }),
  ),
});
/** A claim with its evidence. */
export const claim = z.strictObject({
  id,
  relation: id,
  subject: entityReference,
  object: entityReference,
  status,
  attributedTo: entityReference.optional(),
  place: entityReference.optional(),
  date: z.strictObject({ value: z.string(), earliest: day, latest: day }).optional(),
  event: id.optional(),
  confidence: share,
  extractor: z.string(),
  origin: count,
  evidence: z.array(evidence),
});
/** What could not be read, and why. */
export const failure = z.strictObject({ source: z.string(), reason: z.string() });
/** Counts of the values of a filter. */
export const facet = <T extends z.ZodType>(of: T) => z.array(z.strictObject({ id: of, count }));
/** What a term is called and means. */
export const described = { iri: z.url(), label: labels, definition: labels };
