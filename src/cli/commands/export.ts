import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { extname } from 'node:path';
import { type Command, Option } from 'commander';
import {
  type CsvTable,
  csvTables,
  type ExportFormat,
  exportFormats,
  exportGraph,
  openStore,
  toExportFormat,
} from '../../index.ts';
import { describeCommand, type ExitCode, type Surroundings, workspaceOption } from '../command.ts';
import { breathe, type Output, writeFully } from '../io.ts';

interface ExportOptions {
  readonly workspace: string;
  readonly format?: ExportFormat;
  readonly table?: CsvTable;
  readonly output?: string;
}

export function exportCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  return describeCommand(
    'export',
    'Writes the whole graph to standard output or a file.',
    'sila export --format trig --output graph.trig',
  )
    .addOption(workspaceOption())
    .addOption(
      new Option(
        '-f, --format <format>',
        'form of the output (default: by the file’s name, else trig)',
      ).choices([...exportFormats]),
    )
    .addOption(new Option('--table <table>', 'which table csv writes').choices([...csvTables]))
    .option('-o, --output <file>', 'write to this file')
    .action(async (options: ExportOptions) => finish(await write(options, surroundings)));
}

async function write(options: ExportOptions, { io, talk }: Surroundings): Promise<ExitCode> {
  const extension = options.output ? extname(options.output).slice(1) : '';
  const format = options.format ?? (extension ? toExportFormat(extension) : 'trig');
  const store = openStore(options.workspace, { readonly: true });
  try {
    const pieces = exportGraph(store, format, options.table ? { table: options.table } : {});
    if (!options.output) return await pour(pieces, io.stdout, io.signal);
    // A file that is there under its name is whole: it is written beside and moved at the end.
    const partial = `${options.output}.part`;
    const file = createWriteStream(partial);
    const code = await pour(pieces, file, io.signal);
    await new Promise((resolve) => file.end(resolve));
    if (code === 0) await rename(partial, options.output);
    else await rm(partial);
    if (code === 0) talk.say(`Wrote ${options.output}.`);
    return code;
  } finally {
    store.close();
  }
}

async function pour(pieces: AsyncIterable<string>, output: Output, signal: AbortSignal): Promise<ExitCode> {
  for await (const piece of pieces) {
    if (signal.aborted) return 1;
    await writeFully(output, piece);
    await breathe();
  }
  return 0;
}
