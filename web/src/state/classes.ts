import type { ClassName } from '../../../src/model/entity.ts';
import { classSymbols } from '../data/symbols.ts';

export type { ClassName };

/** Every class, in the order in which the view lists them. */
export const classNames = Object.keys(classSymbols) as readonly ClassName[];
