import '../ui/theme/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { provideClient } from '../lib/client.ts';
import { startLook } from '../lib/preferences.ts';
import { Gallery } from './gallery.tsx';
import { noClient } from './no-client.ts';
import { showStates } from './shown-states.ts';

provideClient(noClient);
startLook();
window.addEventListener('load', showStates);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Gallery />
    </StrictMode>,
  );
}
