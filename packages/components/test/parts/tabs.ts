import { tabPanel, tabs, tabsStyles } from '../../src/core/parts/tabs.js';
import type { Sample } from '../part-stage.js';

const texts = { all: 'Alle', open: 'Offen', done: 'Erledigt' };

/** Three tabs, the second of which is chosen. */
export const tabsSample: Sample = {
  styles: [tabsStyles],
  begin(stage) {
    let chosen: keyof typeof texts = 'open';
    const choose = (name: keyof typeof texts) => {
      chosen = name;
      stage.note(name);
    };
    const all = Object.entries(texts) as [keyof typeof texts, string][];
    return () => [
      tabs({ id: 'which', label: 'Anliegen', chosen, tabs: all, choose }),
      tabPanel({ id: 'which', chosen }, `Anliegen: ${texts[chosen]}`),
    ];
  },
};
