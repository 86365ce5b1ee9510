import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@/components/ui/tokens.css';
import { startLanguage } from '@/language/start-language.ts';
import { WelcomeScreen } from '@/components/screens/WelcomeScreen.tsx';
import { t } from '@/language/t.ts';

await startLanguage();
document.title = t('common.titles.welcome');
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <WelcomeScreen />
    </StrictMode>,
  );
}
