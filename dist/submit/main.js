import { submitMain } from '../index.js';

await submitMain();
