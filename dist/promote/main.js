import { promoteMain } from '../index.js';

await promoteMain();
