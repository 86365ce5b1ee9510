import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@/components/ui/tokens.css';
import { countRequests } from '@/hooks/count-requests.ts';
import { startPage } from '@/hooks/start-page.ts';
import { startLanguage } from '@/language/start-language.ts';
import { SidebarScreen } from '@/components/screens/SidebarScreen.tsx';

countRequests();
await Promise.all([startLanguage(), startPage()]);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <SidebarScreen />
    </StrictMode>,
  );
}
