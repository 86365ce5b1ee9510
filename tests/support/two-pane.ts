interface Job {
  id: string;
  title: string;
  company: string;
  html: string;
}

/** Two jobs of our own: one that is about MLOps and one that is not. */
export const JOBS: Job[] = [
  {
    id: '4100000001',
    title: 'MLOps Engineer',
    company: 'Tern Labs',
    html: `<p>You keep our pricing models alive.</p><h3>Responsibilities</h3><ul>
      <li>Deploy machine learning models to production with KServe and roll back when the canary fails.</li>
      <li>Monitor model performance and data drift with Evidently and Prometheus.</li>
      <li>Automate retraining pipelines in Airflow and keep the MLflow model registry in order.</li>
      <li>Build CI/CD pipelines for models on Kubernetes.</li></ul>
      <h3>Requirements</h3><ul><li>Three years of MLOps or ML platform work.</li><li>Python, Docker, Terraform.</li></ul>`,
  },
  {
    id: '4100000002',
    title: 'Office Manager',
    company: 'Tern Labs',
    html: `<p>You keep our house in order.</p><h3>Responsibilities</h3><ul>
      <li>Welcome guests, order supplies and plan the summer party.</li>
      <li>Book travel and check invoices before they are paid.</li>
      <li>Look after keys, plants and the coffee machine.</li></ul>
      <h3>Requirements</h3><ul><li>Two years in an office of fifty people.</li><li>Good English and a calm voice.</li></ul>`,
  },
];

/** A search page with a list and a detail pane, as a single-page application: the address changes first, the pane fills later. */
export function twoPanePage(): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Jobs</title>
<style>body{margin:0;font:15px/1.5 system-ui;display:grid;grid-template-columns:340px 1fr;gap:24px;padding:16px}</style></head><body>
<div class="scaffold-layout__list"><h1>2 jobs in Utrecht</h1><ul class="jobs-search__results-list">${JOBS.map(
    (job) => `<li data-occludable-job-id="${job.id}"><button data-job="${job.id}">${job.title}</button><div>${job.company}</div></li>`,
  ).join('')}</ul></div>
<div class="scaffold-layout__detail jobs-search__job-details--wrapper"></div>
<script>
const jobs = ${JSON.stringify(JOBS)};
const pane = document.querySelector('.jobs-search__job-details--wrapper');
function show(id) {
  const job = jobs.find((each) => each.id === id);
  history.pushState({}, '', '?currentJobId=' + id);
  setTimeout(() => {
    pane.innerHTML = '<div class="job-details-jobs-unified-top-card__company-name"><a>' + job.company + '</a></div>' +
      '<div class="job-details-jobs-unified-top-card__job-title"><h1>' + job.title + '</h1></div>' +
      '<div id="job-details" class="jobs-description__content"><h2>About the job</h2><p></p></div>';
    setTimeout(() => { pane.querySelector('#job-details').innerHTML = '<h2>About the job</h2>' + job.html; }, 500);
  }, 300);
}
document.addEventListener('click', (event) => { if (event.target.dataset.job) show(event.target.dataset.job); });
</script></body></html>`;
}
