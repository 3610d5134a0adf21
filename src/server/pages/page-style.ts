import { bundleStyle } from '../../index.ts';

/** The style of the pages: that of evidence bundles, with what only the pages have. */
export const pageStyle = `${bundleStyle}
nav { color: var(--soft); font-size: 14px; margin-block-end: 24px; }
h3 { font-size: 17px; line-height: 1.6; margin: 0 0 6px; }
.other { color: var(--soft); font-size: 20px; margin: 0; }
.links { list-style: none; padding: 0; }
.links li { margin-block: 6px; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; font: 19px/1.95 "Noto Naskh Arabic", "Amiri", "Traditional Arabic", "Times New Roman", serif; }
mark.said { background: var(--mark); }
mark.place, mark.date, mark.attribution { text-decoration: underline dotted; }
table { inline-size: 100%; border-collapse: collapse; font-size: 14px; }
th, td { padding: 6px 8px; text-align: start; vertical-align: top; border-block-end: 1px solid var(--line); overflow-wrap: anywhere; }
article:target { border-color: var(--accent); }
`;
