import { css } from 'lit';

export const styles = css`
  .said .badge {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2xs);
    padding-block: 0.15em;
    /* Several lines of words, not only one. */
    border-radius: var(--_radius-m);
  }
  .entries {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .entry {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--_space-2xs) var(--_space-m);
    padding: var(--_space-m);
    overflow-wrap: anywhere;
  }
  .entry + .entry {
    border-block-start: var(--_border-width) solid var(--_color-border);
  }
  .entry time {
    color: var(--_color-text-muted);
    font-variant-numeric: tabular-nums;
  }
  .entry .meta {
    grid-column: 1 / -1;
  }
  .entry.watched b {
    color: var(--_color-warning-text);
  }
  .found {
    margin-block: 0 var(--_space-xs);
  }
  .intro {
    margin-block: 0 var(--_space-m);
    color: var(--_color-text-muted);
  }
  .chain {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-xs) var(--_space-m);
    margin-block-end: var(--_space-l);
    padding: var(--_space-m);
  }
  .chain .said {
    flex: 1 1 20em;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
    gap: var(--_space-2xs);
  }
  .chain p {
    margin: 0;
  }
  .chain code {
    /* By the generic name alone browsers take a size of its own. */
    font-family: ui-monospace, monospace;
    font-size: var(--_font-size-s);
    overflow-wrap: anywhere;
  }
  .spans {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-xs);
  }
  .days {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s);
  }
  .days label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-xs);
    color: var(--_color-text-muted);
  }
  .days .input {
    inline-size: auto;
    max-inline-size: 100%;
  }
  .more {
    display: flex;
    margin: var(--_space-m) auto 0;
  }
  @container (max-width: 36em) {
    .days {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(10em, 100%), 1fr));
      inline-size: 100%;
    }
    .days label {
      display: grid;
    }
    .days .input {
      inline-size: 100%;
      min-inline-size: 0;
    }
    .entry {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
