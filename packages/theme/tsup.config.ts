import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts', 'src/derive.ts', 'src/sets.ts', 'src/theme-sheet.ts'],
  format: 'esm',
  target: 'es2022',
  clean: true,
  splitting: true,
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
});
