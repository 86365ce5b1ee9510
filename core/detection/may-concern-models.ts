/**
 * Words without which no posting has to do with models in production, in the eight languages of the lexicon. They decide only whether
 * the whole detector is asked at all: most offices, shops and wards never wake it.
 */
const LATIN =
  /(?<![\p{L}\p{N}])(?:[\p{L}]*mlops|llmops|aiops|ml|ai|ki|ia|gpus?|cuda|llms?|rag|nlp|genai|(?:machine|deep)[\s-]*learning\p{L}*|aprendizaje|aprendizado|aprendizagem|apprendimento|artificial\w*|artificielle|künstliche\w*|kunstmatige|artificiale|maschinelle[sn]?|machinaal|inferen\w*|inférence|\p{L}*modell\w*|\p{L}*models?|modèles?|modelos?|modelversie\w*|apprentissage|mlflow|kubeflow|sagemaker|vertex|databricks|pytorch|tensorflow|data[\s-]*scien\w*|neural|drift)(?![\p{L}\p{N}])/iu;
const JAPANESE = /機械学習|人工知能|深層学習|推論|モデル|データサイエン|ML|AI/;

/** True when the posting may concern models, so that it is worth asking the detector. False is final. Linear in the text. */
export function mayConcernModels(title: string, description: string): boolean {
  return LATIN.test(title) || LATIN.test(description) || JAPANESE.test(title) || JAPANESE.test(description);
}
