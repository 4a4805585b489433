import type { Served } from './core/serve.js';

/** The features by name, which is also the name of their scopes. A new feature is one line here. */
export const features: Readonly<Record<string, readonly Served[]>> = {};
