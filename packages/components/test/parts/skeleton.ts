import { css } from 'lit';
import { bones, skeleton, skeletonStyles } from '../../src/core/parts/skeleton.js';
import { de } from '../../src/core/texts.de.js';
import type { Sample } from '../part-stage.js';

const heights = css`
  .bone.card {
    block-size: 6em;
  }
`;

/** What stands in the place of a list, and in the place of cards, until they have come. */
export const skeletonSample: Sample = {
  styles: [skeletonStyles, heights],
  begin: () => () => [skeleton(de, [bones('tool'), bones('line', 4)]), skeleton(de, bones('card', 2))],
};
