const DUTIES = [
  'You deploy machine learning models to production and keep them healthy',
  'Build and maintain CI/CD pipelines for training jobs on Kubernetes',
  'Monitor data drift and retrain what no longer fits',
  'Work with the finance team on the monthly report',
  'Own the feature store and the model registry (MLflow, Feast)',
  'Talk to customers, write things down, and help colleagues decide',
  'Du betreust die Plattform für maschinelles Lernen im Betrieb',
];
const PROSE = [
  'We are a family-owned freight company with four hundred people in nine offices, and our platform plans every trip.',
  'Our office is close to the station; there is fruit, a quiet room and a garden.',
  'All applicants are welcome regardless of age, origin or religion.',
];
const HEADINGS = ['What you will do', 'Requirements', 'Nice to have', 'About us', 'What we offer'];

/** An invented posting of exactly `size` characters; equal seeds give equal texts. Sections, items and prose in about their usual shares. */
export function makeText(size: number, seed: number): string {
  let state = seed;
  const pick = <T>(list: readonly T[]): T => {
    // The constants of Numerical Recipes' generator; the high bits decide.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return list[Math.floor((state / 2 ** 32) * list.length)] as T;
  };
  let text = '';
  while (text.length < size) {
    text += `${pick(HEADINGS)}\n\n`;
    for (let item = 0; item < 6; item += 1) text += `• ${pick(DUTIES)}, ${pick(DUTIES).toLowerCase()}\n`;
    text += `\n${pick(PROSE)} ${pick(PROSE)}\n\n`;
  }
  return text.slice(0, size);
}
