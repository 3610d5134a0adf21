import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { ontologyFolder, packageRoot } from '../config.ts';
import { SilaError } from '../errors.ts';
import type { LanguageCode } from '../model/document.ts';
import type { Relation } from '../model/relation.ts';
import { type Classes, classesFormat, relationFormat } from './format.ts';
import { expandCues, UnknownGroup, type WordGroups, wordGroupsFormat } from './word-groups.ts';

/**
 * Reads every relation pack of a folder, sorted by id. Class groups are expanded and defaults filled in.
 * Throws a SilaError of kind `ontology` that names the file, the key and the cure.
 *
 *   loadRelations().find((relation) => relation.id === 'met-with')?.symmetric === true
 */
export function loadRelations(folder: string = join(ontologyFolder, 'relations')): Relation[] {
  if (!existsSync(folder)) fail(folder, 'no such folder. Give the folder that holds the relation packs.');
  const files = readdirSync(folder).filter((file) => /\.ya?ml$/.test(file));
  if (files.length === 0) fail(folder, 'no relation pack (*.yaml) in it. Add one, such as met-with.yaml.');
  const groups = loadWordGroups(join(folder, '..', 'words.yaml'));
  return files.map((file) => loadRelation(join(folder, file), groups)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The words that packs name together; a folder without the file has none. */
function loadWordGroups(path: string): WordGroups {
  return existsSync(path) ? loadFile(path, wordGroupsFormat) : { ar: {}, en: {} };
}

/**
 * Reads `classes.yaml` of the ontology folder: what each class, record property and status means.
 * Throws as `loadRelations` does.
 */
export function loadClasses(folder: string = ontologyFolder): Classes {
  return loadFile(join(folder, 'classes.yaml'), classesFormat);
}

function loadRelation(path: string, groups: WordGroups): Relation {
  const relation: Relation = loadFile(path, relationFormat);
  const expected = basename(path).replace(/\.ya?ml$/, '');
  if (relation.id !== expected) {
    fail(path, `id: is "${relation.id}", but the file is named ${expected}. Make the two equal.`);
  }
  const written = (language: LanguageCode) => {
    try {
      return expandCues(relation.cues[language], groups[language]);
    } catch (error) {
      if (!(error instanceof UnknownGroup)) throw error;
      return fail(path, `cues.${language}: ${error.message}`);
    }
  };
  return { ...relation, cues: { ar: written('ar'), en: written('en') } };
}

function loadFile<T extends z.ZodType>(path: string, format: T): z.output<T> {
  if (!existsSync(path)) fail(path, 'no such file. Add it.');
  const data = parseYaml(path);
  const result = format.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  return fail(path, issue ? explain(issue, data) : 'does not have the form of a pack.');
}

function parseYaml(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'), { prettyErrors: true });
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const line = error.linePos?.[0].line;
    const what = error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '');
    return fail(path, `${line === undefined ? '' : `line ${line}: `}${what}. Mend the YAML there.`);
  }
}

/** `cues.ar[1].slots.subject: unknown role "persn". Roles: from, to, both, via, post.` */
function explain(issue: z.core.$ZodIssue, data: unknown): string {
  const at = issue.path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  const where = at === '' ? '' : `${at.replace(/^\./, '')}: `;
  if (issue.code === 'unrecognized_keys') {
    return `${where}unknown key ${issue.keys.map((key) => `"${key}"`).join(', ')}. Correct or delete it.`;
  }
  if (issue.code === 'invalid_type' || issue.code === 'invalid_value') {
    const value = issue.path.reduce<unknown>(step, data);
    if (value === undefined) return `${where}missing. Add it.`;
    if (issue.code === 'invalid_type') {
      return `${where}must be ${wanted(issue.expected)}, not ${JSON.stringify(value)}. Rewrite the value.`;
    }
  }
  return `${where}${issue.message}`;
}

function step(value: unknown, key: PropertyKey): unknown {
  return value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined;
}

function wanted(type: string): string {
  const words: Record<string, string> = {
    string: 'text (quote numbers and dates)',
    array: 'a list',
    object: 'a group of keys',
    record: 'a group of keys',
    boolean: 'true or false',
  };
  return words[type] ?? type;
}

function fail(path: string, message: string): never {
  const short = relative(packageRoot, path);
  throw new SilaError('ontology', `${short.startsWith('..') ? path : short || path}: ${message}`);
}
