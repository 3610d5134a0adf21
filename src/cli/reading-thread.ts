import { parentPort, workerData } from 'node:worker_threads';
import {
  adoptGazetteer,
  createPipeline,
  createPreparer,
  type Document,
  type Extraction,
  type Failure,
  type PreparedDocument,
  SilaError,
} from '../index.ts';
import { attempt } from './attempt.ts';
import { eachOnce } from './each-once.ts';

/** What a thread is asked: to read a document, and to make it ready for workspaces of a base where one is given. */
export interface ThreadTask {
  readonly document: Document;
  readonly base?: string;
}

/** What a thread answers, task by task: what it read, or what ends the run. */
export type ThreadReply =
  | { readonly read: Extraction | PreparedDocument | Failure }
  | { readonly fault: { readonly kind: SilaError['kind'] | undefined; readonly message: string } };

// A pipeline takes seconds to build and is kept for all documents of the thread.
let pipeline: ReturnType<typeof createPipeline> | undefined;
const preparerOf = eachOnce(createPreparer);

// The thread reads by the gazetteer of the process that started it.
adoptGazetteer(workerData?.gazetteer ?? []);

parentPort?.on('message', (task: ThreadTask) => {
  parentPort?.postMessage(reply(task));
});

function reply({ document, base }: ThreadTask): ThreadReply {
  try {
    pipeline ??= createPipeline();
    const read = attempt(pipeline, document);
    return { read: base === undefined || 'reason' in read ? read : preparerOf(base)(document, read) };
  } catch (error) {
    const kind = error instanceof SilaError ? error.kind : undefined;
    return { fault: { kind, message: error instanceof Error ? error.message : String(error) } };
  }
}
