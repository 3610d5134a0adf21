/** How long an item waits at most for others, in milliseconds. */
const longestWait = 500;

/** Gathers items to hand them on together. */
export interface Batch<Item> {
  /** Throws what handing on threw, also when it was done for time. */
  readonly add: (item: Item, weight: number) => void;
  /** Hands on what is left, and is done. */
  readonly end: () => void;
}

/**
 * Hands items on when there are `most` of them, when they weigh more than `heaviest`, or when half a second has
 * gone by.
 */
export function gather<Item>(
  { most, heaviest }: { readonly most: number; readonly heaviest: number },
  hand: (items: readonly Item[]) => void,
): Batch<Item> {
  let items: Item[] = [];
  let weight = 0;
  let fault: { readonly error: unknown } | undefined;
  const flush = (): void => {
    if (fault) throw fault.error;
    const full = items;
    items = [];
    weight = 0;
    try {
      if (full.length > 0) hand(full);
    } catch (error) {
      fault = { error };
      throw error;
    }
  };
  const timer = setInterval(() => {
    try {
      flush();
    } catch {
      // Thrown again by whatever is called next.
    }
  }, longestWait);
  return {
    add(item, more) {
      if (fault) throw fault.error;
      items.push(item);
      weight += more;
      if (items.length >= most || weight > heaviest) flush();
    },
    end() {
      clearInterval(timer);
      flush();
    },
  };
}
