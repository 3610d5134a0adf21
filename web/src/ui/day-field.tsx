import { useEffect, useId, useState } from 'react';
import { readDay } from '../data/day.ts';
import { useSession } from './session.tsx';

interface DayFieldProps {
  readonly label: string;
  readonly value: string | undefined;
  /** Whether a year or month that is written stands for its last day. */
  readonly last: boolean;
  readonly onChange: (day: string | undefined) => void;
}

/**
 * A field for a day. The browser's own follows the browser's language and not that of the page, and takes
 * whole days only; this one takes a year or a month as well.
 */
export function DayField({ label, value, last, onChange }: DayFieldProps) {
  const { words } = useSession();
  const id = useId();
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  const day = readDay(text, last);
  const commit = (): void => {
    if (text.trim() === '') onChange(undefined);
    else if (day !== undefined) onChange(day);
  };
  return (
    <span className="day-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        dir="ltr"
        inputMode="numeric"
        autoComplete="off"
        placeholder={words.text.dayForm}
        aria-invalid={text.trim() !== '' && day === undefined}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
      />
    </span>
  );
}
