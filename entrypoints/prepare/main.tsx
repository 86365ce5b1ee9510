import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@/components/ui/tokens.css';
import { PrepareScreen } from '@/components/screens/PrepareScreen.tsx';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <PrepareScreen />
    </StrictMode>,
  );
}
