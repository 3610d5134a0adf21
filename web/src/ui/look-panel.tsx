import { useId } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
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
      <ToggleButtonGroup
        className="pages"
        aria-labelledby={id}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[value]}
        onSelectionChange={(keys) => {
          const found = options.find(([one]) => keys.has(one));
          if (found) onChange(found[0]);
        }}
      >
        {options.map(([one, name]) => (
          <ToggleButton key={one} id={one}>
            {name}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
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
