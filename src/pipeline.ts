import { createHash } from 'node:crypto';
import { extractorName } from './config.ts';
import type { Extractor } from './extract/extractor.ts';
import { passGate } from './extract/gate.ts';
import { createRules } from './extract/rules/rules.ts';
import type { Language } from './language/language.ts';
import { ownGazetteer } from './language/lexicon.ts';
import { lexiconDigest } from './language/lexicon-digest.ts';
import { languageFactories } from './language/registry.ts';
import type { Extraction } from './model/claim.ts';
import type { Document, LanguageCode } from './model/document.ts';
import type { Relation } from './model/relation.ts';
import { loadRelations } from './ontology/load.ts';
import { joinExtractions } from './text/join-extractions.ts';
import { languagesOf, maskOthers } from './text/language-of.ts';
import { locateEvidence } from './text/locators.ts';

/** Everything from a document to its claims; one object a process, safe to use for any number of documents. */
export interface Pipeline {
  readonly relations: readonly Relation[];
  /** Changes when the packs, the word lists or the extractor do, so that a workspace knows what to read again. */
  readonly fingerprint: string;
  /**
   * Reads one document.
   *
   * @throws SilaError `read` when no part of it is in a language that Sila reads.
   */
  extract(document: Document): Extraction;
}

export interface PipelineOptions {
  readonly relations?: readonly Relation[];
}

interface Reader {
  readonly language: Language;
  readonly extractor: Extractor;
}

/**
 * Puts the stages together: language, mentions and clauses, frames, gate, locators. A language is built when the
 * first document needs it.
 *
 *   createPipeline().extract({ id: 'd1', text: 'التقى …' }).claims
 */
export function createPipeline(options: PipelineOptions = {}): Pipeline {
  const relations = options.relations ?? loadRelations();
  const byId = new Map(relations.map((r) => [r.id, r]));
  const readers = new Map<LanguageCode, Reader>();
  const readerOf = (code: LanguageCode): Reader => {
    const known = readers.get(code);
    if (known) return known;
    const language = languageFactories[code](relations.flatMap((r) => r.cues[code]));
    const reader = { language, extractor: createRules(relations, language) };
    readers.set(code, reader);
    return reader;
  };
  return {
    relations,
    fingerprint: fingerprintOf(relations),
    extract(document) {
      const stretches = languagesOf(document);
      const extractions = stretches.map(({ language: code, spans }) => {
        const { language, extractor } = readerOf(code);
        const text = maskOthers(document.text, spans);
        const whole = { start: 0, end: text.length };
        return passGate(extractor.extract(language.read({ ...document, text }, whole)), document.text, byId);
      });
      return locateEvidence(joinExtractions(extractions), document.text);
    },
  };
}

function fingerprintOf(relations: readonly Relation[]): string {
  return createHash('sha256')
    .update(extractorName)
    .update(lexiconDigest())
    .update(JSON.stringify(relations))
    .update(ownGazetteer().length > 0 ? JSON.stringify(ownGazetteer()) : '')
    .digest('hex')
    .slice(0, 16);
}
