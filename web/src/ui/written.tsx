import type { ReactNode } from 'react';
import { directionOf, showControls } from '../text/direction.ts';

/**
 * A name or other text from a document, isolated and in its own direction whatever surrounds it;
 * control characters that could reorder it are shown as signs.
 */
export function Written({ text, className }: { readonly text: string; readonly className?: string }) {
  return (
    <bdi dir={directionOf(text)} {...(className === undefined ? {} : { className })}>
      {showControls(text)}
    </bdi>
  );
}

/** The state of a part that waits, failed, or has nothing to show. */
export function Notice(props: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly kind?: 'error' | 'wait';
}) {
  return (
    <div className={`notice ${props.kind ?? ''}`} role={props.kind === 'error' ? 'alert' : 'status'}>
      <p className="notice-title">{props.title}</p>
      {props.children}
    </div>
  );
}
