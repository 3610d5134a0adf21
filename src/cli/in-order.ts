import { breathe } from './io.ts';

/** How long items are started without a pause for signals, in milliseconds. */
const stretch = 50;

export interface InOrder<Item, Result> {
  /** Begins the work on an item. */
  readonly start: (item: Item) => Promise<Result> | Result;
  /** Takes results in the order of their items, each as soon as it and all before it are there. */
  readonly settle: (result: Result) => Promise<void> | void;
  /** Items that are in work at once; more are not taken in before one of them is settled. */
  readonly width: number;
  /** How heavy an item is; no more are taken in while those in work weigh more than `heaviest` together. */
  readonly weigh?: (item: Item) => number;
  readonly heaviest?: number;
  readonly signal: AbortSignal;
}

/**
 * Works on items as they come, some at once, and settles their results in order. Asked to stop, it takes in no
 * more and settles what is in hand; true when it was stopped.
 */
export async function inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  {
    start,
    settle,
    width,
    weigh = () => 0,
    heaviest = Number.POSITIVE_INFINITY,
    signal,
  }: InOrder<Item, Result>,
): Promise<boolean> {
  const inHand: { readonly done: Promise<void>; readonly weight: number }[] = [];
  let load = 0;
  let before = Promise.resolve();
  let breathed = performance.now();
  for await (const item of items) {
    if (performance.now() - breathed > stretch) {
      await breathe();
      breathed = performance.now();
    }
    if (signal.aborted) break;
    const started = Promise.resolve(start(item));
    before = Promise.all([started, before]).then(([result]) => settle(result));
    // Heard at once, so that a failure while others are waited for is not taken for one that nobody hears.
    before.catch(() => {});
    const weight = weigh(item);
    inHand.push({ done: before, weight });
    load += weight;
    while (inHand.length >= width || (load > heaviest && inHand.length > 0)) {
      const first = inHand.shift();
      await first?.done;
      load -= first?.weight ?? 0;
    }
  }
  await before;
  return signal.aborted;
}
