import { type Document, type Extraction, type Failure, type Pipeline, SilaError } from '../index.ts';

/**
 * Reads one document; what goes wrong with it is told as its failure, so that the others are still read.
 * A broken definition is no fault of the document and ends the run.
 */
export function attempt(pipeline: Pipeline, document: Document): Extraction | Failure {
  try {
    return pipeline.extract(document);
  } catch (error) {
    if (error instanceof SilaError && error.kind !== 'read') throw error;
    const reason = error instanceof Error ? error.message : String(error);
    const known =
      error instanceof SilaError ? reason : `${reason}. This is a fault in Sila; please report it.`;
    return {
      source: document.id,
      reason: known.startsWith(document.id) ? known : `${document.id}: ${known}`,
    };
  }
}
