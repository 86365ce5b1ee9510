import { followSettings } from './follow-settings.ts';
import { onPageSettings, pageSettings } from './page-settings.ts';

const MORE = '(prefers-contrast: more)';

/** Gives the document the look that the person chose; components/ui/tokens.css answers to these two attributes and to the scale. */
function dress(): void {
  const { appearance, textSize } = pageSettings();
  const root = document.documentElement;
  root.dataset.scheme = appearance === 'light' || appearance === 'dark' ? appearance : 'system';
  root.dataset.contrast = appearance === 'contrast' || matchMedia(MORE).matches ? 'more' : 'normal';
  root.style.setProperty('--text-scale', String(textSize / 100));
}

/** To be awaited before an extension page draws anything; from then on it looks as the person chooses, in whichever page that is. */
export async function startLook(): Promise<void> {
  onPageSettings(dress);
  matchMedia(MORE).addEventListener('change', dress);
  await followSettings();
}
