import { type Command, Option } from 'commander';
import {
  adoptGazetteer,
  type Document,
  type Extraction,
  extractionToRdf,
  type Failure,
  type Pipeline,
  type ReadResult,
  readDocuments,
  readGazetteer,
  SilaError,
} from '../../index.ts';
import { attempt } from '../attempt.ts';
import {
  type DocumentOptions,
  describeCommand,
  documentOptions,
  type ExitCode,
  gazetteerOption,
  jobsOption,
  readOptions,
  type Surroundings,
} from '../command.ts';
import { inOrder } from '../in-order.ts';
import { writeFully } from '../io.ts';
import { openReadingPool } from '../reading-pool.ts';

interface ExtractOptions extends DocumentOptions {
  readonly format: 'jsonl' | 'turtle' | 'trig' | 'nquads';
  readonly relations?: string;
  readonly dropped?: boolean;
  readonly gazetteer?: string;
  readonly jobs?: number;
}

/** A document with what was read in it, or why nothing was. */
type Read = { readonly document: Document; readonly read: Extraction } | Failure;

export function extractCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  const command = describeCommand(
    'extract',
    'Prints the claims of documents, one JSON object a document, and keeps nothing.',
    `echo '{"id":"a","text":"…"}' | sila extract -`,
  )
    .argument('<path...>', 'files, folders, addresses, or - for standard input')
    .addOption(
      new Option('-f, --format <format>', 'form of the output')
        .choices(['jsonl', 'turtle', 'trig', 'nquads'])
        .default('jsonl'),
    )
    .option('--relations <ids>', 'only claims of these relations, with commas between')
    .option('--dropped', 'list on stderr what was refused, and why')
    .addOption(gazetteerOption())
    .addOption(jobsOption());
  for (const option of documentOptions()) command.addOption(option);
  return command.action(async (paths: string[], options: ExtractOptions) =>
    finish(await extract(paths, options, surroundings)),
  );
}

/** A thread takes a second to start: the first documents are read in this one, but for long ones. */
const fewDocuments = 8;
const shortText = 20_000;

async function extract(
  paths: readonly string[],
  options: ExtractOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { io, talk, createPipeline } = surroundings;
  if (options.gazetteer !== undefined) adoptGazetteer(await readGazetteer(options.gazetteer));
  const pipeline = createPipeline();
  const wanted = readRelations(options.relations, pipeline);
  const print = printer(options, pipeline);
  const pool = openReadingPool(surroundings, options.jobs);
  let code: ExitCode = 0;
  let begun = 0;
  const start = async (result: ReadResult): Promise<Read> => {
    if ('failure' in result) return result.failure;
    const { document } = result;
    begun += 1;
    const here = begun <= fewDocuments && document.text.length < shortText;
    const read = here ? attempt(pipeline, document) : await pool.read(document);
    return 'reason' in read ? read : { document, read };
  };
  const settle = async (read: Read): Promise<void> => {
    if ('reason' in read) {
      talk.warn(read.reason);
      code = 1;
      return;
    }
    const extraction = onlyRelations(read.read, wanted);
    if (options.dropped) {
      for (const { relation, reason, text } of extraction.dropped) {
        talk.say(`${read.document.id}: ${relation} refused: ${reason}: ${text}`);
      }
    }
    await writeFully(io.stdout, print(read.document, extraction));
  };
  try {
    const documents = readDocuments(paths, readOptions(options, surroundings));
    const { signal } = io;
    const stopped = await inOrder(documents, { start, settle, width: pool.capacity, signal });
    return stopped ? 1 : code;
  } finally {
    await pool.close();
  }
}

type Print = (document: Document, extraction: Extraction) => string;

function printer({ format }: ExtractOptions, { relations }: Pipeline): Print {
  if (format === 'jsonl') return (_, extraction) => `${JSON.stringify(toLine(extraction))}\n`;
  const symmetric = new Set(relations.filter((relation) => relation.symmetric).map(({ id }) => id));
  const isSymmetric = (relation: string): boolean => symmetric.has(relation);
  return (document, extraction) => extractionToRdf(document, extraction, format, { isSymmetric });
}

/** The published form of an extraction: its keys in a fixed order, what was refused left out. */
export function toLine({ id, lang, entities, claims }: Extraction): Omit<Extraction, 'dropped'> {
  return { id, lang, entities, claims };
}

function readRelations(list: string | undefined, pipeline: Pipeline): ReadonlySet<string> | undefined {
  if (list === undefined) return undefined;
  const ids = list.split(',').map((id) => id.trim());
  const known = pipeline.relations.map((relation) => relation.id);
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length === 0) return new Set(ids);
  throw new SilaError(
    'usage',
    `--relations: no relation ${unknown.join(', ')}. Relations: ${known.join(', ')}.`,
  );
}

/** Keeps the claims of some relations, and the entities that they name. */
function onlyRelations(extraction: Extraction, wanted: ReadonlySet<string> | undefined): Extraction {
  if (!wanted) return extraction;
  const claims = extraction.claims.filter((claim) => wanted.has(claim.relation));
  const named = new Set(
    claims.flatMap((claim) => [claim.subject, claim.object, claim.attributedTo, claim.place]),
  );
  return { ...extraction, claims, entities: extraction.entities.filter((entity) => named.has(entity.id)) };
}
