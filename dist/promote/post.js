import { publishImagePost } from '../index.js';

await publishImagePost();
