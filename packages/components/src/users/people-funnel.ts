import type { Funnel, HouseFunnel, Reached } from '@p24/sdk/manage';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.js';
import { PagedList } from '../core/paged-list.js';
import { emptyNote } from '../core/parts/empty.js';
import { searchField } from '../core/parts/field.js';
import type { Showable } from '../core/resource.js';
import type { ManageUsers } from './manage-users.js';
import { type Cell, peopleMatrix } from './people-matrix.js';

const stages = ['email', 'invited', 'activated', 'recent'] as const satisfies readonly Reached[];

/** How long typing must rest before the server is asked. */
const rest = 250;

/** Shows what was read, or what is the matter. */
type Show = <V>(resource: Showable<V>, content: (value: V) => unknown) => unknown;

/** A row of the table: a house, all people, or those who hold nothing. */
interface Row {
  name: string;
  kind: 'house' | 'total' | 'others';
  counts: Funnel;
  house: { id: string; name: string } | null;
}

/** Who is in the portal already, by group and house by house: how many have come how far, each number leading to those people. */
export class PeopleFunnel {
  readonly #host: ManageUsers;
  #all: { total: Funnel; others: Funnel } | undefined;
  readonly #houses: PagedList<HouseFunnel, [string | undefined, string]>;
  #search = '';
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ManageUsers) {
    this.#host = host;
    this.#houses = new PagedList(host, {
      size: 50,
      args: () => [host.managed?.sourceId, this.#search],
      load: async ([, search], paging, options) => {
        const query = search ? { ...paging, search } : paging;
        const { items, nextCursor, total, others } = (await host.calls?.funnel(query, options)) ?? {
          ...{ items: [], nextCursor: null, total: undefined, others: undefined },
        };
        this.#all = total && others && { total, others };
        return { items, nextCursor };
      },
    });
  }

  /** Reads everything again. */
  async reload(): Promise<void> {
    await this.#houses.reload();
  }

  /** The table, to stand in the element. */
  render(show: Show): unknown {
    const { texts, counts } = this.#host;
    const onChoose = (at: Cell) => this.#host.lookAt(at);
    return html`${counts ? peopleMatrix({ counts, texts, onChoose }) : nothing}
      <p class="muted lead">${texts.funnel.lead}</p>
      <div class="tools" role="search" aria-label=${texts.funnel.search}>${searchField(texts.funnel.search, this.#search, this.#typed)}</div>
      ${show(this.#houses, ({ items, nextCursor }) => this.#table(items, nextCursor !== null))}`;
  }

  #table(items: readonly HouseFunnel[], more: boolean): TemplateResult {
    const { funnel } = this.#host.texts;
    if (this.#search && items.length === 0) return emptyNote(icon('search'), funnel.nobody, funnel.otherWords);
    const all = this.#search ? undefined : this.#all;
    const rows: Row[] = [
      ...(all ? [{ name: funnel.total, kind: 'total' as const, counts: all.total, house: null }] : []),
      ...items.map(({ id, name, ...counts }) => ({ name, kind: 'house' as const, counts, house: { id, name } })),
      ...(all && !more ? [{ name: funnel.others, kind: 'others' as const, counts: all.others, house: null }] : []),
    ];
    return html`<div class="funnel surface" part="funnel" role="region" aria-label=${funnel.title} tabindex="0">
        <table role="table">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">${funnel.house}</th>
              <th role="columnheader" scope="col">${funnel.people}</th>
              ${stages.map((stage) => html`<th role="columnheader" scope="col">${funnel.stages[stage]}</th>`)}
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${rows.map((row) => this.#row(row))}
          </tbody>
        </table>
      </div>
      ${more ? html`<button class="button quiet more" type="button" aria-disabled=${this.#houses.loadingMore} @click=${this.#more}>${funnel.next}</button>` : nothing}`;
  }

  #row(row: Row): TemplateResult {
    const { name, kind, counts } = row;
    return html`<tr class=${kind} role="row">
      <th role="rowheader" scope="row">${name}</th>
      ${this.#cell(row, '', counts.people)} ${stages.map((stage) => this.#cell(row, stage, counts[stage]))}
    </tr>`;
  }

  /** A number with its part of all people of the row; it leads to those people. */
  #cell({ name, kind, counts, house }: Row, stage: Reached | '', count: number): TemplateResult {
    const { funnel } = this.#host.texts;
    const { formats } = this.#host;
    const part = counts.people === 0 ? 0 : count / counts.people;
    const words = stage ? funnel.stages[stage] : funnel.people;
    const show = () => this.#host.lookAt({ house, reached: stage, group: kind === 'others' ? 'others' : '' });
    return html`<td role="cell" data-label=${words}>
      <button type="button" class=${count === 0 ? 'zero' : ''} ?disabled=${count === 0} @click=${show}>
        <span>${formats.number(count)}</span>
        ${
          stage
            ? html`<span class="part">${formats.number(part, { style: 'percent', maximumFractionDigits: 0 })}</span>
              <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width=${100 * part} height="8" /></svg>`
            : nothing
        }
        <span class="sr">${funnel.show(words, name)}</span>
      </button>
    </td>`;
  }

  readonly #typed = (value: string): void => {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.#search = value.trim();
      this.#host.requestUpdate();
    }, rest);
  };

  /** The focus goes to the first of the houses that came: the button may be gone. */
  readonly #more = async (): Promise<void> => {
    const shown = this.#houses.value?.items.length ?? 0;
    if (!(await this.#houses.more())) return;
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelectorAll<HTMLElement>('.funnel .house button')[shown * (stages.length + 1)]?.focus();
  };
}
