import { useId, useState } from 'react';
import { readSavedViews, type SavedView, storeSavedViews, withView } from '../state/saved-views.ts';
import { fromQuery, toQuery } from '../state/url.ts';
import { SignButton } from './buttons.tsx';
import { DialogFrame } from './dialog-frame.tsx';
import { useSession } from './session.tsx';
import { signs } from './symbol.tsx';
import { Notice, Written } from './written.tsx';

function useSuggestedName(): string {
  const { view, coverage, words } = useSession();
  const label = (id: string | undefined): string | undefined =>
    id === undefined ? undefined : coverage.dataset.nodes.get(id)?.label;
  if (view.path) return [label(view.path.from), label(view.path.to)].filter(Boolean).join(' – ');
  const [source, , target] = view.selection?.kind === 'edge' ? view.selection.id.split('~') : [];
  if (source !== undefined) return [label(source), label(target)].filter(Boolean).join(' – ');
  return label(view.selection?.id) ?? label(view.expansions[0]?.entity) ?? words.text.home;
}

function SaveForm({ onSave }: { readonly onSave: (name: string) => void }) {
  const { words } = useSession();
  const [name, setName] = useState(useSuggestedName());
  const id = useId();
  return (
    <form
      className="save-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onSave(name.trim());
      }}
    >
      <label htmlFor={id}>{words.text.viewName}</label>
      <input
        id={id}
        value={name}
        dir="auto"
        maxLength={80}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="text-button primary">
        {words.text.save}
      </button>
    </form>
  );
}

function SavedList(props: {
  readonly views: readonly SavedView[];
  readonly onOpen: (view: SavedView) => void;
  readonly onForget: (view: SavedView) => void;
}) {
  const { words } = useSession();
  if (props.views.length === 0) return <Notice title={words.text.noSavedViews} />;
  return (
    <ul className="saved-views">
      {props.views.map((one) => (
        <li key={one.name}>
          <button type="button" className="entity-link" onClick={() => props.onOpen(one)}>
            <Written text={one.name} />
          </button>
          <span className="facet-count">{words.date(one.saved)}</span>
          <SignButton
            label={words.fill(words.text.forgetView, { name: one.name })}
            path={signs.close}
            onPress={() => props.onForget(one)}
          />
        </li>
      ))}
    </ul>
  );
}

function SavedViews({ onClose }: { readonly onClose: () => void }) {
  const { view, dispatch, words, announce } = useSession();
  const [views, setViews] = useState(() => readSavedViews(localStorage));
  const [refused, setRefused] = useState(false);
  const keep = (next: readonly SavedView[]): void => {
    setRefused(!storeSavedViews(localStorage, next));
    setViews(next);
  };
  return (
    <>
      <SaveForm
        onSave={(name) => {
          const saved = new Date().toISOString().slice(0, 10);
          keep(withView(views, { name, query: toQuery(view), saved }));
          announce(words.fill(words.text.announceSaved, { name }));
        }}
      />
      {refused ? <Notice kind="error" title={words.text.notSaved} /> : null}
      <SavedList
        views={views}
        onOpen={(one) => {
          dispatch({ type: 'restore', view: fromQuery(one.query) });
          onClose();
        }}
        onForget={(one) => keep(views.filter((other) => other !== one))}
      />
    </>
  );
}

interface SavedDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Keeps the view on show under a name, and brings kept ones back. */
export function SavedDialog({ isOpen, onClose }: SavedDialogProps) {
  const { words } = useSession();
  return (
    <DialogFrame title={words.text.savedViews} isOpen={isOpen} onClose={onClose}>
      <SavedViews onClose={onClose} />
    </DialogFrame>
  );
}
