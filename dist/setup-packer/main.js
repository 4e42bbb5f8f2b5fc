import { setupPackerMain } from '../index.js';

await setupPackerMain();
