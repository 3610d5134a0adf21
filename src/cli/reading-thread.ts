import { parentPort, workerData } from 'node:worker_threads';
import {
  adoptGazetteer,
  createPipeline,
  type Document,
  type Extraction,
  type Failure,
  SilaError,
} from '../index.ts';
import { attempt } from './attempt.ts';

/** What a thread answers: what it read, or what ends the run. */
export type ThreadReply =
  | { readonly read: Extraction | Failure }
  | { readonly fault: { readonly kind: SilaError['kind'] | undefined; readonly message: string } };

// A pipeline takes seconds to build and is kept for all documents of the thread.
let pipeline: ReturnType<typeof createPipeline> | undefined;

// The thread reads by the gazetteer of the process that started it.
adoptGazetteer(workerData?.gazetteer ?? []);

parentPort?.on('message', (document: Document) => {
  parentPort?.postMessage(reply(document));
});

function reply(document: Document): ThreadReply {
  try {
    pipeline ??= createPipeline();
    return { read: attempt(pipeline, document) };
  } catch (error) {
    const kind = error instanceof SilaError ? error.kind : undefined;
    return { fault: { kind, message: error instanceof Error ? error.message : String(error) } };
  }
}
