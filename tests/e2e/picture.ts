import type { Page } from 'playwright-core';

/** How far two pictures differ: mean difference of brightness, 0..255, and the share of pixels that differ much. */
export interface Difference {
  readonly mean: number;
  readonly share: number;
}

interface Pair {
  readonly first: string;
  readonly second: string;
  readonly flip: boolean;
}

/**
 * Compares two PNGs in the browser at a third of their size, so that smoothing and hinting of
 * letters do not count but their shapes and order do. `flip` mirrors the second, to see that the
 * comparison can fail.
 */
export async function comparePictures(
  page: Page,
  first: Buffer,
  second: Buffer,
  flip = false,
): Promise<Difference> {
  const pair: Pair = { first: first.toString('base64'), second: second.toString('base64'), flip };
  return page.evaluate(async ({ first, second, flip }) => {
    const width = 320;
    const height = 200;
    const read = async (base64: string, mirrored: boolean): Promise<Uint8ClampedArray> => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }), {
        resizeWidth: width,
        resizeHeight: height,
        resizeQuality: 'high',
      });
      const context = new OffscreenCanvas(width, height).getContext('2d');
      if (!context) throw new Error('The browser gave no canvas.');
      if (mirrored) context.setTransform(-1, 0, 0, 1, width, 0);
      context.drawImage(bitmap, 0, 0);
      return context.getImageData(0, 0, width, height).data;
    };
    const [a, b] = await Promise.all([read(first, false), read(second, flip)]);
    let sum = 0;
    let much = 0;
    for (let i = 0; i < a.length; i += 4) {
      const light = (data: Uint8ClampedArray): number =>
        ((data[i] ?? 0) + (data[i + 1] ?? 0) + (data[i + 2] ?? 0)) / 3;
      const difference = Math.abs(light(a) - light(b));
      sum += difference;
      if (difference > 40) much += 1;
    }
    return { mean: sum / (a.length / 4), share: much / (a.length / 4) };
  }, pair);
}
