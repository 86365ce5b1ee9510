import type { WrongClaim } from '@/core/content/schema.ts';
import { Disclosure } from '@/components/ui/Disclosure.tsx';
import css from './WrongClaims.module.css';

/** One calm question for each claim that does not hold; why it does not is behind it. */
export function WrongClaims({ claims }: { claims: readonly WrongClaim[] }) {
  if (claims.length === 0) return null;
  return (
    <section className={css.claims} aria-label="Worth a second look">
      {claims.map(({ id, claim, ask, refutation }) => (
        <div key={id} className={css.claim}>
          <p className={css.ask}>{ask}</p>
          <Disclosure summary="Why this is asked">
            <p className={css.why}>
              It sounded like “{claim}” {refutation}
            </p>
          </Disclosure>
        </div>
      ))}
    </section>
  );
}
