import { bakeLegsMain } from '../index.js';

await bakeLegsMain();
