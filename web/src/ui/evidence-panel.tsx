import { useState } from 'react';
import type { EntityView } from '../../../src/model/api.ts';
import type { GraphNode } from '../data/dataset.ts';
import { edgeClaimsPath } from '../data/requests.ts';
import { useAnswer } from './answer.ts';
import { TextButton } from './buttons.tsx';
import { ClaimList, claimPage } from './claim-list.tsx';
import { EntityLink } from './entity-search.tsx';
import { pairExportPath } from './exporting.ts';
import { Contradictions } from './identity-contradictions.tsx';
import { useSession } from './session.tsx';
import { ClassDisc, Sign, StatusBadge, signs } from './symbol.tsx';
import { WhoSays } from './who-says.tsx';

/** An entity that may not be in the view: a table or a link can name any edge. */
function useReference(id: string): Pick<GraphNode, 'label' | 'class'> | undefined {
  const { coverage } = useSession();
  const node = coverage.dataset.nodes.get(id);
  const path = node || !coverage.complete ? undefined : `/api/entity?id=${encodeURIComponent(id)}`;
  const { value } = useAnswer<EntityView>(path);
  return node ?? value;
}

/** The evidence of an edge: every sentence that says it, denies it or plans it. */
export function EvidencePanel({ edge }: { readonly edge: string }) {
  const { words, vocabulary, coverage } = useSession();
  const [limit, setLimit] = useState(claimPage);
  const [source = '', relation = '', target = ''] = edge.split('~');
  const found = coverage.dataset.edges.get(edge);
  const subject = useReference(source);
  const object = useReference(target);
  return (
    <div className="evidence" data-edge={edge}>
      <h2 className="evidence-title">
        <span className="evidence-end">
          {subject ? <ClassDisc name={subject.class} size={22} /> : null}
          <EntityLink id={source} label={subject?.label ?? source} />
        </span>
        <span className="evidence-relation" title={vocabulary.definition(relation)}>
          {vocabulary.relation(relation)}
        </span>
        <span className="evidence-end">
          {object ? <ClassDisc name={object.class} size={22} /> : null}
          <EntityLink id={target} label={object?.label ?? target} />
        </span>
      </h2>
      {found?.disputed ? (
        <p className="disputed">
          <StatusBadge status="asserted" />
          <StatusBadge status="denied" />
          {words.text.disputed}
        </p>
      ) : null}
      <TextButton className="save-evidence" onPress={() => location.assign(pairExportPath(source, target))}>
        <Sign path={signs.export} size={15} />
        {words.text.saveEvidence}
      </TextButton>
      <WhoSays edge={edge} />
      <Contradictions of={{ edge }} />
      <ClaimList
        key={edge}
        path={edgeClaimsPath(edge, limit)}
        headed={false}
        onMore={() => setLimit(limit + claimPage)}
      />
    </div>
  );
}
