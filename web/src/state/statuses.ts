import type { Status } from '../../../src/model/claim.ts';

export type { Status };

/** Every status, in the order in which the view shows them: what is said to be so first. */
export const statuses: readonly Status[] = ['asserted', 'claimed', 'planned', 'uncertain', 'denied'];
