import type { WrongClaim } from '@/core/content/schema.ts';
import { Disclosure } from '@/components/ui/Disclosure.tsx';
import { Filled } from '@/components/ui/Filled.tsx';
import { t } from '@/language/t.ts';
import css from './WrongClaims.module.css';

/** One calm question for each claim that does not hold; why it does not is behind it. */
export function WrongClaims({ claims }: { claims: readonly WrongClaim[] }) {
  if (claims.length === 0) return null;
  return (
    <section className={css.claims} aria-label={t('practice.secondLook')}>
      {claims.map(({ id, claim, ask, refutation }) => (
        <div key={id} className={css.claim}>
          <p className={css.ask} lang="en">
            {ask}
          </p>
          <Disclosure summary={t('practice.whyAsked')}>
            <p className={css.why}>
              <Filled
                text={t('practice.soundedLike', { claim: '{claim}', refutation: '{refutation}' })}
                parts={{ claim: <span lang="en">{claim}</span>, refutation: <span lang="en">{refutation}</span> }}
              />
            </p>
          </Disclosure>
        </div>
      ))}
    </section>
  );
}
