import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { PartStage } from '../../packages/components/test/part-stage.js';
import { emptySample } from '../../packages/components/test/parts/empty.js';
import { themeOf } from '../.storybook/looks.js';

const meta: Meta = {
  title: 'Parts/Empty state',
  render: (_args, { globals }) => new PartStage(emptySample, themeOf(globals.look)),
};
export default meta;

export const Shown: StoryObj = {};

export const Dark: StoryObj = { globals: { scheme: 'dark' } };

export const ForeignBrand: StoryObj = { globals: { look: 'brick' } };
