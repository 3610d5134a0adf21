// Trains the tagger of Arabic names and writes data/models/ar-names.bin; the same input gives the same bytes.
//   npx tsx data/make/train-tagger.ts <anercorp-train.jsonl> <name-tokens-en-ar.tsv>
// First it trains on two thirds, prints what that is worth on the third held back, with the lists of names and
// without, and calibrates the scores there; then it trains on all.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createAnalyser } from '../../src/language/arabic/analyser.ts';
import { createGazetteer } from '../../src/language/arabic/tagger/gazetteer.ts';
import { encodeModel, type Model, modelPath } from '../../src/language/arabic/tagger/model.ts';
import { createTagger } from '../../src/language/arabic/tagger/tagger.ts';
import { createWordReader } from '../../src/language/arabic/tagger/word-features.ts';
import { type Lexicon, loadLexicon } from '../../src/language/lexicon.ts';
import { type Example, holdBack, readCorpus } from './tagger/corpus.ts';
import { buildSpace, toSamples } from './tagger/features.ts';
import { calibrate, measure, reliability, table, uncalibrated } from './tagger/measure.ts';
import { createRandom } from './tagger/random.ts';
import { readStock, rename } from './tagger/substitution.ts';
import { type Settings, train } from './tagger/trainer.ts';

const [corpusPath, tokensPath] = process.argv.slice(2);
if (corpusPath === undefined || tokensPath === undefined) {
  throw new Error('usage: npx tsx data/make/train-tagger.ts <anercorp-train.jsonl> <name-tokens-en-ar.tsv>');
}

const settings: Settings = {
  passes: 4,
  rate: 0.3,
  sparse: 2e-5,
  small: 2e-4,
  hideName: { identity: 0.3, lists: 0.3 },
  hideOther: { identity: 0.1, lists: 0.15 },
  seed: 1,
};
/** Every sentence is read once as it is, and this often with names replaced. */
const copies = 5;
const shares = { persons: 0.4, places: 0.1 };
/** How often a feature must occur to be learned. */
const least = { free: 3, identity: 3, listed: 2, joint: 4 };

const lexicon = loadLexicon();
const noLists: Lexicon = {
  polities: [],
  places: [],
  organizations: [],
  languages: {
    ...lexicon.languages,
    ar: { titles: [], givenNames: [], familyNames: [], heads: [], months: [], weekdays: [] },
  },
};
const analyse = createAnalyser();
const stock = readStock(lexicon, tokensPath);

function learn(examples: readonly Example[], lists: Lexicon): Model {
  const gazetteer = createGazetteer(lists);
  const readWord = createWordReader(gazetteer, analyse);
  const random = createRandom(7);
  const renamed = Array.from({ length: copies }, () =>
    examples.map((example) => rename(example, stock, shares, random)).filter((e, i) => e !== examples[i]),
  ).flat();
  const original = toSamples(examples, readWord, gazetteer);
  const others = toSamples(renamed, readWord, gazetteer);
  const space = buildSpace(original, others, least);
  return { ...train([...original, ...others], space, settings), calibration: uncalibrated };
}

function report(title: string, model: Model, lists: Lexicon, held: readonly Example[]) {
  const measured = measure(createTagger({ lexicon: lists, analyse, model }), held);
  console.log(`${title} (${model.keys.length} features)\n${table(measured)}`);
  return measured;
}

const examples = readCorpus(corpusPath);
const { train: most, held } = holdBack(examples);
const model = learn(most, lexicon);
const { outcomes } = report('With the lists', model, lexicon, held);
report('The same, the lists taken away', model, noLists, held);
report('Trained without lists', learn(most, noLists), noLists, held);

const calibration = calibrate(outcomes);
const calibrated = measure(createTagger({ lexicon, analyse, model: { ...model, calibration } }), held);
console.log(`Scores and how often they are right\n${reliability(calibrated)}`);
const whole: Model = { ...learn(examples, lexicon), calibration };
mkdirSync(dirname(modelPath), { recursive: true });
writeFileSync(modelPath, encodeModel(whole));
console.log(`${modelPath}: ${whole.keys.length} features`);
