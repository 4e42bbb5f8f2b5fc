import { kitchenVerifyPost } from '../index.js';

await kitchenVerifyPost();
