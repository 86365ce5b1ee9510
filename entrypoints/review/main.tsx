import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@/components/ui/tokens.css';
import { startLanguage } from '@/language/start-language.ts';
import { ReviewScreen } from '@/components/screens/ReviewScreen.tsx';

await startLanguage();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ReviewScreen />
    </StrictMode>,
  );
}
