import { createRoot } from 'react-dom/client';
import { takeToken } from './api/decisions.ts';
import { loadFonts } from './stage/theme.ts';
import { App } from './ui/app.tsx';
import { SessionProvider } from './ui/session.tsx';
import './style/fonts.css';
import './style/tokens.css';
import './style/base.css';
import './style/symbols.css';
import './style/controls.css';
import './style/notices.css';
import './style/dialogs.css';
import './style/layout.css';
import './style/top-bar.css';
import './style/stage.css';
import './style/filters.css';
import './style/time.css';
import './style/entity.css';
import './style/identity.css';
import './style/table.css';
import './style/sparql.css';
import './style/sparql-answer.css';
import './style/pattern.css';
import './style/evidence.css';
import './style/path.css';
import './style/claim.css';
import './style/marks.css';
import './style/document.css';
import './style/matrix.css';

// Before the view writes its own state into the address.
takeToken();

const root = document.getElementById('root');
if (root) {
  // Drawn after the fonts are there, or after a second on a slow line: late letters beat no page.
  const patience = new Promise((resolve) => setTimeout(resolve, 1000));
  Promise.race([loadFonts(document.fonts), patience]).then(() => {
    createRoot(root).render(
      <SessionProvider>
        <App />
      </SessionProvider>,
    );
  });
}
