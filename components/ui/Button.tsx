import type { ComponentProps } from 'react';
import css from './Button.module.css';

interface ButtonProps extends ComponentProps<'button'> {
  look?: 'plain' | 'primary' | 'quiet' | 'danger';
}

/** A native button in the house's four looks. */
export function Button({ look = 'plain', className, type = 'button', ...rest }: ButtonProps) {
  const classes = [css.button, look === 'plain' ? '' : css[look], className].filter(Boolean).join(' ');
  return <button type={type} className={classes} {...rest} />;
}
