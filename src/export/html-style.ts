/** The style of an evidence bundle: for the screen in light and dark, and for paper. */
export const bundleStyle = `
:root { color-scheme: light dark; --ink: #1b1e22; --soft: #565c64; --line: #dfdcd4; --ground: #faf9f6; --panel: #fff; --accent: #0a6a70; --mark: #dcefee; }
@media (prefers-color-scheme: dark) { :root { --ink: #eceae5; --soft: #a9afb6; --line: #32383e; --ground: #14171a; --panel: #1b1f23; --accent: #5cc6c9; --mark: #153d40; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 32px 20px 64px; max-inline-size: 860px; background: var(--ground); color: var(--ink); font: 16px/1.6 "IBM Plex Sans Arabic", "Segoe UI", "Geeza Pro", "Noto Sans Arabic", system-ui, sans-serif; }
h1 { font-size: 26px; line-height: 1.4; margin: 0 0 4px; }
h2 { font-size: 19px; line-height: 1.5; margin: 40px 0 4px; padding-block-start: 20px; border-block-start: 1px solid var(--line); }
a { color: var(--accent); }
ol, ul { padding-inline-start: 22px; }
.counts, .source, .copies, dl, .hash, footer { color: var(--soft); font-size: 13px; margin: 4px 0; }
.source a { color: inherit; text-decoration-color: var(--line); }
.relation { color: var(--accent); font-weight: 400; }
figure { margin: 20px 0; border: 1px solid var(--line); border-radius: 8px; background: var(--panel); }
figcaption { display: flex; flex-wrap: wrap; gap: 2px 18px; padding: 8px 14px; border-block-start: 1px solid var(--line); color: var(--soft); font-size: 13px; }
.drawing { overflow: auto; max-block-size: 85vh; }
svg { display: block; inline-size: 100%; max-block-size: 80vh; }
svg.wide { inline-size: auto; max-block-size: none; }
svg.key { display: inline-block; inline-size: 36px; vertical-align: middle; }
svg text { fill: var(--ink); stroke: var(--panel); stroke-width: 4px; paint-order: stroke; stroke-linejoin: round; text-anchor: middle; font-size: 13px; font-weight: 500; }
svg text.relation { fill: var(--soft); font-size: 11.5px; font-weight: 400; dominant-baseline: central; }
svg a:hover text.relation { fill: var(--accent); }
svg a:hover .line { stroke: var(--accent); }
.line { fill: none; stroke: #868b92; }
.line.denied { stroke: #a5a8ad; stroke-width: 1; }
circle { fill: #868b92; }
circle.Person { fill: #2f5fa8; } circle.Organization { fill: #a8472a; } circle.Polity { fill: #2e7d4f; } circle.Place { fill: #7c7a1e; } circle.Facility { fill: #6d6257; } circle.Post { fill: #7a4a9c; } circle.Agreement { fill: #98700f; } circle.NamedEvent { fill: #b13b6e; } circle.Artifact { fill: #4a6b7c; }
section:target h2, li:target .title { background: var(--mark); }
article { margin: 14px 0; padding: 14px 18px; border: 1px solid var(--line); border-radius: 8px; background: var(--panel); break-inside: avoid; }
.status { display: inline-block; margin: 0; padding: 0 10px; border: 1px solid var(--soft); border-radius: 999px; font-size: 13px; font-weight: 500; }
.status.claimed, .status.uncertain { border-style: dashed; }
.status.planned { border-style: dotted; }
.status.denied { color: #c0392b; border-color: currentcolor; }
blockquote { margin: 10px 0 8px; font: 20px/1.95 "Noto Naskh Arabic", "Amiri", "Traditional Arabic", "Times New Roman", serif; overflow-wrap: anywhere; }
blockquote[lang="en"] { font-size: 18px; line-height: 1.65; }
mark { background: none; color: inherit; text-decoration-thickness: 2px; text-underline-offset: 0.35em; text-decoration-skip-ink: none; }
mark.cue { background: var(--mark); font-weight: 700; }
mark.subject { text-decoration: underline solid #2f5fa8 2px; }
mark.object { text-decoration: underline double #a8472a 2px; }
dl { display: flex; flex-wrap: wrap; gap: 0 18px; }
dl div { display: flex; gap: 6px; }
dd { margin: 0; color: var(--ink); }
.title { font-weight: 600; margin: 0; }
.documents li { margin-block: 14px; overflow-wrap: anywhere; }
.documents li p { margin: 0; }
code { font: 12px ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
footer { margin-block-start: 48px; padding-block-start: 16px; border-block-start: 1px solid var(--line); }
@media print { body { max-inline-size: none; padding: 0; } .drawing { max-block-size: none; overflow: visible; } svg.wide { inline-size: 100%; block-size: auto; } }
`;
