/**
 * Sila as a library: everything that the command line and the server use, and all that is kept stable.
 *
 *   const pipeline = createPipeline();
 *   const { claims } = pipeline.extract({ id: 'a', text: 'التقى وزير الخارجية الأردني نظيره العراقي.' });
 */
export * from './config.ts';
export { type ErrorKind, SilaError } from './errors.ts';
export { checkExamples, type ExampleProblem } from './evaluate/check-examples.ts';
export { type ChangedClaim, type Difference, diffClaims, type PlainClaim } from './evaluate/diff.ts';
export { evaluate, type Report } from './evaluate/evaluate.ts';
export { type GoldDocument, readGold } from './evaluate/gold.ts';
export { evaluateIdentity, type IdentityReport, identityRanges } from './evaluate/identity.ts';
export { type IdentityGold, readIdentityGold } from './evaluate/identity-gold.ts';
export type { IdentityScore, PrecisionRecall } from './evaluate/identity-score.ts';
export type { Prediction } from './evaluate/match.ts';
export type { GroupScore, Score } from './evaluate/score.ts';
export { type ExportOptions, exportGraph } from './export/export-graph.ts';
export { extractionToRdf } from './export/extraction.ts';
export {
  type ExportFormat,
  exportFormats,
  formatDetails,
  type RdfFormat,
  rdfFormats,
  toExportFormat,
} from './export/formats.ts';
export { type GraphFormat, graphLines, graphPieces } from './export/graph-pieces.ts';
export { directionOf, directionOfLanguage, escapeHtml, isolate } from './export/html-markup.ts';
export { bundleStyle } from './export/html-style.ts';
export { type BundleTerms, bundleTerms } from './export/html-words.ts';
export { type Pushed, type PushOptions, pushWorkspace } from './export/push.ts';
export { quotedMentions, type StoredMention } from './export/quoted-mentions.ts';
export { selectClaims } from './export/selection.ts';
export { type CsvTable, csvTables } from './export/tables.ts';
export { validationReport } from './export/validation-report.ts';
export { findCommunities } from './graph/communities.ts';
export { dataIri, dataName, graphIri } from './graph/iris.ts';
export { labelIn } from './graph/label.ts';
export { type LayoutEdge, type LayoutOptions, layoutGraph, type Position } from './graph/layout.ts';
export { layoutInThread } from './graph/layout-thread.ts';
export { parseGraph } from './graph/parse-graph.ts';
export { type ReadableFormat, readableFormats } from './graph/parse-rdf.ts';
export type { GraphProblem } from './graph/problem.ts';
export { readRdf } from './graph/read-rdf.ts';
export { createShapeChecker } from './graph/shapes.ts';
export { adoptGazetteer, ownGazetteer } from './language/lexicon.ts';
export type * from './model/api.ts';
export {
  type Claim,
  type ClaimDate,
  type Dropped,
  type Evidence,
  type Extraction,
  type Locator,
  type Status,
  statuses,
} from './model/claim.ts';
export { type Contradiction, type ContradictionKind, contradictionKinds } from './model/contradiction.ts';
export type { Document, LanguageCode } from './model/document.ts';
export { type ClassName, classNames, type Entity, type EntityMention } from './model/entity.ts';
export type { GazetteerEntry } from './model/gazetteer.ts';
export {
  type IdentityDecision,
  type IdentityFeature,
  type IdentityLink,
  type IdentityReason,
  identityFeatures,
} from './model/identity.ts';
export type { Relation } from './model/relation.ts';
export type { Span } from './model/span.ts';
export { checkPacks, formatProblem, type Problem } from './ontology/check.ts';
export type { Classes } from './ontology/format.ts';
export { loadClasses, loadRelations } from './ontology/load.ts';
export { type LibraryQuery, loadQueries, type QueryParameter } from './ontology/queries.ts';
export { classIri, prefixes, relationIri, shorten, statusIri } from './ontology/vocabulary.ts';
export { createPipeline, type Pipeline } from './pipeline.ts';
export type { QueryResult, QueryStream } from './query/answer.ts';
export { createQueryEngine, type QueryEngine } from './query/engine.ts';
export { type ImportedFacts, readImported } from './query/imported.ts';
export { type BrokenInvariant, checkInvariants } from './query/invariants.ts';
export { fillQuery } from './query/library.ts';
export { negotiate } from './query/negotiation.ts';
export {
  NoFormatError,
  OwnGraphError,
  QueryAbortedError,
  QueryTimeoutError,
} from './query/query-error.ts';
export { createRemoteEngine } from './query/remote-engine.ts';
export { type Doubt, leadingNode, rankDoubts } from './query/review.ts';
export { compareWithServer } from './query/server-check.ts';
export { formatTable } from './query/table.ts';
export { type ValidationOptions, validateGraph } from './query/validation.ts';
export { refuseOwnGraphs } from './query/writing.ts';
export { type ColumnMap, parseColumns } from './read/columns.ts';
export { countDocuments } from './read/count-documents.ts';
export { readGazetteer } from './read/gazetteer.ts';
export { isAddress } from './read/network/address-reader.ts';
export { type Network, type NetworkOptions, openNetwork } from './read/network/network.ts';
export { type ReadOptions, type ReadResult, readDocuments } from './read/read-documents.ts';
export { wordLink, wordReasons } from './resolve/reason-words.ts';
export {
  type ExternalOptions,
  type ExternalStore,
  findExternal,
  type StoreKind,
  storeKinds,
} from './store/external.ts';
export { openRemote, type RemoteOptions, type RemoteStore } from './store/remote.ts';
export type { Access } from './store/request.ts';
export { type LinkedStore, linkedStore, linkStore, openSent, type SentGraphs } from './store/sent.ts';
export type * from './store/store.ts';
export { openStore } from './workspace.ts';
