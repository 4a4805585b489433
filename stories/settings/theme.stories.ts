import { type Colors, colorNames, colorProperty, pairs, type ReadyMadeSet, readyMadeSets, tokens } from '@p24/theme';
import { contrast, deriveTheme } from '@p24/theme/derive';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import './theme.stories.css';

const meta: Meta = { title: 'Settings/Theme' };
export default meta;

type Story = StoryObj;

const scheme = (colors: Colors, content: unknown) => {
  const own = styleMap({ ...tokens, ...colors, background: colors['--p24-color-background'] });
  return html`<div class="scheme" style=${own}>${content}</div>`;
};

const both = ({ name, set }: ReadyMadeSet, content: (colors: Colors) => unknown) => {
  const { light, dark } = deriveTheme(set);
  return html`<section class="set">
    <h2>${name.en} · ${set.accent} ${set.header} ${set.background}</h2>
    <div class="schemes">${scheme(light, content(light))}${scheme(dark, content(dark))}</div>
  </section>`;
};

const swatches = (colors: Colors) =>
  html`<ul class="swatches">
    ${colorNames.map((name) => {
      const value = colors[colorProperty(name)];
      return html`<li><i style=${styleMap({ background: value })}></i><span>${name}</span><code>${value}</code></li>`;
    })}
  </ul>`;

const measured = (colors: Colors) =>
  html`<ul class="pairs">
    ${pairs.map(({ color, on, ratio }) => {
      const [front, back] = [colors[colorProperty(color)], colors[colorProperty(on)]];
      // What is not made for text is shown as a mark beside text.
      const text = ratio < 4.5 ? colors['--p24-color-text'] : front;
      return html`<li style=${styleMap({ color: text, background: back })}>
        ${color} on ${on} <b style=${styleMap({ color: front })} aria-hidden="true">●</b>
        ${contrast(front, back).toFixed(1)}, needs ${ratio}
      </li>`;
    })}
  </ul>`;

const kinds = ['neutral', 'info', 'warning', 'danger', 'success'] as const;

const sample = (colors: Colors) =>
  html`<header class="head">Hausverwaltung <button>Abmelden</button></header>
    <div class="card">
      <h3>Ablesung der Zähler</h3>
      <p>Am Dienstag kommt der Ablesedienst. <a href="#top">Termin ändern</a></p>
      <p class="muted">heute, 14:00 Uhr</p>
      <label>Name <input value="Anna Berger" /></label>
      <p><button class="main">Speichern</button> <button>Abbrechen</button> <button class="danger">Löschen</button></p>
      <p><button disabled>Nicht möglich</button></p>
    </div>
    ${kinds.map((kind) => {
      const own = styleMap({
        color: colors[`--p24-color-${kind}-text`],
        background: colors[`--p24-color-${kind}-background`],
        'border-color': colors[`--p24-color-${kind}-border`],
      });
      return html`<p class="kind" style=${own}><b style=${styleMap({ color: colors[`--p24-color-${kind}-icon`] })}>●</b> ${kind}</p>`;
    })}
    <div class="chart" role="img" aria-label="Bars">
      ${[60, 80, 45].map((height) => html`<i style=${styleMap({ height: `${height}%` })}></i><i class="other" style=${styleMap({ height: `${height + 15}%` })}></i>`)}
      <hr />
    </div>`;

const page = (content: (colors: Colors) => unknown) =>
  html`<div class="wide">${readyMadeSets.map((set) => both(set, content))}</div>`;

export const ReadyMadeSets: Story = { render: () => page(sample) };

export const AllColours: Story = { render: () => page(swatches) };

/** Every pair in use, of one set at a time because there are many. */
const pairsOf = (set: ReadyMadeSet): Story => ({ render: () => html`<div class="wide">${both(set, measured)}</div>` });

const [harbour, garden, brick, lilac] = readyMadeSets;

export const PairsOfHarbour: Story = pairsOf(harbour);

export const PairsOfGarden: Story = pairsOf(garden);

export const PairsOfBrick: Story = pairsOf(brick);

export const PairsOfLilac: Story = pairsOf(lilac);
