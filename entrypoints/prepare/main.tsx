import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@/components/ui/tokens.css';
import { startLanguage } from '@/language/start-language.ts';
import { PrepareScreen } from '@/components/screens/PrepareScreen.tsx';

await startLanguage();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <PrepareScreen />
    </StrictMode>,
  );
}
