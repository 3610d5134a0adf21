import type { ReactNode } from 'react';
import type { IdentityDecisionView, IdentityLinkView } from '../../../src/model/api.ts';
import { identityWords } from '../i18n/identity.ts';
import { type Desk, DeskButton } from './identity-desk.tsx';
import { useSession } from './session.tsx';
import { Written } from './written.tsx';

/** Why two names are one, or might be: each ground with its weight and what was compared. */
export function Reasons({ reasons }: Pick<IdentityLinkView, 'reasons'>) {
  const { words } = useSession();
  const { features } = identityWords[words.language];
  return (
    <ul className="identity-reasons">
      {[...reasons]
        .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
        .map(({ feature, weight, detail }) => (
          <li key={`${feature} ${detail}`}>
            {features[feature]}{' '}
            <bdi dir="ltr">{`${weight < 0 ? '−' : '+'}${words.number(Math.round(Math.abs(weight) * 10) / 10)}`}</bdi>
            {detail === '' ? null : (
              <>
                {': '}
                <Written text={detail} />
              </>
            )}
          </li>
        ))}
    </ul>
  );
}

interface LinkRowProps {
  readonly link: IdentityLinkView;
  readonly desk: Desk;
  /** What each of the two is called where they stand. */
  readonly names: readonly [string, string];
  readonly children?: ReactNode;
}

/** Two names with what speaks for their being one, and the buttons that decide. */
export function LinkRow({ link, desk, names: [one, other], children }: LinkRowProps) {
  const { words } = useSession();
  const own = identityWords[words.language];
  const of = link.entities.map(({ id }) => id);
  return (
    <li className={`identity-link identity-${link.state}`} data-a={link.a} data-b={link.b}>
      <p className="identity-names">
        <Written text={one} /> <span aria-hidden="true">{link.state === 'apart' ? '≠' : '='}</span>{' '}
        <Written text={other} />
        {children}
      </p>
      <Reasons reasons={link.reasons} />
      <p className="identity-buttons">
        {link.state === 'joined' ? null : (
          <DeskButton desk={desk} label={own.same} onPress={() => desk.decide(link.a, link.b, 'same', of)} />
        )}
        {link.state === 'apart' ? null : (
          <DeskButton
            desk={desk}
            label={own.different}
            onPress={() => desk.decide(link.a, link.b, 'different', of)}
          />
        )}
      </p>
    </li>
  );
}

interface DecisionListProps {
  readonly decisions: readonly IdentityDecisionView[];
  readonly desk: Desk;
}

/** What was decided, by whom and when, with a way to take each back. */
export function DecisionList({ decisions, desk }: DecisionListProps) {
  const { words } = useSession();
  const own = identityWords[words.language];
  if (decisions.length === 0) return null;
  return (
    <section className="identity-decisions">
      <h4>{own.decided}</h4>
      <ul>
        {decisions.map(({ a, b, verdict, by, at, note, entities }) => (
          <li key={`${a} ${b}`}>
            <p className="identity-names">
              <Written text={entities[0]?.label ?? a} />{' '}
              <span aria-hidden="true">{verdict === 'same' ? '=' : '≠'}</span>{' '}
              <Written text={entities[1]?.label ?? b} />
              {' · '}
              {verdict === 'same' ? own.areSame : own.areDifferent}
            </p>
            <p className="identity-signed">
              <Written text={by} /> · <time dateTime={at}>{words.date(at.slice(0, 10))}</time>
              {note === undefined ? null : (
                <>
                  {' · '}
                  <Written text={note} />
                </>
              )}
            </p>
            <DeskButton
              desk={desk}
              label={own.undo}
              onPress={() =>
                desk.withdraw(
                  a,
                  b,
                  entities.flatMap((one) => one?.id ?? []),
                )
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
