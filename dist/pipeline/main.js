import { pipelineMain } from '../index.js';

await pipelineMain();
