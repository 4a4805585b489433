import type { AudienceGroup, Recipient } from '@p24/sdk/manage';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.js';
import { keyed } from './keyed.js';
import { problemText } from './notes.js';
import { failure } from './parts/message.js';
import { everybody } from './release-held.js';
import type { AudienceKind, ReleaseHost, ReleaseOrderForm } from './release-order.js';

/** The dialog in which a release is put together; its foot says whom it will reach. */
export function releaseDialog(
  host: ReleaseHost,
  order: ReleaseOrderForm<unknown>,
  send: (form: HTMLFormElement) => void,
): TemplateResult {
  const { texts } = host;
  const submit = (event: Event) => {
    event.preventDefault();
    if (order.named()) send(event.currentTarget as HTMLFormElement);
  };
  return html`<dialog class="dialog release" part="dialog" aria-labelledby="release-title">
    ${
      order.subject
        ? keyed(
            [order.subject],
            () => order.number,
            ({ title }) => html`<form novalidate @submit=${submit}>
          <div>
            <div class="heading" id="release-title" role="heading" aria-level=${Math.min(host.headingLevel + 1, 6)}>${texts.releaseTitle}</div>
            <p class="muted">${title}</p>
          </div>
          ${audienceChoice(host, order)} ${order.kind === 'all' ? nothing : picker(host, order, order.kind)} ${summary(host, order)}
          <label class="check"><input type="checkbox" name="notify" @change=${(event: Event) => order.tell((event.target as HTMLInputElement).checked)} />${texts.notify}</label>
          ${order.kind === 'contacts' ? nothing : groupChoice(host, order)} ${times(host, order)}
          ${order.problem ? failure(problemText(order.problem, host.core)) : nothing}
          ${foot(host, order)}
        </form>`,
          )
        : nothing
    }
  </dialog>`;
}

/** Whether e-mails go out, but none at once: when they do is said with what begins later. */
const allMailedLater = ({ count, notify }: ReleaseOrderForm<unknown>) =>
  Boolean(notify && count && count.mailable === 0 && count.mailableLater > 0);

/** What will happen, beside the button that makes it happen. */
function foot({ texts, formats }: ReleaseHost, order: ReleaseOrderForm<unknown>) {
  const { audience, count, counting, notify, unnamed, sending } = order;
  const said = () => {
    // At the field then, and said once.
    if (!audience) return unnamed ? nothing : texts.choose;
    if (!count) return counting ? texts.counting : nothing;
    if (!count.contacts) return texts.nobody;
    const contacts = texts.contacts(count.contacts, formats.number(count.contacts));
    const mails = notify ? count.mails : 0;
    return allMailedLater(order) ? contacts : texts.brief(contacts, mails, formats.number(mails));
  };
  const word = count?.contacts ? texts.releaseTo(count.contacts, formats.number(count.contacts)) : texts.release;
  return html`<div class="foot">
    <p role="status"><b>${said()}</b>
      ${count?.later ? html`<span class="muted small details">${texts.beginsLater(count.later, formats.number(count.later))} ${notify && count.mailableLater ? texts.mailedThen : nothing}</span>` : nothing}</p>
    <div class="actions">
      <button class="button" type="submit" aria-disabled=${sending || (audience !== null && !count?.contacts)}>${word}</button>
      <button class="button quiet" type="button" @click=${(event: Event) => (event.target as Element).closest('dialog')?.close()}>${texts.cancel}</button>
    </div>
  </div>`;
}

function audienceChoice({ texts }: ReleaseHost, order: ReleaseOrderForm<unknown>) {
  const kinds: Record<AudienceKind, string> = {
    all: texts.audienceAll,
    properties: texts.audienceProperties,
    contacts: texts.audienceContacts,
  };
  const held = order.held.whole.has(everybody);
  return html`<fieldset class="audience" aria-describedby=${held ? 'all-held' : nothing}>
    <legend>${texts.audience}</legend>
    ${Object.entries(kinds).map(
      ([kind, label]) => html`<label class="check">
        <input type="radio" name="kind" ?autofocus=${order.kind === kind} .checked=${order.kind === kind} ?disabled=${held && kind === 'all'}
          @change=${() => order.choose(kind as AudienceKind)} />${label}
      </label>`,
    )}
    ${held ? html`<span class="hint" id="all-held">${texts.allHeld}</span>` : nothing}
  </fieldset>`;
}

const groups: readonly AudienceGroup[] = ['tenant', 'owner', 'house-owner', 'provider'];

function groupChoice({ texts }: ReleaseHost, order: ReleaseOrderForm<unknown>) {
  const one = (group: AudienceGroup) => html`<label class="check">
    <input type="checkbox" name="group" .checked=${order.groups.has(group)} @change=${() => order.group(group)} />${texts.group[group]}
  </label>`;
  return html`<fieldset class="groups" aria-describedby="groups-hint">
    <legend>${texts.groups}</legend>
    <div class="group-list">${groups.map(one)}</div>
    <span class="hint" id="groups-hint">${texts.groupsHint}</span>
  </fieldset>`;
}

/** What a search did not find, a way to what it finds among the others, and that what follows is similar. */
function missed(
  { texts }: ReleaseHost,
  { search, similar, others, othersSimilar }: NonNullable<ReleaseOrderForm<unknown>['missed']>,
  order: ReleaseOrderForm<unknown>,
) {
  const people = order.kind === 'contacts';
  const said = people ? texts.isProperty : texts.isContact;
  // One order names houses or contacts: what was chosen of the one does not count with the other.
  const chosen = order.kind !== 'all' && order.chosen[order.kind].size > 0;
  const word = (name: string) => (chosen ? texts.instead(said(name)) : said(name));
  // Nothing can be added to houses then.
  const offered = people && order.held.whole.has(everybody) ? [] : others;
  const neither = others.length === 0 && !similar;
  return html`<p class="missed">${neither ? texts.nothingFound(search) : people ? texts.noContactFound(search) : texts.noPropertyFound(search)}
    ${othersSimilar && offered.length > 0 ? texts.alike : ''}
    ${offered.map(({ id, name }) => html`<button class="plain link" type="button" @click=${() => order.turnTo(id, name)}>${word(name)}</button>`)}
    ${similar ? texts.alike : ''}
  </p>`;
}

function picker(host: ReleaseHost, order: ReleaseOrderForm<unknown>, kind: 'properties' | 'contacts') {
  const { texts, core, formats } = host;
  const chosen = order.chosen[kind];
  const row = (id: string, name: string, details: unknown) => {
    const since = order.heldSince(id);
    const held = since
      ? texts.heldSince(core.since(formats.moment(since)))
      : order.held.partly.has(id) && texts.heldPartly;
    return html`<li>
    <label class="check pick-row">
      <input type="checkbox" .checked=${since !== undefined || chosen.has(id)} ?disabled=${since !== undefined} @change=${() => order.toggle(id, name)} />
      <span><span class="name">${name}</span><span class="muted small details">${details}</span>${held ? html`<span class="small details held">${held}</span>` : nothing}</span>
    </label>
  </li>`;
  };
  const label = kind === 'properties' ? texts.findProperty : texts.findContact;
  return html`<div class="picker" part="picker">
    <input class="input" type="search" maxlength="100" aria-label=${label} placeholder=${label} .value=${order.search}
      aria-invalid=${order.unnamed ? 'true' : nothing} aria-describedby="choice-error"
      @input=${(event: Event) => order.type((event.target as HTMLInputElement).value)} />
    <div role="status">${order.missed ? missed(host, order.missed, order) : nothing}</div>
    <ul class="rows" tabindex="0" role="list" aria-label=${label}>
      ${
        kind === 'properties'
          ? order.found.properties.map(({ id, name, address, units, contacts, coming }) =>
              row(
                id,
                name,
                [address, texts.homes(units, texts.contacts(contacts, formats.number(contacts)), coming)]
                  .filter(Boolean)
                  .join(' · '),
              ),
            )
          : order.found.contacts.map((contact) =>
              row(contact.id, contact.name, recipientDetails(contact, { texts, formats })),
            )
      }
    </ul>
    <span class="error" id="choice-error">${order.unnamed ? [icon('alert'), texts.choose] : nothing}</span>
    <span class="hint">${texts.chosen(formats.number(chosen.size))}</span>
  </div>`;
}

function recipientDetails(contact: Recipient, { texts, formats }: Pick<ReleaseHost, 'texts' | 'formats'>) {
  const { address, contracts, status, validUntil, lastOnline, delegate } = contact;
  return [
    address,
    texts.contracts(contracts),
    texts.status[status],
    validUntil && texts.validUntil(formats.day(`${validUntil}T12:00:00Z`)),
    lastOnline && texts.lastOnline(formats.day(lastOnline)),
    delegate && texts.delegate,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Folded away: most of what is released is to be seen at once and without an end. */
function times({ texts }: ReleaseHost, { untilWrong, subject }: ReleaseOrderForm<unknown>) {
  return html`<details ?open=${untilWrong}>
    <summary>${texts.times} <span class="muted">${subject?.ends ? texts.timesNow : texts.timesAtOnce}</span></summary>
    <div class="pair">
    <div class="field">
      <label for="visible-from">${texts.visibleFrom}</label>
      <input class="input" id="visible-from" name="visibleFrom" type="datetime-local" />
    </div>
    ${
      subject?.ends
        ? html`<div class="field">
      <label for="visible-until">${texts.visibleUntil}</label>
      <input class="input" id="visible-until" name="visibleUntil" type="datetime-local"
        aria-invalid=${untilWrong ? 'true' : nothing} aria-describedby="until-error" />
      <span class="error" id="until-error">${untilWrong ? [icon('alert'), texts.untilTooEarly] : nothing}</span>
    </div>`
        : nothing
    }
    </div>
  </details>`;
}

/** Who that is, by number and the first names. */
function summary({ texts, formats }: ReleaseHost, order: ReleaseOrderForm<unknown>) {
  const { audience, count, notify } = order;
  if (!audience || !count?.contacts) return nothing;
  const said = (amount: number) => texts.contacts(amount, formats.number(amount));
  const more = count.contacts - count.names.length;
  const names = count.names.join('; ');
  const mailed = notify ? count.mailable : 0;
  const without = notify ? count.contacts - count.mailable - count.mailableLater : 0;
  return html`<div class="summary">
    <p>${texts.count(count.contacts, said(count.contacts), formats.number(count.signedUp))}
      ${count.signedUp < count.contacts ? texts.later : nothing}
      ${allMailedLater(order) ? nothing : texts.mailed(mailed, said(mailed))} ${without > 0 ? texts.notMailed(formats.number(without)) : nothing}</p>
    <p class="muted small">${more > 0 ? texts.and(names, more, formats.number(more)) : names}</p>
  </div>`;
}
