import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { PartStage } from '../../packages/components/test/part-stage.js';
import { personSearchSample } from '../../packages/components/test/parts/person-search.js';
import { themeOf } from '../.storybook/looks.js';

const meta: Meta = {
  title: 'Parts/Person search',
  render: (_args, { globals }) => new PartStage(personSearchSample, themeOf(globals.look)),
};
export default meta;

export const Shown: StoryObj = {};

export const Dark: StoryObj = { globals: { scheme: 'dark' } };

export const ForeignBrand: StoryObj = { globals: { look: 'brick' } };
