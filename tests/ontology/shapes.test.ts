import { DataFactory, Parser, Store } from 'n3';
import { describe, expect, test } from 'vitest';
import { generateFiles } from '../../src/ontology/generate.ts';
import { prefixes } from '../../src/ontology/vocabulary.ts';

interface Result {
  readonly focusNode?: { readonly term: { readonly value: string } };
  readonly path?: readonly { readonly predicates?: readonly { readonly value: string }[] }[];
}

interface Engine {
  readonly Validator: new (
    shapes: Store,
    options: { factory: typeof DataFactory },
  ) => { validate(data: { dataset: Store }): Promise<{ results: readonly Result[] }> };
}

// The engine comes without types.
const { Validator }: Engine = await import('shacl-engine' as string);

const shapes = generateFiles().get('shapes.ttl') ?? '';
const heads = Object.entries({ ...prefixes, e: 'https://w3id.org/sila/kg/' })
  .map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`)
  .join('\n');

const sound = `
e:d1 a sila:Document ; schema:inLanguage "ar" ; schema:datePublished "2020-07-08"^^xsd:date .
e:v1 a sila:Event ; sila:eventType sila:metWith ; sila:actor e:p1 , e:p2 ; sila:status sila:asserted ;
  sila:date "2020-07"^^xsd:gYearMonth ; sila:earliest "2020-07-01"^^xsd:date ; sila:latest "2020-07-31"^^xsd:date .
e:a1 a sila:Assertion ; rdf:subject e:p1 ; rdf:predicate sila:metWith ; rdf:object e:p2 ; sila:event e:v1 ;
  sila:status sila:asserted ; sila:confidence 0.94 ; sila:evidence e:d1_0_20 .
e:a2 a sila:Assertion ; rdf:subject e:p1 ; rdf:predicate sila:killed ; rdf:object e:p2 ;
  sila:status sila:claimed ; sila:attributedTo e:p3 ; sila:confidence 1.0 ; sila:evidence e:d1_0_20 .
e:d1_0_20 a sila:Evidence ; sila:document e:d1 ; oa:start 0 ; oa:end 20 ; oa:exact "التقى سمير رامي."@ar ;
  sila:cue "التقى" .
`;

async function violations(record: string): Promise<string[]> {
  const read = (text: string) => new Store(new Parser().parse(text));
  const validator = new Validator(read(shapes), { factory: DataFactory });
  const report = await validator.validate({ dataset: read(`${heads}\n${record}`) });
  return report.results.map(({ path, focusNode }) => {
    const local = (iri: string | undefined) => iri?.replace(/^.*[#/]/, '') ?? '';
    return [local(focusNode?.term.value), local(path?.[0]?.predicates?.[0]?.value)].join(' ').trim();
  });
}

test('holds core constraints only', () => {
  expect(shapes).toContain('sila:AssertionShape a sh:NodeShape');
  expect(shapes).not.toMatch(/sh:(sparql|js|rule)\b/);
});

test('a sound record conforms', async () => {
  expect(await violations(sound)).toEqual([]);
});

describe('each fault of a record is found', () => {
  test.each([
    ['no subject', 'rdf:subject e:p1 ; rdf:predicate sila:killed', 'rdf:predicate sila:killed', 'a2 subject'],
    ['two objects', 'sila:killed ; rdf:object e:p2', 'sila:killed ; rdf:object e:p2 , e:p3', 'a2 object'],
    ['a literal as object', 'sila:killed ; rdf:object e:p2', 'sila:killed ; rdf:object "x"', 'a2 object'],
    ['an unknown relation', 'rdf:predicate sila:killed', 'rdf:predicate sila:kissed', 'a2 predicate'],
    ['an unknown status', 'sila:status sila:claimed', 'sila:status sila:rumoured', 'a2 status'],
    ['claimed by nobody', 'sila:attributedTo e:p3 ; ', '', 'a2'],
    ['confidence above 1', 'sila:confidence 1.0', 'sila:confidence 1.1', 'a2 confidence'],
    ['confidence below 0', 'sila:confidence 1.0', 'sila:confidence -0.1', 'a2 confidence'],
    ['confidence as a double', 'sila:confidence 1.0', 'sila:confidence 1e0', 'a2 confidence'],
    ['no evidence', 'sila:confidence 1.0 ; sila:evidence e:d1_0_20', 'sila:confidence 1.0', 'a2 evidence'],
    ['evidence elsewhere', '1.0 ; sila:evidence e:d1_0_20', '1.0 ; sila:evidence e:d2_0_20', 'a2 evidence'],
    ['end before start', 'oa:start 0', 'oa:start 30', 'd1_0_20 start'],
    ['a negative start', 'oa:start 0', 'oa:start -1', 'd1_0_20 start'],
    ['no end', 'oa:end 20 ; ', '', 'd1_0_20 end'],
    ['a quote without language', '"@ar', '"', 'd1_0_20 exact'],
    ['evidence of no document', 'sila:document e:d1 ; ', '', 'd1_0_20 document'],
    ['no cue', ' ;\n  sila:cue "التقى"', '', 'd1_0_20 cue'],
    ['an event with no actor', 'sila:actor e:p1 , e:p2 ; ', '', 'v1 actor'],
    ['an event of no type', 'sila:eventType sila:metWith ; ', '', 'v1 eventType'],
    ['a date that is none', '"2020-07"^^xsd:gYearMonth', '"July"', 'v1 date'],
    ['latest before earliest', '"2020-07-31"^^xsd:date', '"2020-06-30"^^xsd:date', 'v1 earliest'],
    ['a document of no language', 'schema:inLanguage "ar" ; ', '', 'd1 inLanguage'],
    [
      'a publication time',
      '"2020-07-08"^^xsd:date',
      '"2020-07-08T10:00:00"^^xsd:dateTime',
      'd1 datePublished',
    ],
  ])('%s', async (_, part, broken, violation) => {
    expect(sound).toContain(part);
    expect(new Set(await violations(sound.replace(part, broken)))).toContain(violation);
  });
});
