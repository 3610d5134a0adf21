import { parentPort, workerData } from 'node:worker_threads';
import { adoptGazetteer } from './language/lexicon.ts';
import { stagesFor } from './stages.ts';
import { openIdentityReader } from './store/identity-reader.ts';
import type { IdentityOrder, IdentityRequest } from './store/identity-thread.ts';

const { path, base } = workerData as IdentityOrder;
const reader = openIdentityReader(path, stagesFor(base));
adoptGazetteer(reader.gazetteer);

parentPort?.on('message', (request: IdentityRequest) => {
  parentPort?.postMessage(reader.answer(request));
});
