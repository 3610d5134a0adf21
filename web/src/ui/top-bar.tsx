import { type RefObject, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, ToggleButton } from 'react-aria-components';
import type { Page } from '../state/view-state.ts';
import { SignButton } from './buttons.tsx';
import { EntitySearch } from './entity-search.tsx';
import { exportFormats, exportPath, saveExport, saveFile, savePicture } from './exporting.ts';
import { OneOf } from './one-of.tsx';
import { SavedDialog } from './saved-dialog.tsx';
import { useSession } from './session.tsx';
import { Sign, signs } from './symbol.tsx';

const pages: readonly Page[] = ['graph', 'table', 'sparql'];

function Pages() {
  const { view, dispatch, words } = useSession();
  const names: Readonly<Record<Page, string>> = {
    graph: words.text.graph,
    table: words.text.table,
    sparql: words.text.query,
  };
  return (
    <OneOf
      value={view.page}
      options={pages.map((page) => [page, names[page]] as const)}
      onChange={(page) => dispatch({ type: 'turn', page })}
    />
  );
}

function ExportMenu() {
  const { words, stage, filtered, view, announce } = useSession();
  const save = (key: unknown): void => {
    if (key === 'png') {
      if (stage.current) savePicture(stage.current.paint(2));
      return;
    }
    if (key === 'svg') {
      if (stage.current) saveFile(new Blob([stage.current.svg()], { type: 'image/svg+xml' }), 'sila.svg');
      return;
    }
    saveExport(exportPath(String(key), view, filtered)).catch((error: unknown) =>
      announce(error instanceof Error ? error.message : words.text.failed),
    );
  };
  return (
    <MenuTrigger>
      <Button className="sign-button" aria-label={words.text.export}>
        <Sign path={signs.export} />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" onAction={save}>
          <MenuItem id="html">{words.text.exportEvidence}</MenuItem>
          {view.page === 'graph' ? <MenuItem id="png">{words.text.exportPicture}</MenuItem> : null}
          {view.page === 'graph' ? <MenuItem id="svg">{words.text.exportDrawing}</MenuItem> : null}
          {exportFormats.map((format) => (
            <MenuItem key={format.id} id={format.id}>
              {words.fill(words.text.exportGraph, { format: format.name })}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function SavedButton() {
  const { words } = useSession();
  const [open, setOpen] = useState(false);
  return (
    <>
      <SignButton label={words.text.savedViews} path={signs.saved} onPress={() => setOpen(true)} />
      <SavedDialog isOpen={open} onClose={() => setOpen(false)} />
    </>
  );
}

function Preferences({ onHelp }: { readonly onHelp: () => void }) {
  const { words, preferences, prefer } = useSession();
  const dark = document.documentElement.dataset.theme === 'dark';
  return (
    <>
      <SignButton
        label={words.text.theme}
        path={signs.theme}
        onPress={() => prefer({ theme: dark ? 'light' : 'dark' })}
      />
      <SignButton label={words.text.help} path={signs.help} onPress={onHelp} />
      <ToggleButton
        className="word-button digits"
        aria-label={words.text.digits}
        isSelected={preferences.digits === 'arab'}
        onChange={(arab) => prefer({ digits: arab ? 'arab' : 'latn' })}
      >
        ١٢٣
      </ToggleButton>
      <Button
        className="word-button"
        onPress={() => prefer({ language: words.language === 'ar' ? 'en' : 'ar' })}
      >
        <span lang={words.language === 'ar' ? 'en' : 'ar'}>{words.text.languageName}</span>
      </Button>
    </>
  );
}

interface TopBarProps {
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onHelp: () => void;
}

/** The bar above everything: name, search, pages, undo, export, and the reader's preferences. */
export function TopBar({ searchRef, onHelp }: TopBarProps) {
  const { words, dispatch, canUndo, canRedo, announce, view } = useSession();
  const fresh =
    view.expansions.length === 0 && view.also.length === 0 && !view.selection && !view.document && !view.path;
  return (
    <header className="top-bar">
      <h1 className="brand">
        <button
          type="button"
          onClick={() => dispatch({ type: 'reset' })}
          aria-label={`${words.text.name} — ${words.text.home}`}
        >
          <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
            <path d="M9 22C13 22 19 10 23 10" />
            <circle cx="8.5" cy="21.5" r="4.2" />
            <circle cx="23.5" cy="10.5" r="4.2" />
          </svg>
          <span>{words.text.name}</span>
        </button>
      </h1>
      <EntitySearch
        label={words.text.search}
        inputRef={searchRef}
        autoFocus={fresh && view.page === 'graph'}
        onPick={(entity) => {
          dispatch({ type: 'open', entity: entity.id });
          announce(
            words.fill(words.text.announceOpened, {
              label: entity.label,
              n: words.count(entity.degree, 'claim'),
            }),
          );
        }}
      />
      <Pages />
      <div className="tools">
        <SignButton
          label={words.text.undo}
          path={signs.undo}
          isDisabled={!canUndo}
          onPress={() => dispatch({ type: 'undo' })}
        />
        <SignButton
          label={words.text.redo}
          path={signs.redo}
          isDisabled={!canRedo}
          onPress={() => dispatch({ type: 'redo' })}
        />
        <SavedButton />
        <ExportMenu />
        <Preferences onHelp={onHelp} />
      </div>
    </header>
  );
}
