import { showControls } from '../text/direction.ts';
import { type Mark, splitMarks } from '../text/marks.ts';
import { useSession } from './session.tsx';

interface QuotationProps {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Where `text` begins in what the marks' offsets refer to. */
  readonly offset?: number;
}

/** What a mark is called for those who cannot see how it is drawn. */
export function useMarkNames(): Readonly<Record<Mark['kind'], string>> {
  const { text } = useSession().words;
  return {
    subject: text.subject,
    cue: text.cue,
    object: text.object,
    place: text.place,
    date: text.date,
    attribution: text.attribution,
    mention: text.entity,
    claim: text.sentence,
    match: '',
  };
}

/**
 * Text of a document with its marks. It is only ever rendered as text; controls that could reorder
 * it are shown as signs.
 */
export function Quotation({ text, marks, offset = 0 }: QuotationProps) {
  const names = useMarkNames();
  return splitMarks(text, marks, offset).map((piece) => {
    if (piece.marks.length === 0) return showControls(piece.text);
    const kinds = piece.marks.map((mark) => mark.kind);
    return (
      <mark
        key={piece.start}
        className={kinds.map((kind) => `mark-${kind}`).join(' ')}
        data-kinds={kinds.join(' ')}
        title={kinds.map((kind) => names[kind]).join(' · ')}
      >
        {showControls(piece.text)}
      </mark>
    );
  });
}

/** Names the marks that occur, each drawn as in the text. */
export function MarkLegend({ kinds }: { readonly kinds: readonly Mark['kind'][] }) {
  const names = useMarkNames();
  return (
    <ul className="mark-legend">
      {kinds.map((kind) => (
        <li key={kind}>
          <mark className={`mark-${kind}`}>{names[kind]}</mark>
        </li>
      ))}
    </ul>
  );
}
