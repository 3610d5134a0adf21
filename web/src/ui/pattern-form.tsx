import { classNames } from '../state/classes.ts';
import {
  addLink,
  mostNodes,
  type Pattern,
  type PatternLink,
  type PatternNode,
  removeLink,
  removeNode,
  setLink,
  setNode,
} from '../state/pattern.ts';
import { statuses } from '../state/statuses.ts';
import { TextButton } from './buttons.tsx';
import { DayField } from './day-field.tsx';
import { EntityField } from './entity-field.tsx';
import { usePatternNames } from './pattern-names.ts';
import { Choice } from './query-parameter.tsx';
import { useSession } from './session.tsx';

/** What of a drawing is chosen: a thing by its id, or a link by its place. */
export type Chosen =
  | { readonly kind: 'node'; readonly id: string }
  | { readonly kind: 'link'; readonly index: number };

/** How a part of the panel sees the drawing and changes it. */
export interface PatternEditing {
  readonly pattern: Pattern;
  readonly chosen: Chosen | undefined;
  readonly onChoose: (chosen: Chosen | undefined) => void;
  readonly onChange: (pattern: Pattern) => void;
}

/** A copy with a key set, or without it for undefined. */
function withKey<T extends object, K extends keyof T>(value: T, key: K, next: T[K] | undefined): T {
  const { [key]: _, ...rest } = value;
  return (next === undefined ? rest : { ...rest, [key]: next }) as T;
}

function Linking({ node, ...editing }: PatternEditing & { readonly node: PatternNode }) {
  const { words } = useSession();
  const { pattern, onChange, onChoose } = editing;
  const names = usePatternNames(pattern);
  const link = (to: string | undefined): void => {
    onChange(addLink(pattern, node.id, to));
    onChoose({ kind: 'link', index: pattern.links.length });
  };
  const others = pattern.nodes.filter((one) => one.id !== node.id);
  return (
    <div className="pattern-links">
      <span>{words.text.linkTo}</span>
      {others.map((one) => (
        <TextButton key={one.id} onPress={() => link(one.id)}>
          {names.node(one)}
        </TextButton>
      ))}
      {pattern.nodes.length < mostNodes ? (
        <TextButton onPress={() => link(undefined)}>{words.text.newThing}</TextButton>
      ) : null}
    </div>
  );
}

function NodeForm({ node, ...editing }: PatternEditing & { readonly node: PatternNode }) {
  const { words, vocabulary } = useSession();
  const { pattern, onChange, onChoose } = editing;
  return (
    <>
      <Choice
        label={words.text.class}
        value={node.class ?? ''}
        onChange={(value) => {
          const found = classNames.find((one) => one === value);
          onChange(setNode(pattern, withKey(node, 'class', found)));
        }}
        options={[['', words.text.thing], ...classNames.map((one) => [one, vocabulary.class(one)] as const)]}
      />
      <EntityField
        key={node.id}
        label={words.text.certain}
        value={node.entity}
        onChange={(id) => onChange(setNode(pattern, withKey(node, 'entity', id)))}
      />
      <Linking node={node} {...editing} />
      {pattern.nodes.length > 1 ? (
        <TextButton
          onPress={() => {
            onChange(removeNode(pattern, node.id));
            onChoose(undefined);
          }}
        >
          {words.text.remove}
        </TextButton>
      ) : null}
    </>
  );
}

interface LinkFormProps extends PatternEditing {
  readonly link: PatternLink;
  readonly index: number;
}

function LinkForm({ link, index, pattern, onChange, onChoose }: LinkFormProps) {
  const { words, vocabulary } = useSession();
  const set = <K extends keyof PatternLink>(key: K, value: PatternLink[K] | undefined): void =>
    onChange(setLink(pattern, index, withKey(link, key, value)));
  return (
    <>
      <Choice
        label={words.text.relation}
        value={link.relation ?? ''}
        onChange={(value) => set('relation', value || undefined)}
        options={[
          ['', words.text.anyRelation],
          ...vocabulary.relations.map((one) => [one, vocabulary.relation(one)] as const),
        ]}
      />
      <Choice
        label={words.text.status}
        value={link.status ?? ''}
        onChange={(value) =>
          set(
            'status',
            statuses.find((one) => one === value),
          )
        }
        options={[['', words.text.any], ...statuses.map((one) => [one, vocabulary.status(one)] as const)]}
      />
      <DayField
        label={words.text.from}
        value={link.first}
        last={false}
        onChange={(day) => set('first', day)}
      />
      <DayField label={words.text.to} value={link.last} last onChange={(day) => set('last', day)} />
      <div className="pattern-links">
        <TextButton
          onPress={() => onChange(setLink(pattern, index, { ...link, from: link.to, to: link.from }))}
        >
          {words.text.turnRound}
        </TextButton>
        <TextButton
          onPress={() => {
            onChange(removeLink(pattern, index));
            onChoose(undefined);
          }}
        >
          {words.text.remove}
        </TextButton>
      </div>
    </>
  );
}

/** What the chosen thing or link of a drawing is, in fields. */
export function PatternForm(editing: PatternEditing) {
  const { pattern, chosen } = editing;
  const names = usePatternNames(pattern);
  const node = chosen?.kind === 'node' ? pattern.nodes.find((one) => one.id === chosen.id) : undefined;
  const index = chosen?.kind === 'link' ? chosen.index : -1;
  const link = pattern.links[index];
  if (!node && !link) return null;
  return (
    <fieldset className="pattern-form query-fields">
      <legend>{node ? names.node(node) : link ? names.link(link) : null}</legend>
      {node ? <NodeForm node={node} {...editing} /> : null}
      {link ? <LinkForm link={link} index={index} {...editing} /> : null}
    </fieldset>
  );
}
