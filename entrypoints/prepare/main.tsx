import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@/components/ui/tokens.css';
import { countRequests } from '@/hooks/count-requests.ts';
import { startPage } from '@/hooks/start-page.ts';
import { startLanguage } from '@/language/start-language.ts';
import { PrepareScreen } from '@/components/screens/PrepareScreen.tsx';
import { t } from '@/language/t.ts';

countRequests();
await Promise.all([startLanguage(), startPage()]);
document.title = t('common.titles.prepare');
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <PrepareScreen />
    </StrictMode>,
  );
}
