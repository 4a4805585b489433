/** Which sources the manifest of elements is read off, see packages/tools/src/elements.ts. */
export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/embed/**'],
  litelement: true,
  // The analyzer would write into package.json.
  packagejson: false,
  quiet: true,
};
