import { useId } from 'react';
import { OneOf } from './one-of.tsx';
import { useSession } from './session.tsx';

interface ChoiceProps<Value extends string> {
  readonly title: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ title, value, options, onChange }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div className="choice">
      <span id={id}>{title}</span>
      <OneOf value={value} options={options} onChange={onChange} labelledBy={id} />
    </div>
  );
}

/** What the colour and the size of an entity stand for. */
export function LookPanel() {
  const { view, dispatch, words } = useSession();
  const { text } = words;
  return (
    <section className="facets look">
      <h3>{text.look}</h3>
      <Choice
        title={text.color}
        value={view.colors}
        options={[
          ['class', text.class],
          ['community', text.community],
        ]}
        onChange={(by) => dispatch({ type: 'color', by })}
      />
      <Choice
        title={text.size}
        value={view.sizes}
        options={[
          ['claims', text.claims],
          ['links', text.linksHere],
          ['equal', text.equal],
        ]}
        onChange={(by) => dispatch({ type: 'size', by })}
      />
    </section>
  );
}
