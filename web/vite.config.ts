import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  server: { proxy: { '/api': 'http://127.0.0.1:4242', '/sparql': 'http://127.0.0.1:4242' } },
  worker: { format: 'es' },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // Everything is a file of its own: the content security policy allows no data: URL.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
});
