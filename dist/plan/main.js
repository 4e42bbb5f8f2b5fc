import { planMain } from '../index.js';

await planMain();
