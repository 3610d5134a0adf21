import type { EntityView } from '../../../src/model/api.ts';
import { useAnswer } from './answer.ts';
import { SignButton } from './buttons.tsx';
import { EntitySearch } from './entity-search.tsx';
import { useSession } from './session.tsx';
import { ClassDisc, signs } from './symbol.tsx';
import { Written } from './written.tsx';

interface EntityFieldProps {
  readonly label: string;
  /** The id of the chosen entity. */
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}

/** A field that holds one entity: a search until one is chosen, then the entity with a way to let it go. */
export function EntityField({ label, value, onChange }: EntityFieldProps) {
  const { words } = useSession();
  const path = value === undefined ? undefined : `/api/entity?id=${encodeURIComponent(value)}`;
  const { value: entity } = useAnswer<EntityView>(path);
  if (value === undefined) {
    return (
      <span className="query-field">
        <span>{label}</span>
        <EntitySearch label={label} placeholder={words.text.any} onPick={({ id }) => onChange(id)} />
      </span>
    );
  }
  return (
    <span className="query-field">
      <span>{label}</span>
      <span className="chosen-entity">
        {entity ? <ClassDisc name={entity.class} size={20} /> : null}
        <Written text={entity?.label ?? value} />
        <SignButton label={words.text.letGo} path={signs.close} onPress={() => onChange(undefined)} />
      </span>
    </span>
  );
}
