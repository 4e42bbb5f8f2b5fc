import { retainMain } from '../index.js';

await retainMain();
