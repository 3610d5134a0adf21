import { useEffect, useMemo, useRef, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Triple } from '../data/n-triples.ts';
import { type EntityName, entitiesOfTriples, toResultPicture } from '../data/result-graph.ts';
import { localName } from '../data/sparql.ts';
import type { Picture } from '../data/visual.ts';
import { arrange } from '../stage/layout.ts';
import { createSigmaStage } from '../stage/sigma-stage.ts';
import { readTheme } from '../stage/theme.ts';
import { measurer } from './measuring.ts';
import { useSession } from './session.tsx';
import { AddAll } from './sparql-answer.tsx';
import { Notice, Written } from './written.tsx';

/** The most statements that are drawn: a bigger graph is for the table, or for an export. */
const mostDrawn = 400;
const mostListed = 500;

function boxesOf(picture: Picture): (id: string) => { width: number; height: number } {
  const measure = measurer();
  return (id) => {
    const node = picture.nodes.get(id);
    const side = (node?.size ?? 9) * 2;
    return { width: Math.max(side, measure(node?.label ?? '')) + 12, height: side + 26 };
  };
}

function Drawing({ picture }: { readonly picture: Picture }) {
  const { words, dispatch, preferences } = useSession();
  const host = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme is drawn afresh
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const open = (id: string): void => {
      if (picture.nodes.get(id)?.class !== 'Term') dispatch({ type: 'open', entity: id });
    };
    const stage = createSigmaStage(element, readTheme(document.documentElement), {
      onEntity: open,
      onExpand: open,
      onEdge: () => undefined,
      onBackground: () => undefined,
      onPlace: () => undefined,
    });
    stage.show(
      picture,
      arrange(picture, { known: new Map(), boxOf: boxesOf(picture), aspect: stage.aspect() }),
      true,
    );
    return () => stage.destroy();
  }, [picture, dispatch, preferences.theme]);
  return <div ref={host} className="result-stage" dir="ltr" role="img" aria-label={words.text.stageLabel} />;
}

function Statements({ triples }: { readonly triples: readonly Triple[] }) {
  const { vocabulary } = useSession();
  const name = (iri: string): string => vocabulary.iri(iri) ?? localName(iri);
  return (
    <div className="table-scroll">
      <table className="grid">
        <tbody>
          {triples.slice(0, mostListed).map((triple, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: statements have no key but their place
            <tr key={i}>
              <td>
                <code title={triple.subject.value}>{localName(triple.subject.value)}</code>
              </td>
              <td title={triple.predicate}>{name(triple.predicate)}</td>
              <td>
                {triple.object.type === 'uri' ? (
                  <span title={triple.object.value}>{name(triple.object.value)}</span>
                ) : (
                  <Written text={triple.object.value} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ResultGraphProps {
  readonly triples: readonly Triple[];
  readonly names: ReadonlyMap<string, EntityName>;
}

/** What a CONSTRUCT gave: drawn, with the same statements as a list beside. */
export function ResultGraph({ triples, names }: ResultGraphProps) {
  const { words, vocabulary } = useSession();
  const [form, setForm] = useState<'graph' | 'table'>('graph');
  const base = vocabulary.base ?? '';
  const { picture, left } = useMemo(
    () => toResultPicture(triples.slice(0, mostDrawn), { base, names, vocabulary }),
    [triples, base, names, vocabulary],
  );
  if (triples.length === 0) return <Notice title={words.text.noRows} />;
  const total = words.count(triples.length, 'statement');
  const shown = form === 'graph' ? mostDrawn : mostListed;
  return (
    <>
      <div className="table-size result-head">
        <ToggleButtonGroup
          className="pages"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[form]}
          onSelectionChange={(keys) => setForm([...keys][0] === 'table' ? 'table' : 'graph')}
        >
          <ToggleButton id="graph">{words.text.graph}</ToggleButton>
          <ToggleButton id="table">{words.text.table}</ToggleButton>
        </ToggleButtonGroup>
        <span>
          {triples.length > shown
            ? words.fill(words.text.shownOf, { shown: words.number(shown), total })
            : total}
          {form === 'graph' && left > 0
            ? ` · ${words.fill(words.text.notDrawn, { n: words.count(left, 'statement') })}`
            : ''}
        </span>
        <AddAll ids={entitiesOfTriples(triples, base)} />
      </div>
      {form === 'graph' && picture.nodes.size > 0 ? (
        <Drawing picture={picture} />
      ) : (
        <Statements triples={triples} />
      )}
    </>
  );
}
