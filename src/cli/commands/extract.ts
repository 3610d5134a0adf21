import { type Command, Option } from 'commander';
import { type Extraction, extractionToRdf, type Pipeline, readDocuments, SilaError } from '../../index.ts';
import { attempt } from '../attempt.ts';
import { describeCommand, documentOptions, type ExitCode, type Surroundings } from '../command.ts';
import { writeFully } from '../io.ts';

interface ExtractOptions {
  readonly format: 'jsonl' | 'turtle' | 'trig' | 'nquads';
  readonly published?: string;
  readonly publisher?: string;
  readonly lang?: string;
  readonly relations?: string;
  readonly dropped?: boolean;
}

export function extractCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  const command = describeCommand(
    'extract',
    'Prints the claims of documents, one JSON object a document, and keeps nothing.',
    `echo '{"id":"a","text":"…"}' | sila extract -`,
  )
    .argument('<path...>', 'files, folders, or - for standard input')
    .addOption(
      new Option('-f, --format <format>', 'form of the output')
        .choices(['jsonl', 'turtle', 'trig', 'nquads'])
        .default('jsonl'),
    )
    .option('--relations <ids>', 'only claims of these relations, with commas between')
    .option('--dropped', 'list on stderr what was refused, and why');
  for (const option of documentOptions()) command.addOption(option);
  return command.action(async (paths: string[], options: ExtractOptions) =>
    finish(await extract(paths, options, surroundings)),
  );
}

async function extract(
  paths: readonly string[],
  options: ExtractOptions,
  { io, talk, createPipeline }: Surroundings,
): Promise<ExitCode> {
  const pipeline = createPipeline();
  const wanted = readRelations(options.relations, pipeline);
  const symmetric = new Set(pipeline.relations.filter((relation) => relation.symmetric).map(({ id }) => id));
  const isSymmetric = (relation: string): boolean => symmetric.has(relation);
  let code: ExitCode = 0;
  for await (const result of readDocuments(paths, { ...options, stdin: io.stdin })) {
    if (io.signal.aborted) return 1;
    if ('failure' in result) {
      talk.warn(result.failure.reason);
      code = 1;
      continue;
    }
    const { document } = result;
    const read = attempt(pipeline, document);
    if ('reason' in read) {
      talk.warn(read.reason);
      code = 1;
      continue;
    }
    const extraction = onlyRelations(read, wanted);
    if (options.dropped) {
      for (const { relation, reason, text } of extraction.dropped) {
        talk.say(`${document.id}: ${relation} refused: ${reason}: ${text}`);
      }
    }
    const output =
      options.format === 'jsonl'
        ? `${JSON.stringify(toLine(extraction))}\n`
        : extractionToRdf(document, extraction, options.format, { isSymmetric });
    await writeFully(io.stdout, output);
  }
  return code;
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
