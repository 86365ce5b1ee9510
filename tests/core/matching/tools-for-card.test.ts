import { describe, expect, it } from 'vitest';
import { matchPosting } from '@/core/matching/match-posting.ts';
import { toolsForCard } from '@/core/matching/tools-for-card.ts';
import { fullLexicon, posting } from '@/tests/core/detection/load-lexicon.ts';
import { readBank } from '@/scripts/bank.ts';

const CARD = readBank()[0]?.questions[0];

/** The products that a card with these examples shows beside a posting that says this. */
function shown(examples: string[], text: string): string[] {
  if (!CARD) throw new Error('The bank is empty.');
  return toolsForCard({ ...CARD, tools: examples }, matchPosting(posting('MLOps Engineer', text), fullLexicon), fullLexicon).map(
    ({ name, fromPosting }) => (fromPosting ? name : `(${name})`),
  );
}

describe('toolsForCard', () => {
  it.each([
    // registry
    ['MLflow, SageMaker Model Registry', 'Vertex AI Model Registry and Dagster.', 'Vertex AI Model Registry'],
    ['SageMaker Model Registry', 'Our models are registered in Unity Catalog on Databricks.', 'Unity Catalog, Databricks'],
    ['MLflow', 'Track runs with Weights & Biases.', 'Weights & Biases'],
    // orchestration and delivery
    ['Apache Airflow, Dagster', 'Pipelines run on Argo Workflows, releases with ArgoCD.', 'Argo Workflows'],
    ['Argo CD', 'GitOps with FluxCD on Kubernetes and Helm.', 'FluxCD'],
    ['GitHub Actions', 'Builds run in GitLab CI and Jenkins, clusters in EKS.', 'GitLab CI, Jenkins'],
    ['Argo Rollouts, KServe', 'Progressive delivery with Flagger and Istio.', 'Flagger, Istio'],
    ['Terraform', 'Infrastructure with Pulumi and Ansible.', 'Pulumi'],
    // serving
    ['KServe, BentoML', 'Serve on TorchServe behind FastAPI.', 'TorchServe, FastAPI'],
    ['vLLM', 'LLMs behind SGLang, models on KServe.', 'SGLang, KServe'],
    ['Kueue, Volcano', 'GPU jobs on Slurm with CUDA.', 'Slurm'],
    ['Horovod, FSDP', 'Training with DeepSpeed and PyTorch.', 'DeepSpeed'],
    // data and features
    ['Feast', 'Features in Tecton, served from DynamoDB.', 'Tecton'],
    ['Feast', 'Everything runs on Amazon SageMaker.', 'Amazon SageMaker'],
    ['Redis', 'Online features in DynamoDB.', 'DynamoDB'],
    ['Great Expectations', 'Checks with Soda Core and dbt, loads with Airbyte.', 'Soda Core, dbt'],
    ['DVC, lakeFS', 'Tables in Apache Iceberg.', 'Apache Iceberg'],
    ['Kafka', 'Events in Amazon Kinesis.', 'Amazon Kinesis'],
    // watching
    ['Evidently, NannyML', 'Drift is watched with Arize, services with Prometheus.', 'Arize'],
    ['Prometheus, Grafana', 'Metrics in Datadog, alerts in PagerDuty.', 'Datadog'],
    ['DCGM', 'GPU metrics in Prometheus and Terraform.', 'Prometheus'],
    // language models
    ['Langfuse, LangSmith', 'Traces in Helicone.', 'Helicone'],
    ['Ragas, DeepEval', 'Evaluate with promptfoo in CI.', 'promptfoo'],
    ['Pinecone, Qdrant', 'Vectors in pgvector.', 'pgvector'],
    ['NeMo Guardrails', 'Answers pass Llama Guard.', 'Llama Guard'],
    // governance
    ['Trivy', 'Images are scanned with Snyk.', 'Snyk'],
    ['DataHub', 'The catalog is Collibra.', 'Collibra'],
    ['SHAP', 'Explain with Captum.', 'Captum'],
  ])('%s beside "%s": %s', (examples, text, expected) => {
    expect(shown(examples.split(', '), text).join(', ')).toBe(expected);
  });

  it('keeps the examples where the posting names nothing of the kind', () => {
    expect(shown(['Feast', 'Tecton'], 'Kubernetes, Terraform and Python.')).toEqual(['(Feast)', '(Tecton)']);
    expect(shown([], 'Kubernetes')).toEqual([]);
  });

  it('does not take a registry for an evaluation, because one product does both', () => {
    expect(shown(['MLflow', 'SageMaker Model Registry'], 'Answers are evaluated with Ragas and DeepEval.')).toEqual([
      '(MLflow)',
      '(SageMaker Model Registry)',
    ]);
    expect(shown(['MLflow'], 'Answers are evaluated with Ragas and DeepEval.')).toEqual(['(MLflow)']);
  });

  it('names the example itself first where the posting names it, and every product once, as written', () => {
    expect(shown(['Apache Airflow'], 'Dagster, Prefect and Airflow; more Airflow.')).toEqual(['Airflow', 'Dagster', 'Prefect']);
  });

  it('reads an example by another of its names', () => {
    expect(shown(['ONNX Runtime'], 'Models are exported to ONNX.')).toEqual(['ONNX']);
  });

  it('shows at most four', () => {
    expect(shown(['Apache Airflow'], 'Dagster, Prefect, Flyte, Metaflow, Kedro, Luigi and ZenML.')).toHaveLength(4);
  });
});
