import { useId } from 'react';
import type { QueriesView } from '../../../src/model/api.ts';
import { classNames } from '../state/classes.ts';
import { statuses } from '../state/statuses.ts';
import { DayField } from './day-field.tsx';
import { EntityField } from './entity-field.tsx';
import { useSession } from './session.tsx';

/** A parameter of a query of the library. */
export type QueryParameter = QueriesView['queries'][number]['parameters'][number];

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly (readonly [value: string, name: string])[];
}

/** One of several values, as the browser's own list: it knows every keyboard and screen reader. */
export function Choice({ label, value, onChange, options }: ChoiceProps) {
  const id = useId();
  return (
    <span className="query-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}

function NumberField({ label, value, onChange }: Omit<ChoiceProps, 'options'>) {
  const id = useId();
  return (
    <span className="query-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        inputMode="decimal"
        dir="ltr"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </span>
  );
}

interface ParameterProps {
  readonly parameter: QueryParameter;
  /** What was chosen; undefined leaves what is usual. */
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** A field for a parameter, by what its values are. */
export function ParameterField({ parameter, value, onChange }: ParameterProps) {
  const { words, vocabulary } = useSession();
  const { type, usual = '' } = parameter;
  const label = parameter.label[words.language];
  const list = (ids: readonly string[], name: (id: string) => string) => {
    const usually = usual === '*' ? words.text.any : usual.split(',').map(name).join(words.text.comma);
    return (
      <Choice
        label={label}
        value={value ?? ''}
        onChange={(chosen) => onChange(chosen === '' ? undefined : chosen)}
        options={[['', usually], ...ids.map((id) => [id, name(id)] as const)]}
      />
    );
  };
  switch (type) {
    case 'entity':
      return <EntityField label={label} value={value} onChange={onChange} />;
    case 'relation':
      return list(vocabulary.relations, vocabulary.relation);
    case 'status':
      return list(statuses, (id) => vocabulary.status(id as (typeof statuses)[number]));
    case 'class':
      return list(classNames, (id) => vocabulary.class(id as (typeof classNames)[number]));
    case 'day':
      return <DayField label={label} value={value} last={usual.startsWith('9999')} onChange={onChange} />;
    default:
      return <NumberField label={label} value={value ?? usual} onChange={onChange} />;
  }
}
