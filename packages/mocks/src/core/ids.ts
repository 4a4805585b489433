/** Ids that are the same in every run: `mockId('notice', 3)`. */
export function mockId(kind: string, number: number): string {
  let hash = 0;
  for (const letter of kind) hash = (hash * 31 + letter.charCodeAt(0)) & 0xffffffff;
  const head = (hash >>> 0).toString(16).padStart(8, '0');
  return `${head}-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}
