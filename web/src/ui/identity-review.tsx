import { useState } from 'react';
import type { DoubtView, ReviewView } from '../../../src/model/api.ts';
import { identityWords } from '../i18n/identity.ts';
import { useAnswer } from './answer.ts';
import { TextButton } from './buttons.tsx';
import { DialogFrame } from './dialog-frame.tsx';
import { Failure } from './failure.tsx';
import { type Desk, useDesk } from './identity-desk.tsx';
import { DecisionList, LinkRow } from './identity-links.tsx';
import { useSession } from './session.tsx';
import { Notice } from './written.tsx';

const page = 20;

/** Opens the list of pairs that a person should look at. */
export function IdentityReview() {
  const { words } = useSession();
  const own = identityWords[words.language];
  const [open, setOpen] = useState(false);
  return (
    <>
      <TextButton className="open-review" onPress={() => setOpen(true)}>
        {own.review}
      </TextButton>
      <DialogFrame title={own.review} isOpen={open} onClose={() => setOpen(false)}>
        {open ? <Doubts /> : null}
      </DialogFrame>
    </>
  );
}

function Doubts() {
  const { words } = useSession();
  const own = identityWords[words.language];
  const [limit, setLimit] = useState(page);
  const { value, error } = useAnswer<ReviewView>(`/api/review?limit=${limit}`, true);
  const desk = useDesk(value?.writable ?? false);
  if (error) return <Failure error={error} />;
  if (!value) return <Notice kind="wait" title={words.text.loading} />;
  return (
    <div className="review">
      <p>{value.total === 0 ? own.nothingToReview : own.reviewHint}</p>
      {desk.form}
      <ol className="identity-links">
        {value.doubts.map((doubt) => (
          <Doubt key={`${doubt.a} ${doubt.b}`} doubt={doubt} desk={desk} />
        ))}
      </ol>
      {value.truncated ? (
        <TextButton onPress={() => setLimit(limit + page)}>{words.text.more}</TextButton>
      ) : null}
      <DecisionList decisions={value.decisions} desk={desk} />
    </div>
  );
}

function Doubt({ doubt, desk }: { readonly doubt: DoubtView; readonly desk: Desk }) {
  const { words } = useSession();
  const own = identityWords[words.language];
  const [one, other] = doubt.entities;
  const moved = words.fill(own.moves, {
    effect: words.number(doubt.effect),
    claims: words.count(doubt.claims, 'claim'),
  });
  return (
    <LinkRow link={doubt} desk={desk} names={[one.label, other.label]}>
      <small>
        {' · '}
        {words.count(one.documents, 'document')} / {words.count(other.documents, 'document')} · {moved}
      </small>
    </LinkRow>
  );
}
