import { kitchenVerifyMain } from '../index.js';

await kitchenVerifyMain();
