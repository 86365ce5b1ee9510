export interface Job {
  id: string;
  title: string;
  company: string;
  place: string;
  /** Words that stand in this job's text only. */
  mark: string;
  html: string;
}

const DUTIES = {
  core: `<li>Deploy machine learning models to production with KServe and roll back when the canary fails.</li>
    <li>Monitor model performance and data drift with Evidently and Prometheus.</li>
    <li>Automate retraining pipelines in Airflow and keep the MLflow model registry in order.</li>
    <li>Build CI/CD pipelines for models on Kubernetes.</li>`,
  none: `<li>Welcome guests, order supplies and plan the summer party.</li>
    <li>Book travel and check invoices before they are paid.</li>
    <li>Look after keys, plants and the coffee machine.</li>`,
};

/** An invented job whose text nobody else's equals. */
export function makeJob(id: string, title: string, kind: keyof typeof DUTIES, company = 'Tern Labs'): Job {
  const mark = `Desk ${id} is waiting for you.`;
  const html = `<p>${mark} You join a team of forty in Utrecht.</p><h3>Responsibilities</h3><ul>${DUTIES[kind]}</ul>
    <h3>Requirements</h3><ul><li>Three years of such work.</li><li>A calm voice and good English.</li></ul>`;
  return { id, title, company, place: 'Utrecht', mark, html };
}
