import { bakeMain } from '../index.js';

await bakeMain();
