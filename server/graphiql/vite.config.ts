/** Bundles GraphiQL with everything it needs: the page works without any network but the hub's. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// eslint-disable-next-line import-x/no-default-export -- Vite reads its configuration from the default export.
export default defineConfig({
  base: '/graphiql/',
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 8000, reportCompressedSize: false },
  worker: { format: 'es' },
});
