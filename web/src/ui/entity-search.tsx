import { type RefObject, useEffect, useRef, useState } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import type { SearchResult, SearchView } from '../../../src/model/api.ts';
import { directionOf } from '../text/direction.ts';
import { findFolded, splitMarks } from '../text/marks.ts';
import { useAnswer } from './answer.ts';
import { useSession } from './session.tsx';
import { ClassDisc, Sign, signs } from './symbol.tsx';
import { Written } from './written.tsx';

const delay = 90;
const limit = 12;

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delay);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

function Matched({ text, query }: { readonly text: string; readonly query: string }) {
  const match = findFolded(text, query);
  return (
    <bdi dir={directionOf(text)}>
      {splitMarks(text, match ? [match] : [], 0).map((piece) =>
        piece.marks.length > 0 ? <b key={piece.start}>{piece.text}</b> : piece.text,
      )}
    </bdi>
  );
}

function Result({ result, query }: { readonly result: SearchResult; readonly query: string }) {
  const { vocabulary, words } = useSession();
  const alias = findFolded(result.label, query)
    ? undefined
    : result.names.find((name) => name !== result.label && findFolded(name, query));
  return (
    <>
      <ClassDisc name={result.class} />
      <span className="result-names">
        <Text slot="label">
          <Matched text={result.label} query={query} />
        </Text>
        <Text slot="description">
          {vocabulary.class(result.class)}
          {alias === undefined ? null : (
            <>
              {' · '}
              <Matched text={alias} query={query} />
            </>
          )}
        </Text>
      </span>
      <span className="result-count">{words.count(result.degree, 'claim')}</span>
    </>
  );
}

interface EntitySearchProps {
  readonly label: string;
  readonly onPick: (entity: SearchResult) => void;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  readonly autoFocus?: boolean;
  /** What the empty field says; its label when not given. */
  readonly placeholder?: string;
}

function emptyText(
  query: string,
  loading: boolean,
  error: Error | undefined,
): 'hint' | 'wait' | 'error' | 'none' {
  if (query.trim() === '') return 'hint';
  if (loading) return 'wait';
  return error ? 'error' : 'none';
}

/** A search-as-you-type field over labels, aliases and spellings, as an ARIA combobox. */
export function EntitySearch(props: EntitySearchProps) {
  const { label, onPick, inputRef, autoFocus = false, placeholder = label } = props;
  const { words } = useSession();
  const [input, setInput] = useState('');
  const field = useRef<HTMLDivElement>(null);
  const query = useSettled(input.trim());
  const path =
    query === '' ? undefined : `/api/search?${new URLSearchParams({ q: query, limit: String(limit) })}`;
  const { value, loading, error } = useAnswer<SearchView>(path, true);
  const results = query === '' ? [] : (value?.results ?? []);
  const empty = {
    hint: words.text.searchHint,
    wait: words.text.loading,
    error: error?.message,
    none: words.text.noMatch,
  };
  const pick = (key: unknown): void => {
    const found = results.find((result) => result.id === key);
    if (!found) return;
    setInput('');
    onPick(found);
  };
  return (
    <ComboBox
      className="search"
      aria-label={label}
      items={results}
      inputValue={input}
      onInputChange={setInput}
      value={null}
      onChange={pick}
      menuTrigger="input"
      allowsEmptyCollection
      defaultFilter={() => true}
    >
      <div className="search-field" ref={field}>
        <Sign path={signs.search} />
        <Input
          {...(inputRef ? { ref: inputRef } : {})}
          placeholder={placeholder}
          dir={input === '' ? words.direction : directionOf(input, words.direction)}
          spellCheck={false}
          autoFocus={autoFocus}
        />
      </div>
      <Popover className="popover search-popover" offset={4} triggerRef={field}>
        <ListBox
          className="results"
          renderEmptyState={() => (
            <p className="results-empty">
              {empty[emptyText(input, loading || query !== input.trim(), error)]}
            </p>
          )}
        >
          {(result: SearchResult) => (
            <ListBoxItem id={result.id} className="result" textValue={result.label}>
              <Result result={result} query={query} />
            </ListBoxItem>
          )}
        </ListBox>
        {value?.truncated ? <p className="results-more">{words.text.moreMatches}</p> : null}
      </Popover>
    </ComboBox>
  );
}

/** An entity as a button in running text. */
export function EntityLink({ id, label }: { readonly id: string; readonly label: string }) {
  const { dispatch } = useSession();
  return (
    <button
      type="button"
      className="entity-link"
      onClick={() => dispatch({ type: 'select', selection: { kind: 'entity', id } })}
    >
      <Written text={label} />
    </button>
  );
}
