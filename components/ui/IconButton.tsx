import type { ButtonHTMLAttributes, ReactNode } from 'react';
import css from './IconButton.module.css';

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label'> {
  label: string;
  children: ReactNode;
}

/** A square button whose name is not written on it. */
export function IconButton({ label, children, className, ...rest }: IconButtonProps) {
  return (
    <button type="button" className={[css.button, className].filter(Boolean).join(' ')} aria-label={label} title={label} {...rest}>
      {children}
    </button>
  );
}
