import type { Appearance } from '@/core/records.ts';

/** As components/ui/tokens.css has them: in a job page nothing of ours reads that file. */
const MORE = `
.handle{background:light-dark(#00424a,#8ff0f5);color:light-dark(#fff,#000);outline:2px solid light-dark(#fff,#000)}
.menu,.notice,.panel{border-color:light-dark(#000,#fff)!important;background:light-dark(#fff,#000);color:light-dark(#000,#fff)}
.menu p,.notice p{color:inherit!important}
:focus-visible{outline:3px solid light-dark(#0000c8,#ffe14d)}
.handle :focus-visible{outline-color:currentcolor}`;

/** The style rules of the look that the person chose. The page can set neither: both are marked, and custom properties are ours alone here. */
export function lookOf({ appearance, textSize }: { appearance: Appearance; textSize: number }): string {
  const scheme = appearance === 'light' || appearance === 'dark' ? appearance : 'light dark';
  const host = `:host{color-scheme:${scheme}!important;--dry-run-scale:${textSize / 100}!important}`;
  return host + (appearance === 'contrast' ? MORE : `@media (prefers-contrast:more){${MORE}}`);
}
