import { pipelinePost } from '../index.js';

await pipelinePost();
