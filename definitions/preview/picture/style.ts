/** The picture's own style: light, dark, and black on white paper. */
const LIGHT = `
  --paper: #ffffff; --ink: #1b2330; --soft: #5a6472; --line: #d7dce3; --rest: #e9ecf1;
  --applications: #2f6fb2; --matching: #7a5aa8; --acceptance: #a4497c; --relationships: #1f7a5c;
  --check-in: #8a6100; --feedback: #b3472d; --on-bar: #ffffff; --today: #c4161c; --event: #1b2330;`;
const DARK = `
  --paper: #14181f; --ink: #e8ecf2; --soft: #a3adba; --line: #323b47; --rest: #222933;
  --applications: #7fb4ec; --matching: #bfa3ec; --acceptance: #ea98c4; --relationships: #6fcfa9;
  --check-in: #e2b64c; --feedback: #f39a80; --on-bar: #10141a; --today: #ff8a80; --event: #e8ecf2;`;

/** Every rule is for this picture only: it may stand in a page beside others. */
export const STYLE = `
svg.cycle-picture { ${LIGHT} background: var(--paper); }
@media screen and (prefers-color-scheme: dark) { svg.cycle-picture { ${DARK} } }
@media print { svg.cycle-picture:root { width: 277mm; height: 188mm; } }
@page { size: A4 landscape; margin: 10mm; }
.cycle-picture * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.cycle-picture text {
  font: 14px system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; fill: var(--ink);
  stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; paint-order: stroke; }
.cycle-picture .title { font-size: 22px; font-weight: 650; }
.cycle-picture .block { font-size: 16px; font-weight: 650; }
.cycle-picture .soft, .cycle-picture .month { fill: var(--soft); }
.cycle-picture .month { font-size: 13px; }
.cycle-picture .year { font-size: 13px; font-weight: 650; }
.cycle-picture .grid, .cycle-picture .stem { stroke: var(--line); stroke-width: 1; }
.cycle-picture .rest { fill: var(--rest); }
.cycle-picture .rest-name { font-size: 12px; fill: var(--soft); stroke: none; }
.cycle-picture .bar { rx: 4px; }
.cycle-picture .applications { fill: var(--applications); }
.cycle-picture .matching { fill: var(--matching); }
.cycle-picture .acceptance { fill: var(--acceptance); }
.cycle-picture .relationships { fill: var(--relationships); }
.cycle-picture .check-in { fill: var(--check-in); }
.cycle-picture .feedback { fill: var(--feedback); }
.cycle-picture .inside { fill: var(--on-bar); stroke: none; }
.cycle-picture .tick { fill: var(--on-bar); }
.cycle-picture .event { fill: var(--event); stroke: var(--event); stroke-width: 2; }
.cycle-picture .provisional { fill: var(--paper); stroke-dasharray: 3 2; }
.cycle-picture .today { stroke: var(--today); stroke-width: 2; }
.cycle-picture .today-name { fill: var(--today); font-weight: 600; }
`;
