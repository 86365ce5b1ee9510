/** The style sheet of the bank page: light and dark by the reader's own setting, and a form for paper. */
export const BANK_STYLE = `
:root { color-scheme: light dark; --page: #fbfaf7; --card: #fff; --text: #1d1f23; --soft: #5b6169; --line: #dcdcd6; --accent: #1f5fae;
  --tint: #eef3fa; --good: #1a6b3c; --bad: #a8321f; --bad-tint: #fdf0ed; --mark: #d5ecdc; }
@media (prefers-color-scheme: dark) { :root { --page: #15171a; --card: #1c1f23; --text: #e6e6e3; --soft: #a2a8b0; --line: #353a41;
  --accent: #8ab8f2; --tint: #222b37; --good: #7fcf9c; --bad: #f2917f; --bad-tint: #33211e; --mark: #23482f; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.55 system-ui, sans-serif; }
a { color: var(--accent); }
nav { padding: 1rem 1.25rem; border-bottom: 1px solid var(--line); font-size: .875rem; line-height: 1.4; }
nav h2 { margin: 0 0 .5rem; font-size: 1rem; }
nav ol { list-style: none; margin: 0; padding: 0; }
nav li { margin: .2rem 0; }
nav details ol { padding: .2rem 0 .5rem 1rem; }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
main { max-width: 54rem; margin: 0 auto; padding: 1.5rem 1.25rem 6rem; }
@media (min-width: 70rem) {
  nav { position: fixed; inset: 0 auto 0 0; width: 20rem; overflow: auto; border: 0; border-right: 1px solid var(--line); }
  body { padding-left: 20rem; }
}
h1 { margin: 0 0 .25rem; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 3rem 0 .25rem; font-size: 1.35rem; line-height: 1.25; }
h3 { margin: 0; font-size: 1.05rem; line-height: 1.35; }
h4 { margin: 1.1rem 0 .3rem; font-size: .875rem; color: var(--soft); }
p { margin: .4rem 0; }
.soft { color: var(--soft); }
.small { font-size: .875rem; }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .78rem; font-variant-numeric: tabular-nums; }
th, td { padding: .3rem .3rem; border-bottom: 1px solid var(--line); text-align: right; vertical-align: top; white-space: nowrap; }
th:first-child, td:first-child { text-align: left; padding-left: 0; }
thead th { white-space: normal; vertical-align: bottom; line-height: 1.25; }
tfoot td { font-weight: 600; border: 0; }
article { margin: 1.25rem 0; padding: 1.1rem 1.35rem 1.25rem; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
article:target { border-color: var(--accent); box-shadow: 0 0 0 1px var(--accent); }
article header { display: flex; gap: .3rem .75rem; align-items: baseline; flex-wrap: wrap; }
.id { font: 600 .875rem/1.4 ui-monospace, monospace; text-decoration: none; }
.tag { padding: 0 .5rem; border-radius: 4px; background: var(--tint); font-size: .8125rem; white-space: nowrap; }
.question { margin: .6rem 0 0; font-size: 1.15rem; line-height: 1.45; text-wrap: pretty; }
.parts { margin: 0; padding-left: 1.35rem; }
.parts > li { margin: .45rem 0; }
.next { display: block; color: var(--soft); font-size: .9rem; }
.next i { font-style: normal; font-weight: 600; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 1.1rem 0 0; font-size: .875rem; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
article details { margin-top: .6rem; font-size: .875rem; }
summary { cursor: pointer; color: var(--accent); }
article details > :not(summary) { margin-left: 1rem; }
.parts code { white-space: nowrap; }
code { font: .8125rem/1.5 ui-monospace, monospace; }
.cues { margin-block: .15rem; padding-left: 1.1rem; }
.cues li { overflow-wrap: anywhere; }
.said { list-style: none; margin-block: .1rem .5rem; padding: 0; }
.said li { display: grid; grid-template-columns: 5rem 1fr; gap: 0 .5rem; margin: .15rem 0; }
.said b { font-weight: 600; }
.good { color: var(--good); }
.bad { color: var(--bad); }
.verdicts { display: flex; flex-wrap: wrap; gap: .1rem 1rem; margin-block: .2rem .8rem; }
mark { background: var(--mark); color: inherit; border-radius: 2px; }
.faults { margin: .8rem 0; padding: .6rem .9rem .6rem 1.9rem; background: var(--bad-tint); border: 1px solid var(--bad); border-radius: 6px; font-size: .875rem; overflow-wrap: anywhere; }
@media print {
  :root { --page: #fff; --card: #fff; --text: #000; --soft: #444; --line: #bbb; --accent: #000; --tint: #eee; --good: #000; --bad: #000; --bad-tint: #fff; --mark: #ddd; }
  body { padding: 0; font-size: 10pt; }
  nav { position: static; width: auto; border: 0; padding: 0; }
  nav details ol { columns: 2; }
  main { max-width: none; padding: 0; }
  section { break-before: page; }
  h2, h3, h4 { break-after: avoid; }
  article { padding: .6rem 0; border: 0; border-top: 1px solid var(--line); border-radius: 0; }
  .question, li, dl { break-inside: avoid; }
  summary { list-style: none; color: inherit; }
  .bad { text-decoration: underline; }
  dd a::after { content: ' ' attr(href); font-size: .8em; }
  nav details::details-content, details.spoken::details-content { content-visibility: visible; block-size: auto; }
}
`;
