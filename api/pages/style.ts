/** The one stylesheet: system fonts, light and dark, readable on a phone, focus always visible. */
export const STYLE_PATH = '/style.css';

const base = `
:root {
  color-scheme: light dark;
  --page: #faf9f7; --card: #ffffff; --text: #1d2329; --soft: #55606b; --line: #cfd5da;
  --accent: #0b5c6b; --on-accent: #ffffff; --accent-soft: #dcedf0;
  --bad: #a3201a; --bad-soft: #fbe9e7; --good: #1f6b3a; --warn: #8a5200; --warn-soft: #fdf1dd; --edge: rgb(29 35 41 / .38);
  --applications: #3d6ea8; --matching: #7a5ba6; --acceptance: #a8562f; --relationships: #2b7a5b; --feedback: #a03e6b;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14181c; --card: #1d2328; --text: #eceff1; --soft: #a9b4bd; --line: #414b54;
    --accent: #7fd0de; --on-accent: #08272d; --accent-soft: #16363d;
    --bad: #ffb4ab; --bad-soft: #43201d; --good: #8fd6a6; --warn: #f2c078; --warn-soft: #3b2c12; --edge: rgb(0 0 0 / .75);
    --applications: #8db6e6; --matching: #c2a8ea; --acceptance: #eda77f; --relationships: #7fd0ab; --feedback: #ec93bb;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--page); color: var(--text);
  font: 1.0625rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  overflow-wrap: break-word;
}
main { margin: 0 auto; padding: 1.5rem 1rem 4rem; }
.narrow main, .narrow nav, .narrow .rehearsal { max-width: 40rem; }
.wide main, .wide nav, .wide .rehearsal { max-width: 72rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .75rem; letter-spacing: -.01em; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 2rem 0 .6rem; }
h3 { font-size: 1.02rem; margin: 1.25rem 0 .4rem; }
p { margin: 0 0 .8rem; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .5rem 1rem; z-index: 1; }
.rehearsal { margin: 0 auto; padding: .5rem 1rem; font-size: .9rem; color: var(--warn); background: var(--warn-soft); border-radius: 0 0 .5rem .5rem; }
.eyebrow { color: var(--soft); font-size: .95rem; margin-bottom: .25rem; }
.soft, .hint, small { color: var(--soft); }
.hint { font-size: .95rem; margin: 0 0 .35rem; }
.lead { font-size: 1.15rem; }
`;

const forms = `
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1.25rem; margin: 1.25rem 0; padding: 1rem 1.15rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; }
dl.facts dt { color: var(--soft); }
dl.facts dd { margin: 0; min-width: 0; }
form { margin: 1.5rem 0; } form.inline { margin: 0; }
fieldset { border: 0; margin: 0 0 1.4rem; padding: 0; min-width: 0; }
legend, .field > label { font-weight: 600; padding: 0; margin-bottom: .4rem; display: block; }
.option { display: flex; gap: .7rem; align-items: center; min-height: 2.9rem; padding: .45rem .85rem; margin: 0 0 .4rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; cursor: pointer; }
.option:hover, .option:has(:checked) { border-color: var(--accent); }
.option:has(:checked) { background: var(--accent-soft); }
.option input { width: 1.25rem; height: 1.25rem; flex: none; margin: 0; accent-color: var(--accent); }
.field { margin: 0 0 1.2rem; }
input:not([type=radio], [type=checkbox]), textarea, select { font: inherit; color: inherit; background: var(--card); width: 100%; max-width: 100%; min-height: 2.9rem; padding: .5rem .75rem; border: 1px solid var(--soft); border-radius: .5rem; }
input[type=date], input[type=time], input[size] { width: auto; }
[aria-invalid=true]:not(fieldset) { border-color: var(--bad); border-width: 2px; }
.part { border-left: 3px solid var(--line); padding-left: 1rem; margin: 0 0 1.4rem; }
.part h2 { margin-top: 0; font-size: 1rem; color: var(--soft); font-weight: 600; }
.error { color: var(--bad); font-weight: 600; margin: 0 0 .4rem; }
.summary { border: 2px solid var(--bad); background: var(--bad-soft); border-radius: .5rem; padding: .8rem 1rem; margin: 1rem 0; }
.summary h2 { margin: 0 0 .3rem; font-size: 1.05rem; }
.summary ul { margin: 0; padding-left: 1.2rem; }
.summary a { color: var(--bad); }
button, .button { font: inherit; font-weight: 600; color: var(--on-accent); background: var(--accent); border: 0; border-radius: .5rem; padding: .7rem 1.4rem; min-height: 2.9rem; cursor: pointer; text-decoration: none; display: inline-block; }
button:hover, .button:hover { filter: brightness(1.12); }
.receipt { border: 2px solid var(--good); border-radius: .5rem; padding: .9rem 1.1rem; margin: 1.25rem 0; background: var(--card); }
.receipt > :last-child { margin-bottom: 0; }
.receipt strong { color: var(--good); }
.profile { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: 1rem 1.15rem .1rem; margin: 0 0 1rem; }
.profile:has(option:not([value='']):checked) { border-color: var(--accent); background: var(--accent-soft); }
.profile h2 { margin-top: 0; } .profile select { width: auto; min-width: 12rem; }
blockquote { margin: 0; white-space: pre-line; } figure.agreement > figcaption { margin-bottom: .4rem; } figure.agreement > blockquote, blockquote.agreement { padding: 1rem 1.15rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; }
.answer dt { font-weight: 600; }
.answer dd { margin: 0 0 .6rem; }
`;

const coordinators = `
nav { margin: 0 auto; padding: .8rem 1rem 0; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; font-size: .97rem; }
nav form { margin: 0 0 0 auto; }
nav button { background: none; color: var(--accent); padding: 0; min-height: 1.6rem; font-weight: 400; text-decoration: underline; }
nav a { min-height: 1.6rem; }
nav [aria-current] { font-weight: 700; text-decoration: none; color: inherit; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: 1rem 1.15rem; margin: 0 0 1rem; }
.card > :first-child { margin-top: 0; }
.card > :last-child { margin-bottom: 0; }
.cards { columns: 22rem 2; column-gap: 1rem; }
.cards > * { break-inside: avoid; }
.figures { display: flex; flex-wrap: wrap; gap: .75rem 2rem; margin: 1rem 0; padding: 0; list-style: none; }
.figures strong { display: block; font-size: 1.6rem; line-height: 1.15; font-variant-numeric: tabular-nums; }
.scroll { position: relative; overflow-x: auto; margin: 0 0 1rem;
  background: linear-gradient(to right, var(--page) 2rem, transparent) left / 3rem 100% no-repeat local,
    linear-gradient(to left, var(--page) 2rem, transparent) right / 3rem 100% no-repeat local,
    linear-gradient(to right, var(--edge), transparent) left / 1rem 100% no-repeat scroll,
    linear-gradient(to left, var(--edge), transparent) right / 1rem 100% no-repeat scroll; }
table { border-collapse: collapse; width: 100%; font-size: .97rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--soft); padding: 0 0 .4rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; }
thead th { color: var(--soft); font-weight: 500; white-space: nowrap; }
tbody th, td.words { min-width: 9rem; }
td.n, th.n { text-align: right; }
td.n, td.day { white-space: nowrap; }
ul.plain { list-style: none; padding: 0; margin: 0; }
ul.plain li { padding: .45rem 0; border-bottom: 1px solid var(--line); }
ul.plain li:last-child { border-bottom: 0; }
.warn { color: var(--warn); }
.bad { color: var(--bad); }
.good { color: var(--good); }
.bar { display: block; width: 9rem; max-width: 100%; height: .8rem; }
p + .bar { margin-bottom: .8rem; width: 16rem; }
.bar .all { fill: var(--line); } .bar .done { fill: var(--relationships); } .bar .gone { fill: var(--soft); }
figure { margin: 1rem 0; }
.timeline { width: 100%; height: auto; display: block; }
.timeline text { fill: var(--text); font: 13px system-ui, sans-serif; }
.timeline .month { fill: var(--soft); }
.timeline .grid { stroke: var(--line); }
.timeline .today { stroke: var(--bad); stroke-width: 2; } .timeline .today-label { fill: var(--bad); font-weight: 600; }
.timeline .phase { rx: 4; } .timeline .phase-label { font-weight: 600; } .timeline .inside { fill: var(--card); }
.timeline .applications { fill: var(--applications); } .timeline .matching { fill: var(--matching); }
.timeline .acceptance { fill: var(--acceptance); } .timeline .relationships { fill: var(--relationships); }
.timeline .feedback { fill: var(--feedback); }
.timeline .event { fill: var(--accent); stroke: var(--card); stroke-width: 1.5; }
.timeline .provisional { fill: var(--card); stroke: var(--accent); stroke-width: 2; stroke-dasharray: 3 2; }
.timeline .stem { stroke: var(--soft); stroke-dasharray: 2 3; }
.timeline.tall { display: none; } .timeline.tall text { font-size: 12px; }
@media (max-width: 46rem) { .timeline.flat { display: none; } .timeline.tall { display: block; } }
.code textarea { font: .92rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; } img.year { display: block; width: 100%; min-width: 46rem; height: auto; }
.match-figure { max-width: 31rem; } .beside { display: flex; flex-wrap: wrap; gap: 0 2.5rem; align-items: flex-start; }
.beside > .match-figure { flex: 1 1 20rem; } .beside > .scroll { flex: 2 1 30rem; max-width: 100%; margin-top: 1rem; } svg.matches { display: block; width: 100%; height: auto; margin-bottom: .5rem; }
.matches text { fill: var(--text); font: 13px system-ui, sans-serif; } .matches circle { fill: var(--text); }
.matches line { stroke: var(--relationships); stroke-linecap: round; } .matches .weakest { stroke: var(--warn); stroke-dasharray: 1 6; }
.matches .alone text { fill: var(--warn); } .matches .alone circle { fill: var(--page); stroke: var(--warn); stroke-width: 1.5; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.row { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: end; margin: .8rem 0; }
.row .field { margin: 0; flex: 1 1 12rem; max-width: 22rem; }
button.quiet, .button.quiet { background: none; color: var(--accent); border: 1px solid var(--accent); padding: .4rem .9rem; min-height: 2.4rem; font-weight: 500; }
.draft tbody th { min-width: 6.5rem; } td details { min-width: 8rem; } td details ul { margin: .4rem 0; padding-left: 1.1rem; }
details > summary { cursor: pointer; color: var(--accent); min-height: 1.6rem; }
iframe.mail { width: 100%; height: 34rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--card); }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; font-size: .92rem; }
@media (max-width: 30rem) { dl.facts { grid-template-columns: 1fr; gap: 0; } dl.facts dd { margin-bottom: .5rem; } h1 { font-size: 1.5rem; } }
@media print { nav, .skip { display: none; } body { background: #fff; } }
`;

export const STYLE = `${base}${forms}${coordinators}`.replaceAll(/\n+/g, '\n').trim();
