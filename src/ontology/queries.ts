import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { ontologyFolder, packageRoot } from '../config.ts';
import { SilaError } from '../errors.ts';

/** What a parameter's value is, and so how it stands in the query. */
export const parameterTypes = [
  'entity',
  'relation',
  'status',
  'class',
  'day',
  'count',
  'share',
  'language',
] as const;
export type ParameterType = (typeof parameterTypes)[number];

interface Labels {
  readonly ar: string;
  readonly en: string;
}

export interface QueryParameter {
  readonly name: string;
  readonly type: ParameterType;
  /** What stands for it when nothing is given: `*` is anything; absent where a value must be given. */
  readonly usual?: string;
  readonly label: Labels;
}

/** A question that can be asked again and again, with its parameters. */
export interface LibraryQuery {
  readonly name: string;
  readonly title: Labels;
  readonly about: Labels;
  readonly parameters: readonly QueryParameter[];
  /**
   * SPARQL in which `$name` stands for each parameter, and `$symmetric` for the relations that are so. A line that
   * ends with `# if name` is for when that parameter is given.
   */
  readonly template: string;
}

/**
 * Reads the library of queries, sorted by name. Each file begins with comments that describe it:
 *
 *   # @title.en …   # @title.ar …   # @about.en …   # @about.ar …
 *   # @param who entity * | one of the two | أحد الطرفين
 *
 * The third word is what stands when nothing is given: `*` for anything, `!` where a value is needed.
 * Throws a SilaError of kind `ontology` that names the file and the cure.
 */
export function loadQueries(folder: string = join(ontologyFolder, 'queries')): readonly LibraryQuery[] {
  if (!existsSync(folder)) throw broken(folder, 'no such folder. Give the folder of the queries (*.rq).');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.rq'))
    .sort()
    .map((file) => readQueryFile(join(folder, file)));
}

function readQueryFile(path: string): LibraryQuery {
  const text = readFileSync(path, 'utf8');
  const end = text.search(/^(?!#|\s*$)/mu);
  const head = text.slice(0, end);
  const tag = (name: string): string => {
    const line = head.split('\n').find((one) => one.startsWith(`# @${name} `));
    const found = line?.slice(name.length + 4).trim();
    if (found) return found;
    throw broken(path, `# @${name}: is missing. Write it at the beginning of the file.`);
  };
  const template = text.slice(end);
  const parameters = [...head.matchAll(/^# @param (.*)$/gmu)].map(([, line = '']) =>
    readParameter(line, path),
  );
  const used = new Set([...template.matchAll(/\$(\w+)/gu)].map(([, name = '']) => name));
  used.delete('symmetric');
  const undeclared = [...used].find((name) => !parameters.some((one) => one.name === name));
  if (undeclared) throw broken(path, `$${undeclared}: is not declared. Add: # @param ${undeclared} …`);
  const unused = parameters.find(({ name }) => !used.has(name));
  if (unused)
    throw broken(path, `# @param ${unused.name}: is not used. Use $${unused.name}, or take it out.`);
  return {
    name: basename(path, '.rq'),
    title: { ar: tag('title.ar'), en: tag('title.en') },
    about: { ar: tag('about.ar'), en: tag('about.en') },
    parameters,
    template,
  };
}

function readParameter(line: string, path: string): QueryParameter {
  const [, name = '', type, usual, en = '', ar = ''] =
    /^(\w+) (\w+) (\S+) \| ([^|]+) \| ([^|]+)$/u.exec(line.trim()) ?? [];
  const known = parameterTypes.find((one) => one === type);
  if (known === undefined || usual === undefined) {
    const form = '# @param <name> <type> <usual value, * or !> | <English> | <Arabic>';
    throw broken(path, `# @param ${line}: write it as ${form}; types: ${parameterTypes.join(', ')}.`);
  }
  return { name, type: known, ...(usual !== '!' && { usual }), label: { ar: ar.trim(), en: en.trim() } };
}

function broken(path: string, message: string): SilaError {
  return new SilaError('ontology', `${relative(packageRoot, path)}: ${message}`);
}
