import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@/components/ui/tokens.css';
import { ReviewScreen } from '@/components/screens/ReviewScreen.tsx';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ReviewScreen />
    </StrictMode>,
  );
}
