import { hoegoCollections } from './content/index.ts';

export const collections = hoegoCollections();
