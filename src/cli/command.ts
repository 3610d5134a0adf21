import { Command, InvalidArgumentError, Option } from 'commander';
import {
  type ColumnMap,
  defaultWorkspace,
  type NetworkOptions,
  openNetwork,
  type Pipeline,
  parseColumns,
  type ReadOptions,
} from '../index.ts';
import type { Io } from './io.ts';
import { formatTime, type Talk } from './talk.ts';

/** What a command works with. */
export interface Surroundings {
  readonly io: Io;
  readonly talk: Talk;
  readonly createPipeline: () => Pipeline;
  /** Whether documents are read in this thread: a pipeline that was handed in cannot go to another. */
  readonly inProcess: boolean;
  /** Shows an address in the person's browser. */
  readonly openBrowser: (url: string) => void;
  /** How addresses are read where the person allows it. */
  readonly network: NetworkOptions;
}

/** 0 fine, 1 problems found, 2 misused. */
export type ExitCode = 0 | 1 | 2;

/** Makes a subcommand from what it does, in one sentence, and an example; both lead its help. */
export function describeCommand(name: string, sentence: string, example: string): Command {
  return new Command(name)
    .summary(sentence)
    .addHelpText('before', `${sentence}\n\n  ${example}\n`)
    .helpOption('-h, --help', 'show this help')
    .showSuggestionAfterError()
    .showHelpAfterError(`Try: sila ${name} --help`);
}

export const workspaceOption = (): Option =>
  new Option('-w, --workspace <folder>', 'the folder that holds the graph').default(defaultWorkspace);

/** What may be said of all documents of a run. */
export const documentOptions = (): readonly Option[] => [
  new Option('--published <day>', 'day of publication of all documents, YYYY-MM-DD').argParser(parseDay),
  new Option('--publisher <name>', 'publisher of all documents'),
  new Option('--lang <code>', 'language of all documents').choices(['ar', 'en']),
  new Option('--columns <map>', 'columns of tables, such as text=body,title=headline').argParser(
    parseColumns,
  ),
  new Option('--allow-network', 'fetch the addresses (https://…) among the paths'),
];

/** What `documentOptions` are parsed to. */
export interface DocumentOptions {
  readonly published?: string;
  readonly publisher?: string;
  readonly lang?: string;
  readonly columns?: ColumnMap;
  readonly allowNetwork?: boolean;
}

/** How documents are read with these options. */
export function readOptions(options: DocumentOptions, { io, talk, network }: Surroundings): ReadOptions {
  const onWait = (host: string, pause: number): void =>
    talk.say(`${host} asks for time between requests: waiting for ${formatTime(pause)}.`);
  return {
    ...options,
    stdin: io.stdin,
    ...(options.allowNetwork && { network: openNetwork({ signal: io.signal, onWait, ...network }) }),
  };
}

/** Reads a day, `YYYY-MM-DD`. */
export function parseDay(value: string): string {
  const time = Date.parse(`${value}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(value) && !Number.isNaN(time);
  if (!isDay || new Date(time).toISOString().slice(0, 10) !== value) {
    throw new InvalidArgumentError('Write a day as YYYY-MM-DD, such as 2020-07-08.');
  }
  return value;
}

/** A gazetteer of one's own, for reading and resolving. */
export const gazetteerOption = (): Option =>
  new Option('--gazetteer <file>', 'things to know by name: CSV with id, class, labels, aliases, qid');

export const jobsOption = (): Option =>
  new Option('-j, --jobs <count>', 'documents read at a time (default: one for each core)').argParser(
    parseCount,
  );

/** Reads a port number. */
export function parsePort(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
  }
  return port;
}

/** Reads a whole number from 1. */
export function parseCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('Give a whole number from 1.');
  return count;
}
