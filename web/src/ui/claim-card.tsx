import { useEffect, useRef } from 'react';
import type { ClaimView, DocumentReference, EvidenceView } from '../../../src/model/api.ts';
import { marksOf, type Telling } from '../data/evidence.ts';
import { TextButton } from './buttons.tsx';
import { EntityLink } from './entity-search.tsx';
import { NewMark } from './news.tsx';
import { Quotation } from './quotation.tsx';
import { SaidBy } from './said-by.tsx';
import { useSession } from './session.tsx';
import { Sign, StatusBadge, signs } from './symbol.tsx';
import { Written } from './written.tsx';

function DateText({ value }: { readonly value: string }) {
  const { words } = useSession();
  return (
    <time dateTime={value} title={words.hijri(value)}>
      {words.date(value)}
    </time>
  );
}

/** Who published a document, and when. */
export function Source({ document }: { readonly document: DocumentReference }) {
  const { words } = useSession();
  return (
    <span className="source">
      {document.publisher === undefined ? words.text.noPublisher : <Written text={document.publisher} />}
      {' · '}
      {document.published === undefined ? words.text.noDate : <DateText value={document.published} />}
    </span>
  );
}

/** The page and the paragraph where a quotation begins. */
function Place({ evidence: { page, paragraph } }: { readonly evidence: EvidenceView }) {
  const { words } = useSession();
  const name = (template: string, n: number | undefined): readonly string[] =>
    n === undefined ? [] : [words.fill(template, { n: words.number(n) })];
  const places = [...name(words.text.page, page), ...name(words.text.paragraph, paragraph)];
  return places.length === 0 ? null : <span className="quote-place">{places.join(' · ')}</span>;
}

/** A sentence with its marks, and where it stands. */
export function Quote({ evidence, claim }: { readonly evidence: EvidenceView; readonly claim: ClaimView }) {
  const { words, dispatch } = useSession();
  const { document } = evidence;
  return (
    <figure className="quote">
      <blockquote lang={document.lang} dir={document.lang === 'ar' ? 'rtl' : 'ltr'}>
        <Quotation text={evidence.text} marks={marksOf(evidence)} />
      </blockquote>
      <figcaption>
        <Source document={document} />
        <span className="quote-title">
          <Written text={document.title} />
        </span>
        <Place evidence={evidence} />
        <TextButton
          className="open-document"
          onPress={() => dispatch({ type: 'read', document: document.id, claim: claim.id })}
        >
          <Sign path={signs.document} size={15} />
          {words.text.openDocument}
        </TextButton>
      </figcaption>
    </figure>
  );
}

function Facts({ claim }: { readonly claim: ClaimView }) {
  const { words } = useSession();
  const { date, place } = claim;
  const hijri = date && words.hijri(date.value);
  return (
    <dl className="facts">
      {date ? (
        <div>
          <dt>{words.text.date}</dt>
          <dd>
            {words.date(date.value)}
            {hijri === undefined ? null : <span className="hijri"> · {hijri}</span>}
          </dd>
        </div>
      ) : null}
      {place ? (
        <div>
          <dt>{words.text.place}</dt>
          <dd>
            <EntityLink id={place.id} label={place.label} />
          </dd>
        </div>
      ) : null}
      <div>
        <dt>{words.text.extractor}</dt>
        <dd>
          <code dir="ltr">{claim.extractor}</code>
        </dd>
      </div>
    </dl>
  );
}

function Confidence({ value }: { readonly value: number }) {
  const { words } = useSession();
  const label = words.text.confidence.split(' ')[0] ?? '';
  return (
    <span className="confidence" title={label}>
      <span className="confidence-bar" aria-hidden="true">
        <span style={{ inlineSize: `${Math.round(value * 100)}%` }} />
      </span>
      <span className="visually-hidden">{label} </span>
      {words.percent(value)}
    </span>
  );
}

function Copies({ copies }: { readonly copies: readonly ClaimView[] }) {
  const { words } = useSession();
  if (copies.length === 0) return null;
  return (
    <details className="copies">
      <summary>{words.fill(words.text.copies, { n: words.count(copies.length, 'document') })}</summary>
      <ul>
        {copies.map((copy) => {
          const document = copy.evidence[0]?.document;
          return document ? (
            <li key={copy.id}>
              <Source document={document} /> <NewMark claim={copy.id} />
            </li>
          ) : null;
        })}
      </ul>
    </details>
  );
}

interface ClaimCardProps {
  readonly telling: Telling;
  readonly current: boolean;
  /** Whether to say what the claim is about, where claims of many pairs stand together. */
  readonly headed: boolean;
}

/** One claim with its sentences. */
export function ClaimCard({ telling, current, headed }: ClaimCardProps) {
  const { vocabulary, dispatch, view } = useSession();
  const { claim } = telling;
  // The first claim is current without having been stepped to: the panel is then read from its top.
  const stepped = view.claim === claim.id;
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (stepped) card.current?.scrollIntoView({ block: 'nearest' });
  }, [stepped]);
  return (
    <article
      ref={card}
      className={current ? 'claim current' : 'claim'}
      data-claim={claim.id}
      aria-current={current}
    >
      {headed ? (
        <p className="claim-head">
          <EntityLink id={claim.subject.id} label={claim.subject.label} />{' '}
          <button
            type="button"
            className="relation-link"
            onClick={() =>
              dispatch({
                type: 'select',
                selection: { kind: 'edge', id: `${claim.subject.id}~${claim.relation}~${claim.object.id}` },
              })
            }
          >
            {vocabulary.relation(claim.relation)}
          </button>{' '}
          <EntityLink id={claim.object.id} label={claim.object.label} />
        </p>
      ) : null}
      {claim.evidence.map((evidence) => (
        <Quote key={`${evidence.document.id}:${evidence.start}`} evidence={evidence} claim={claim} />
      ))}
      <p className="claim-state">
        <NewMark claim={claim.id} />
        <StatusBadge status={claim.status} />
        <SaidBy who={claim.attributedTo} />
        <Confidence value={claim.confidence} />
      </p>
      <Facts claim={claim} />
      <Copies copies={telling.copies} />
    </article>
  );
}
