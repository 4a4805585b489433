import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

// Paths from Lucide (ISC licence, https://lucide.dev), reduced to the icons in use.
const paths = {
  home: svg`<path d="M15 21v-8a1 1 0 0 0-1-1h-4a1 1 0 0 0-1 1v8"/><path d="M3 10a2 2 0 0 1 .709-1.528l7-6a2 2 0 0 1 2.582 0l7 6A2 2 0 0 1 21 10v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z"/>`,
  notice: svg`<path d="M11 6a13 13 0 0 0 8.4-2.8A1 1 0 0 1 21 4v12a1 1 0 0 1-1.6.8A13 13 0 0 0 11 14H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2z"/><path d="M6 14a12 12 0 0 0 2.4 7.2 2 2 0 0 0 3.2-2.4A8 8 0 0 1 10 14M8 6v8"/>`,
  documents: svg`<path d="M20 20a2 2 0 0 0 2-2V8a2 2 0 0 0-2-2h-7.900a2 2 0 0 1-1.690-.900L9.600 3.900A2 2 0 0 0 7.930 3H4a2 2 0 0 0-2 2v13a2 2 0 0 0 2 2Z"/>`,
  form: svg`<rect width="8" height="4" x="8" y="2" rx="1"/><path d="M16 4h2a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2h2M9 14l2 2 4-4"/>`,
  ticket: svg`<path d="M2.992 16.342a2 2 0 0 1 .094 1.167l-1.065 3.290a1 1 0 0 0 1.236 1.168l3.413-.998a2 2 0 0 1 1.099.092 10 10 0 1 0-4.777-4.719"/><path d="M8 12h.010M12 12h.010M16 12h.010"/>`,
  chart: svg`<path d="M3 3v16a2 2 0 0 0 2 2h16M18 17V9M13 17V5M8 17v-3"/>`,
  upload: svg`<path d="M12 3v12M17 8l-5-5-5 5M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4"/>`,
  assistant: svg`<path d="M7.900 20A9 9 0 1 0 4 16.100L2 22Z"/><path d="M8 10h8M8 14h5"/>`,
  menu: svg`<path d="M4 5h16M4 12h16M4 19h16"/>`,
  person: svg`<path d="M19 21v-2a4 4 0 0 0-4-4H9a4 4 0 0 0-4 4v2"/><circle cx="12" cy="7" r="4"/>`,
  people: svg`<path d="M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2M16 3.128a4 4 0 0 1 0 7.744M22 21v-2a4 4 0 0 0-3-3.870"/><circle cx="9" cy="7" r="4"/>`,
  leave: svg`<path d="m16 17 5-5-5-5M21 12H9M9 21H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h4"/>`,
  language: svg`<path d="m5 8 6 6M4 14l6-6 2-3M2 5h12M7 2h1M22 22l-5-10-5 10M14 18h6"/>`,
  chevron: svg`<path d="m9 18 6-6-6-6"/>`,
  collapse: svg`<rect width="18" height="18" x="3" y="3" rx="2"/><path d="M9 3v18M16 15l-3-3 3-3"/>`,
  check: svg`<path d="M20 6 9 17l-5-5"/>`,
  alert: svg`<path d="m21.730 18-8-14a2 2 0 0 0-3.480 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.730-3M12 9v4M12 17h.010"/>`,
  building: svg`<path d="M6 22V4a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v18ZM6 12H4a2 2 0 0 0-2 2v6a2 2 0 0 0 2 2h2M18 9h2a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-2M10 6h4M10 10h4M10 14h4M10 18h4"/>`,
  bell: svg`<path d="M10.268 21a2 2 0 0 0 3.464 0M3.262 15.326A1 1 0 0 0 4 17h16a1 1 0 0 0 .740-1.673C19.410 13.956 18 12.499 18 8A6 6 0 0 0 6 8c0 4.499-1.411 5.956-2.738 7.326"/>`,
  wrench: svg`<path d="M14.7 6.3a1 1 0 0 0 0 1.4l1.600 1.600a1 1 0 0 0 1.400 0l3.106-3.105c.320-.322.863-.220.983.218a6 6 0 0 1-8.259 7.057l-7.910 7.910a1 1 0 0 1-2.999-3l7.910-7.910a6 6 0 0 1 7.057-8.259c.438.120.540.662.219.984z"/>`,
  flame: svg`<path d="M12 3q1 4 4 6.500t3 5.500a1 1 0 0 1-14 0 5 5 0 0 1 1-3 1 1 0 0 0 5 0c0-2-1.500-3-1.500-5q0-2 2.500-4"/>`,
  drop: svg`<path d="M12 22a7 7 0 0 0 7-7c0-2-1-3.900-3-5.500s-3.500-4-4-6.500c-.500 2.500-2 4.900-4 6.500S5 13 5 15a7 7 0 0 0 7 7z"/>`,
  history: svg`<path d="M3 12a9 9 0 1 0 9-9 9.750 9.750 0 0 0-6.740 2.740L3 8"/><path d="M3 3v5h5M12 7v5l4 2"/>`,
  eye: svg`<path d="M2.100 12.300a1 1 0 0 1 0-.700 10.750 10.750 0 0 1 19.880 0 1 1 0 0 1 0 .700 10.750 10.750 0 0 1-19.880 0"/><circle cx="12" cy="12" r="3"/>`,
  key: svg`<path d="m15.5 7.5 2.3 2.3a1 1 0 0 0 1.4 0l2.1-2.1a1 1 0 0 0 0-1.4L19 4M21 2l-9.6 9.6"/><circle cx="7.5" cy="15.5" r="5.5"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type PortalIcon = keyof typeof paths;

/** An icon that says nothing on its own: a word stands beside it. */
export const icon = (name: PortalIcon): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${paths[name]}</svg>`;
