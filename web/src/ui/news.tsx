import { useEffect } from 'react';
import type { NewClaim } from '../../../src/model/api.ts';
import { TextButton } from './buttons.tsx';
import { useSession } from './session.tsx';
import { Written } from './written.tsx';

/** Names of new claims that are listed; the others are only counted. */
const listed = 12;

/** Lists what is new; choosing a claim opens its evidence. */
export function News() {
  const { live, words, vocabulary, coverage, dispatch, announce } = useSession();
  const { news, added, forgetNews } = live;
  const title = words.fill(words.text.news, { claims: words.count(added, 'claim') });
  useEffect(() => {
    if (added > 0) announce(title);
  }, [added, title, announce]);
  if (added === 0) return null;
  const latest = [...news.values()].slice(-listed).reverse();
  const label = ({ id, label: given }: NewClaim['subject']): string =>
    coverage.dataset.nodes.get(id)?.label ?? given;
  return (
    <section className="news">
      <h3>
        {title}
        <TextButton onPress={forgetNews}>{words.text.newsSeen}</TextButton>
      </h3>
      <ul>
        {latest.map(({ claim, edge, subject, relation, object }) => (
          <li key={claim}>
            <button
              type="button"
              onClick={() => {
                dispatch({ type: 'select', selection: { kind: 'edge', id: edge } });
                dispatch({ type: 'step', claim });
              }}
            >
              <Written text={label(subject)} />
              <span className="news-relation">{vocabulary.relation(relation)}</span>
              <Written text={label(object)} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Marks a claim that is new. */
export function NewMark({ claim }: { readonly claim: string }) {
  const { live, words } = useSession();
  return live.news.has(claim) ? <span className="new-mark">{words.text.isNew}</span> : null;
}
