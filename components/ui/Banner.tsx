import type { ReactNode } from 'react';
import css from './Banner.module.css';

interface BannerProps {
  tone?: 'calm' | 'warn' | 'danger';
  children: ReactNode;
  action?: ReactNode;
}

/** One sentence across the whole width, with at most one way out. */
export function Banner({ tone = 'calm', children, action }: BannerProps) {
  return (
    <div className={`${css.banner} ${css[tone]}`} role={tone === 'calm' ? 'status' : 'alert'}>
      <p className={css.text}>{children}</p>
      {action}
    </div>
  );
}
