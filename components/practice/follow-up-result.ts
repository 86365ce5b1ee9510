import { t } from '@/language/t.ts';
/** What comparing the answer to the follow-up said. */
export function followUpResult(named: readonly string[], before: readonly string[], target: string | null): string {
  const added = named.filter((id) => !before.includes(id)).length;
  if (target !== null && named.includes(target))
    return added > 1 ? t('practice.followUp.namedMore', { more: added - 1 }) : t('practice.followUp.named');
  if (added > 0) return t('practice.followUp.counted', added);
  return target === null ? t('practice.followUp.kept') : t('practice.followUp.notFound');
}
