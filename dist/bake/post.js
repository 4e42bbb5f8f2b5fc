import { bakePost } from '../index.js';

await bakePost();
