import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

interface OneOfProps<Value extends string> {
  readonly value: Value;
  /** Each choice with its name. */
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
  /** The id of what names the group. */
  readonly labelledBy?: string;
}

/** A row of choices of which one holds: pages, tables, forms of a result. */
export function OneOf<Value extends string>({ value, options, onChange, labelledBy }: OneOfProps<Value>) {
  return (
    <ToggleButtonGroup
      className="pages"
      {...(labelledBy === undefined ? {} : { 'aria-labelledby': labelledBy })}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find(([one]) => keys.has(one));
        if (chosen) onChange(chosen[0]);
      }}
    >
      {options.map(([one, name]) => (
        <ToggleButton key={one} id={one}>
          {name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
