import { readdirSync } from 'node:fs';
import { defineConfig } from 'tsup';

const register = readdirSync(new URL('src/register/', import.meta.url)).filter((file) => file.endsWith('.ts'));

export default defineConfig({
  entry: ['src/index.ts', 'src/manage.ts', 'src/parts.ts', ...register.map((file) => `src/register/${file}`)],
  outDir: 'dist/npm',
  format: 'esm',
  target: 'es2022',
  clean: true,
  splitting: true,
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
});
