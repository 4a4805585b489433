/** The few colours that a manager chooses, as `#rrggbb`; everything else is derived from them. */
export interface ColorSet {
  accent: string;
  header: string;
  background: string;
}

/** A base colour as settings show it: its name and one sentence on where it is used. */
export interface BaseColor {
  key: keyof ColorSet;
  name: { de: string; en: string };
  use: { de: string; en: string };
}

/** The base colours in the order in which settings ask for them. */
export const baseColors: readonly BaseColor[] = [
  {
    key: 'accent',
    name: { de: 'Akzentfarbe', en: 'Accent colour' },
    use: {
      de: 'Für Schaltflächen, Links, Ausgewähltes und die Balken in Diagrammen.',
      en: 'For buttons, links, whatever is selected, and the bars of charts.',
    },
  },
  {
    key: 'header',
    name: { de: 'Kopffarbe', en: 'Header colour' },
    use: {
      de: 'Für die Kopfzeile des Portals und den oberen Rand der E-Mails; hier steht Ihr Logo.',
      en: "For the portal's header and the top of e-mails; your logo stands here.",
    },
  },
  {
    key: 'background',
    name: { de: 'Hintergrundfarbe', en: 'Background colour' },
    use: {
      de: 'Für die Fläche hinter den Karten; am besten der Hintergrund Ihrer Webseite.',
      en: 'For the area behind the cards; best the background of your own website.',
    },
  },
];
