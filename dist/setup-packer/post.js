import { setupPackerPost } from '../index.js';

await setupPackerPost();
