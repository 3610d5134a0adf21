import { useEffect, useMemo, useRef, useState } from 'react';
import { Checkbox, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { ClaimSpan, DocumentView } from '../../../src/model/api.ts';
import { statusSymbols } from '../data/symbols.ts';
import type { Mark } from '../text/marks.ts';
import { paragraphsOf } from '../text/paragraphs.ts';
import { useAnswer } from './answer.ts';
import { SignButton } from './buttons.tsx';
import { Source } from './claim-card.tsx';
import { Failure } from './failure.tsx';
import { Quotation } from './quotation.tsx';
import { useSession } from './session.tsx';
import { Sign, StatusBadge, signs } from './symbol.tsx';
import { Notice, Written } from './written.tsx';

function marksFor(document: DocumentView, current: ClaimSpan | undefined, mentions: boolean): Mark[] {
  const marks: Mark[] = [];
  if (current) {
    marks.push({ start: current.start, end: current.end, kind: 'claim' });
    marks.push({ start: current.cue.start, end: current.cue.end, kind: 'cue' });
  }
  for (const { start, end, entity } of document.mentions) {
    const role =
      current && start >= current.start && end <= current.end
        ? ({ [current.subject.id]: 'subject', [current.object.id]: 'object' } as const)[entity]
        : undefined;
    if (role) marks.push({ start, end, kind: role, entity });
    else if (mentions) marks.push({ start, end, kind: 'mention', entity });
  }
  return marks;
}

function DocumentText({
  document,
  current,
  mentions,
}: {
  readonly document: DocumentView;
  readonly current: ClaimSpan | undefined;
  readonly mentions: boolean;
}) {
  const paragraphs = useMemo(() => paragraphsOf(document.text), [document.text]);
  const marks = useMemo(() => marksFor(document, current, mentions), [document, current, mentions]);
  const body = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when another claim is chosen
  useEffect(() => {
    body.current?.querySelector('.mark-claim')?.scrollIntoView({ block: 'center' });
  }, [current, document]);
  return (
    <section
      ref={body}
      className="document-text"
      lang={document.lang}
      dir={document.lang === 'ar' ? 'rtl' : 'ltr'}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text must be scrolled by keyboard
      tabIndex={0}
      aria-label={document.title}
    >
      {paragraphs.map((paragraph) => (
        <p key={paragraph.start}>
          <Quotation text={paragraph.text} marks={marks} offset={paragraph.start} />
        </p>
      ))}
    </section>
  );
}

function ClaimIndex({
  document,
  current,
}: {
  readonly document: DocumentView;
  readonly current: string | undefined;
}) {
  const { words, vocabulary, dispatch } = useSession();
  return (
    <nav className="document-claims" aria-label={words.text.claimsIn}>
      <h3>
        {words.text.claimsIn} <span className="facet-count">{words.number(document.claims.length)}</span>
      </h3>
      <ol>
        {document.claims.map((claim) => (
          <li key={claim.claim}>
            <button
              type="button"
              aria-current={claim.claim === current}
              onClick={() => dispatch({ type: 'step', claim: claim.claim })}
            >
              <Sign path={statusSymbols[claim.status]} size={14} />
              <span>
                <Written text={claim.subject.label} /> <em>{vocabulary.relation(claim.relation)}</em>{' '}
                <Written text={claim.object.label} />
                <span className="visually-hidden"> ({vocabulary.status(claim.status)})</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Reader({ document }: { readonly document: DocumentView }) {
  const { view, words } = useSession();
  const [mentions, setMentions] = useState(true);
  const current = document.claims.find((claim) => claim.claim === view.claim);
  return (
    <>
      <div className="document-source">
        <Source document={document} />
        {document.url !== undefined && /^https?:/.test(document.url) ? (
          <a href={document.url} target="_blank" rel="noreferrer noopener">
            {words.text.original}
          </a>
        ) : null}
        {current ? <StatusBadge status={current.status} /> : null}
        <Checkbox className="facet" isSelected={mentions} onChange={setMentions}>
          {({ isSelected }) => (
            <>
              <span className="box" aria-hidden="true">
                {isSelected ? <Sign path={statusSymbols.asserted} size={14} /> : null}
              </span>
              {words.text.mentionsShown} ({words.number(document.mentions.length)})
            </>
          )}
        </Checkbox>
      </div>
      <div className="document-body">
        <DocumentText document={document} current={current} mentions={mentions} />
        <ClaimIndex document={document} current={current?.claim} />
      </div>
    </>
  );
}

/** The open document, at the sentence of the claim, over the rest of the view. */
export function DocumentReader() {
  const { view, dispatch, words } = useSession();
  const path =
    view.document === undefined ? undefined : `/api/document?id=${encodeURIComponent(view.document)}`;
  const { value, error } = useAnswer<DocumentView>(path);
  const close = (): void => dispatch({ type: 'read' });
  return (
    <ModalOverlay
      className="overlay"
      isOpen={view.document !== undefined}
      isDismissable
      onOpenChange={(open) => (open ? undefined : close())}
    >
      <Modal className="modal document-modal">
        <Dialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title">
              <Written text={value?.title ?? words.text.document} />
            </Heading>
            <SignButton label={words.text.close} path={signs.close} onPress={close} />
          </div>
          {error ? <Failure error={error} /> : null}
          {!error && !value ? <Notice kind="wait" title={words.text.loading} /> : null}
          {value ? <Reader document={value} /> : null}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
