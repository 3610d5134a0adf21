import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { DecidedView, DecisionRequest } from '../../../src/model/api.ts';
import { keepToken, readName, readToken, sendDecision, withdrawDecision } from '../api/decisions.ts';
import { identityWords } from '../i18n/identity.ts';
import { renamingTo } from '../state/renaming.ts';
import { useSession } from './session.tsx';

/** What deciding needs: whether it is possible, else why not, and the two things that one can do. */
export interface Desk {
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  /** Decides on two names; `of` are the ids of the entities that they stand for. */
  readonly decide: (a: string, b: string, verdict: DecisionRequest['verdict'], of: readonly string[]) => void;
  readonly withdraw: (a: string, b: string, of: readonly string[]) => void;
  /** Token, name and note to fill in, or why decisions are off. */
  readonly form: ReactNode;
}

/**
 * A desk to decide at. After a decision what is shown is asked for anew, and entities that are gone stand under the
 * ids of those that they became: what was selected, placed and done stays.
 */
export function useDesk(writable: boolean): Desk {
  const { words, announce, live, dispatch } = useSession();
  const own = identityWords[words.language];
  const place = useRef<HTMLDivElement>(null);
  const [token, setToken] = useState(readToken);
  const [by, setBy] = useState(readName);
  const [note, setNote] = useState('');
  const [state, setState] = useState<{ readonly busy: boolean; readonly error?: string }>({ busy: false });
  const run = (of: readonly string[], send: (token: string) => Promise<DecidedView>): void => {
    if (token === undefined) return;
    setState({ busy: true });
    announce(own.working);
    send(token).then(
      ({ entities }) => {
        setState({ busy: false });
        setNote('');
        announce(own.done);
        dispatch({
          type: 'rename',
          renaming: renamingTo(
            of,
            entities.map(({ id }) => id),
          ),
        });
        live.renew();
        // The button that was pressed goes with its pair; the keyboard must not fall back to the top of the page.
        place.current?.focus();
      },
      (error: unknown) => {
        setToken(readToken());
        setState({ busy: false, error: error instanceof Error ? error.message : String(error) });
      },
    );
  };
  const who = {
    ...(by.trim() !== '' && { by: by.trim() }),
    ...(note.trim() !== '' && { note: note.trim() }),
  };
  const useGiven = (given: string): void => {
    keepToken(given);
    setToken(given);
  };
  return {
    isOpen: writable && token !== undefined,
    isBusy: state.busy,
    decide: (a, b, verdict, of) => run(of, (given) => sendDecision({ a, b, verdict, ...who }, given)),
    withdraw: (a, b, of) => run(of, (given) => withdrawDecision(a, b, given)),
    form: (
      <div className="desk" ref={place} tabIndex={-1}>
        {writable && token !== undefined ? (
          <Signing by={by} onBy={setBy} note={note} onNote={setNote} />
        ) : (
          <p className="desk-off" id="desk-off">
            {writable ? own.needsToken : own.readOnly}
          </p>
        )}
        {writable && token === undefined ? <TokenForm onToken={useGiven} /> : null}
        {state.busy ? <p role="status">{own.working}</p> : null}
        {state.error === undefined ? null : <p role="alert">{state.error}</p>}
      </div>
    ),
  };
}

interface SigningProps {
  readonly by: string;
  readonly onBy: (by: string) => void;
  readonly note: string;
  readonly onNote: (note: string) => void;
}

function Signing({ by, onBy, note, onNote }: SigningProps) {
  const { words } = useSession();
  const own = identityWords[words.language];
  return (
    <div className="desk-signing">
      <label>
        {own.by}
        <input dir="auto" maxLength={100} value={by} onChange={(event) => onBy(event.target.value)} />
      </label>
      <label>
        {own.note}
        <input dir="auto" maxLength={2000} value={note} onChange={(event) => onNote(event.target.value)} />
      </label>
    </div>
  );
}

function TokenForm({ onToken }: { readonly onToken: (token: string) => void }) {
  const { words } = useSession();
  const own = identityWords[words.language];
  const [given, setGiven] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (given.trim() !== '') onToken(given.trim());
  };
  return (
    <form className="desk-token" onSubmit={submit}>
      <label>
        {own.token}
        <input
          dir="ltr"
          autoComplete="off"
          value={given}
          onChange={(event) => setGiven(event.target.value)}
        />
      </label>
      <button type="submit" className="text-button">
        {own.useToken}
      </button>
    </form>
  );
}

/** A button of the desk; where decisions are off it says so to whoever comes to it. */
export function DeskButton(props: {
  readonly desk: Desk;
  readonly label: string;
  readonly title?: string;
  readonly onPress: () => void;
}) {
  const isOff = !props.desk.isOpen || props.desk.isBusy;
  return (
    <button
      type="button"
      className="text-button"
      aria-disabled={isOff}
      aria-describedby={props.desk.isOpen ? undefined : 'desk-off'}
      title={props.title}
      onClick={() => (isOff ? undefined : props.onPress())}
    >
      {props.label}
    </button>
  );
}
