import { useEffect, useRef, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { isImportedEdge } from '../data/dataset.ts';
import { isIri } from '../data/requests.ts';
import type { Selection } from '../state/view-state.ts';
import { SignButton } from './buttons.tsx';
import { DocumentReader } from './document-reader.tsx';
import { EntityPanel, PanelClose } from './entity-panel.tsx';
import { EvidencePanel } from './evidence-panel.tsx';
import { FilterPanel } from './filter-panel.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { IdentityReview } from './identity-review.tsx';
import { ImportedEvidence, ImportedThing } from './imported-panel.tsx';
import { News } from './news.tsx';
import { PathPanel } from './path-panel.tsx';
import { useSession } from './session.tsx';
import { SparqlPanel } from './sparql-panel.tsx';
import { StageView } from './stage-view.tsx';
import { ClassDisc, signs } from './symbol.tsx';
import { TableView } from './table-view.tsx';
import { TopBar } from './top-bar.tsx';
import { isTyping } from './typing.ts';
import { Written } from './written.tsx';

function BestConnected() {
  const { words, filtered, dispatch } = useSession();
  const own = [...filtered.nodes.values()].filter((node) => !node.imported);
  const best = own.sort((a, b) => b.degree - a.degree).slice(0, 8);
  if (best.length === 0) return null;
  return (
    <section>
      <h3>{words.text.bestConnected}</h3>
      <ul className="best">
        {best.map((node) => (
          <li key={node.id}>
            <button type="button" onClick={() => dispatch({ type: 'open', entity: node.id })}>
              <ClassDisc name={node.class} />
              <Written text={node.label} />
              <span className="facet-count">{words.count(node.degree, 'claim')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Welcome() {
  const { words, status } = useSession();
  return (
    <div className="welcome">
      <h2>{words.text.welcome}</h2>
      <p>{words.text.welcomeText}</p>
      {status ? (
        <p className="welcome-counts">
          {words.count(status.documents, 'document')} · {words.count(status.claims, 'claim')} ·{' '}
          {words.count(status.entities, 'entity')}
        </p>
      ) : null}
      <BestConnected />
      <IdentityReview />
      <p className="welcome-keys">
        <kbd>/</kbd> {words.text.keySearch} · <kbd>?</kbd> {words.text.keys}
      </p>
    </div>
  );
}

function Selected({ selection }: { readonly selection: Selection }) {
  const { kind, id } = selection;
  if (kind === 'entity') return isIri(id) ? <ImportedThing iri={id} /> : <EntityPanel id={id} />;
  return isImportedEdge(id) ? <ImportedEvidence edge={id} /> : <EvidencePanel edge={id} key={id} />;
}

function Details() {
  const { view, words } = useSession();
  const { selection, path } = view;
  return (
    <aside className={selection || path ? 'details open' : 'details'} aria-label={words.text.details}>
      {selection ? <PanelClose /> : null}
      <News />
      {selection ? <Selected selection={selection} /> : null}
      {selection ? null : path ? <PathPanel /> : <Welcome />}
    </aside>
  );
}

function useKeys(onSearch: () => void, onHelp: () => void): void {
  const { dispatch, announce, words, view } = useSession();
  useEffect(() => {
    const undoing = (event: KeyboardEvent): boolean => {
      if (!(event.ctrlKey || event.metaKey) || isTyping(event)) return false;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return false;
      const back = key === 'z' && !event.shiftKey;
      dispatch({ type: back ? 'undo' : 'redo' });
      announce(back ? words.text.announceUndone : words.text.announceRedone);
      return true;
    };
    const plain = (event: KeyboardEvent): boolean => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return false;
      if (event.key === '/') onSearch();
      else if (event.key === '?') onHelp();
      else if (event.key === 'o')
        document.querySelector<HTMLElement>('.claim.current .open-document')?.click();
      else if (event.key === 'Escape' && view.selection && !event.defaultPrevented && !view.document) {
        dispatch({ type: 'select' });
      } else return false;
      return true;
    };
    const onKey = (event: KeyboardEvent): void => {
      if (undoing(event) || plain(event)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}

function Workplace() {
  const { view, words } = useSession();
  const [filtersOpen, setFiltersOpen] = useState(false);
  return (
    <main className={`workplace page-${view.page} ${filtersOpen ? 'filters-open' : ''}`}>
      {view.page === 'sparql' ? (
        <SparqlPanel />
      ) : (
        <aside className="side" aria-label={words.text.filters}>
          <FilterPanel />
        </aside>
      )}
      <StageView visible={view.page === 'graph'} />
      {view.page === 'table' ? <TableView /> : null}
      {view.page === 'sparql' ? null : <Details />}
      <div className="filters-toggle">
        <SignButton
          label={words.text.filters}
          path={signs.filters}
          pressed={filtersOpen}
          onPress={() => setFiltersOpen(!filtersOpen)}
        />
      </div>
    </main>
  );
}

/** The whole view. */
export function App() {
  const { words, announcement } = useSession();
  const search = useRef<HTMLInputElement>(null);
  const [help, setHelp] = useState(false);
  useKeys(
    () => search.current?.focus(),
    () => setHelp(true),
  );
  return (
    <I18nProvider locale={words.language === 'ar' ? 'ar-EG' : 'en-GB'}>
      <div className="app">
        <TopBar searchRef={search} onHelp={() => setHelp(true)} />
        <Workplace />
        <DocumentReader />
        <HelpDialog isOpen={help} onClose={() => setHelp(false)} />
        <div className="visually-hidden" role="status" aria-live="polite" data-announcer>
          {announcement}
        </div>
      </div>
    </I18nProvider>
  );
}
