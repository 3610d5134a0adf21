import type { GroupScore, Prediction, Report, Score } from '../index.ts';
import { formatColumns } from './columns.ts';

/** A report of an evaluation as text; `list` adds every miss, invention and misjudged status. */
export function formatReport(report: Report, list: boolean): string {
  const { overall, strict, empty, by, place, date } = report;
  const sections = [
    `${report.documents} documents`,
    formatColumns(scoreHeader, [scoreRow('claims', overall), scoreRow('with status', strict)]),
    [
      `status right        ${percent(report.statusAccuracy)} of the claims found`,
      `who says it         ${by.right} of ${by.given}`,
      `place               ${place.right} of ${place.given}`,
      `date                ${date.right} of ${date.given}`,
      `empty stayed empty  ${empty.stayed} of ${empty.documents}`,
      `never, yet read     ${report.never.length}`,
    ].join('\n'),
    formatColumns(
      ['confidence', 'claims', 'right'],
      report.reliability.map((bin) => [
        `${bin.from.toFixed(1)}–${(bin.from + 0.1).toFixed(1)}`,
        String(bin.claims),
        percent(bin.right / bin.claims),
      ]),
    ),
    group('relation', report.relations),
    group('status', report.statuses),
    group('phenomenon', report.phenomena),
    ...(list ? lists(report) : []),
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}

const scoreHeader = ['', 'precision', 'recall', 'F1', 'found', 'needed', 'right', 'read'];

function scoreRow(id: string, score: Score): readonly string[] {
  const counts = [score.found, score.needed, score.right, score.predicted].map(String);
  return [id, percent(score.precision), percent(score.recall), percent(score.f1), ...counts];
}

function group(title: string, scores: readonly GroupScore[]): string {
  if (scores.length === 0) return '';
  const rows = scores.map((score) => scoreRow(score.id, score));
  return formatColumns([title, ...scoreHeader.slice(1)], rows);
}

const percent = (share: number | undefined): string =>
  share === undefined ? '–' : `${(share * 100).toFixed(1)}%`;

function lists(report: Report): readonly string[] {
  const misses = report.misses.map(
    ({ document, relation, subject, object, status }) =>
      `${document}\t${relation}\t${subject[0]}\t${object[0]}\t${status}`,
  );
  const misjudged = report.misjudged.map(
    (claim) => `${predictionLine(claim)}\tshould be ${claim.gold?.status}`,
  );
  return [
    section('missed', misses),
    section('invented', report.spurious.map(predictionLine)),
    section('must never be read', report.never.map(predictionLine)),
    section('status misjudged', misjudged),
  ];
}

function predictionLine({ document, relation, subject, object, status }: Prediction): string {
  return `${document}\t${relation}\t${subject[0]}\t${object[0]}\t${status}`;
}

function section(title: string, lines: readonly string[]): string {
  return lines.length > 0 ? `${title}:\n${lines.map((line) => `  ${line}`).join('\n')}` : '';
}
