import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts', 'src/manage.ts', 'src/api.ts', 'src/forms/answers.ts', 'src/embedded.ts', 'src/strict.ts'],
  format: 'esm',
  target: 'es2022',
  clean: true,
  splitting: true,
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
});
