import { Auth, type Device } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.js';
import { problemText } from '../core/notes.js';
import { announcement, failure } from '../core/parts/message.js';
import { stateBadge } from '../core/parts/state.js';
import { deviceName } from './device-name.js';
import type { Profile } from './profile.js';

/** Where somebody is signed in, and how that is ended. */
export class DevicesCard {
  readonly #host: Profile;
  #done = '';
  #problem: unknown;

  constructor(host: Profile) {
    this.#host = host;
  }

  render(devices: readonly Device[]): TemplateResult {
    const { texts, headingLevel, core } = this.#host;
    const words = texts.devices;
    const others = devices.some(({ current }) => !current);
    return html`<section class="surface card" aria-labelledby="devices-title">
      <div class="heading" id="devices-title" role="heading" aria-level=${headingLevel}>${words.title}</div>
      <p class="muted">${words.lead}</p>
      ${announcement(this.#done, { part: 'devices-announcement' })}
      ${this.#problem === undefined ? nothing : failure(problemText(this.#problem, core))}
      <ul class="devices">${devices.map((device) => this.#row(device))}</ul>
      <div class="actions">
        ${others ? html`<button class="button quiet" type="button" @click=${this.#askOthers}>${words.endOthers}</button>` : nothing}
        <button class="button quiet" type="button" @click=${this.#askAll}>${words.endAll}</button>
      </div>
    </section>`;
  }

  #row({ id, agent, current, kind, origin, since }: Device): TemplateResult {
    const { texts, formats } = this.#host;
    const words = texts.devices;
    const name = deviceName(agent, words);
    const place = kind === 'portal' || !origin ? words.portal : words.on(new URL(origin).host);
    return html`<li class="device">
      <div>
        <div class="name">${name}</div>
        <div class="meta">${place} · ${words.since(formats.moment(since))}</div>
      </div>
      ${
        current
          ? stateBadge('info', icon('check'), words.here)
          : html`<button class="button quiet" type="button" aria-label=${words.endNamed(name)} @click=${() => this.#end(id)}>${words.end}</button>`
      }
    </li>`;
  }

  readonly #end = (id: string): Promise<void> =>
    this.#call(async () => {
      await this.#host.calls.signOutDevice(id);
      this.#done = this.#host.texts.devices.ended;
    });

  readonly #askOthers = (): void => {
    const { endOthers, endOthersText } = this.#host.texts.devices;
    this.#host.confirmation.ask({
      ...{ title: `${endOthers}?`, text: endOthersText, yes: endOthers },
      act: () => void this.#endOthers(),
    });
  };

  readonly #askAll = (): void => {
    const { endAll, endAllText } = this.#host.texts.devices;
    this.#host.confirmation.ask({
      ...{ title: `${endAll}?`, text: endAllText, yes: endAll },
      act: () => void this.#endAll(),
    });
  };

  #endOthers(): Promise<void> {
    return this.#call(async () => {
      const { ended } = await this.#host.calls.signOutOthers();
      this.#done = this.#host.texts.devices.endedOthers(ended);
    });
  }

  #endAll(): Promise<void> {
    return this.#call(async () => {
      await this.#host.calls.signOutOthers();
      const { connection } = this.#host;
      // Here also when the server is out of reach.
      if (connection) await new Auth(connection.http).signOut().catch(() => {});
    });
  }

  async #call(run: () => Promise<void>): Promise<void> {
    this.#done = '';
    this.#problem = undefined;
    try {
      await run();
      // What had the focus may be gone.
      this.#host.aim('[part=devices-announcement]');
      await this.#host.devices.reload();
    } catch (error) {
      this.#problem = error;
      this.#host.failed(error);
    }
    this.#host.requestUpdate();
  }
}
