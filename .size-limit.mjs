import { weights } from './packages/tools/src/weights.mjs';

export default weights().flatMap(({ name, budget, paths }) =>
  budget === null ? [] : { name, path: paths, limit: `${budget} B`, gzip: true, brotli: false },
);
