import { publishImageMain } from '../index.js';

await publishImageMain();
