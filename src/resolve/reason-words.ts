import type { EntityLink } from '../model/entity.ts';
import type { IdentityFeature, IdentityReason } from '../model/identity.ts';

const features: Readonly<Record<IdentityFeature, string>> = {
  name: 'the names agree',
  link: 'the same link',
  post: 'the same post',
  body: 'the same body',
  polity: 'the same state',
  neighbours: 'the same people and things beside them',
  dates: 'in the news at the same time',
  'only-bearer': 'nobody else bears the name',
  'only-fuller-name': 'the only fuller name in its document',
  'polity-differs': 'serve different states',
  setting: 'the states that their documents speak of',
  decision: 'decided by',
};

const links: Readonly<Record<EntityLink['reason'], string>> = {
  named: 'the gazetteer knows the name',
  own: 'your own gazetteer has the name',
  'only-bearer': 'nothing else in the gazetteer bears the name',
  polity: 'of those that bear the name, it lies in a state that the document speaks of',
  main: 'of those that bear the name, it is the capital or the city',
  shared: 'others in the gazetteer bear the name too, and the document does not settle it',
};

/**
 * The reasons of a comparison in words, the strongest first.
 *
 *   wordReasons([{ feature: 'name', weight: 5.5, detail: 'باقري = Bagheri' }])
 *   // ['the names agree (+5.5): باقري = Bagheri']
 */
export function wordReasons(reasons: readonly IdentityReason[]): readonly string[] {
  return [...reasons]
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map(({ feature, weight, detail }) => `${features[feature]} (${signed(weight)}): ${detail}`);
}

/** Why an entity is linked to a thing elsewhere, or might be. */
export function wordLink({ reason, detail }: Pick<EntityLink, 'reason' | 'detail'>): string {
  return `${links[reason]}: ${detail}`;
}

function signed(weight: number): string {
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`;
}
