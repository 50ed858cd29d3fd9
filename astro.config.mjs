import { defineConfig } from 'astro/config';
import hoego from './src/index.ts';

export default defineConfig({
  integrations: [hoego()],
});
