import { type Command, InvalidArgumentError, Option } from 'commander';
import { type ClaimFilter, type ClassName, classNames, type Status, statuses } from '../index.ts';
import { parseDay } from './command.ts';

/** The filters as the command line gives them. */
export interface FilterOptions {
  readonly relation?: readonly string[];
  readonly class?: readonly ClassName[];
  readonly status?: readonly Status[];
  readonly publisher?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly undated?: boolean;
  readonly confidence?: number;
}

/** Adds the options by which claims are chosen. */
export function addFilterOptions(command: Command): Command {
  return command
    .addOption(new Option('--relation <ids>', 'only these relations, by their ids').argParser(parseList))
    .addOption(
      new Option('--class <names>', 'only claims among entities of these classes').argParser(
        oneOf(classNames),
      ),
    )
    .addOption(new Option('--status <names>', 'only claims of these statuses').argParser(oneOf(statuses)))
    .addOption(
      new Option('--publisher <name>', 'only what this publisher tells; may be given again').argParser(
        (value: string, before: readonly string[] = []) => [...before, value],
      ),
    )
    .addOption(new Option('--from <day>', 'only claims of this day or later').argParser(parseDay))
    .addOption(new Option('--to <day>', 'only claims of this day or earlier').argParser(parseDay))
    .option('--no-undated', 'with --from or --to, leave out claims without a date')
    .addOption(
      new Option('--confidence <least>', 'only claims at least this sure, 0 to 1').argParser(parseShare),
    );
}

/** The filter that was asked for, or undefined when all is. */
export function toFilter(options: FilterOptions): ClaimFilter | undefined {
  const { relation, class: classes, status, publisher, from, to, undated, confidence } = options;
  const filter: ClaimFilter = {
    ...(relation && { relations: relation }),
    ...(classes && { classes }),
    ...(status && { status }),
    ...(publisher && { publishers: publisher }),
    ...(from && { from }),
    ...(to && { to }),
    ...(confidence !== undefined && { confidence }),
  };
  if (Object.keys(filter).length === 0) return undefined;
  return undated === false ? { ...filter, undated } : filter;
}

function parseList(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...value.split(',').filter(Boolean)];
}

function oneOf<T extends string>(known: readonly T[]) {
  return (value: string, before: readonly T[] = []): readonly T[] => {
    const found = value.split(',').map((name) => {
      const match = known.find((one) => one.toLowerCase() === name.trim().toLowerCase());
      if (match === undefined) throw new InvalidArgumentError(`Known are: ${known.join(', ')}.`);
      return match;
    });
    return [...before, ...found];
  };
}

function parseShare(value: string): number {
  const share = Number(value);
  if (value.trim() === '' || !(share >= 0 && share <= 1)) {
    throw new InvalidArgumentError('Give a number from 0 to 1.');
  }
  return share;
}
