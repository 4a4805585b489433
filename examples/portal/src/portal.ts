import '@p24/components/register/p24-provider';
import { type P24NavigateEvent, type P24SignedInEvent, sharedHttp, sharedMe } from '@p24/components';
import type { PreviewStartedEvent } from '@p24/components/manage';
import { forgetTyped } from '@p24/components/parts';
import { Client, type Me } from '@p24/sdk';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { choiceButton, choiceColumn, offerChoice } from './choice.js';
import { doorAt } from './door.js';
import { Face } from './face.js';
import { FirstSteps, nameOf } from './first-steps.js';
import { failure, footer, header, reportLink, titleOf, tongue, trail } from './frame.js';
import { Unseen } from './home/unseen.js';
import { companiesAt, type Homes, scopeOf } from './homes.js';
import { whenIdle } from './idle.js';
import { Invited } from './invited.js';
import { getToKnow } from './known.js';
import { Address } from './location.js';
import { menu, sheet, thumbs } from './menu.js';
import { painted } from './painted.js';
import { pdfViewer } from './pdf/pdf-viewer.js';
import { begin, leave, previewBar } from './preview.js';
import { previewHere } from './preview-here.js';
import { secureFirst } from './secure-first.js';
import { sidesOf } from './sides.js';
import { ViewStage } from './stage.js';
import { asks, stepFor } from './steps.js';
import { Taste } from './taste.js';
import { isOwn, leadFrom, type Place, placeAt, sideAt } from './views.js';
import { Wardrobe } from './wardrobe.js';
import { Welcome } from './welcome.js';

/** Who is at the door; `failed` when the server cannot be reached. */
type Visitor = Me | 'nobody' | 'failed' | undefined;
/** The standalone portal: its address says what is shown, p24's elements show it. */
export class Portal extends LitElement {
  /** Set while a page follows the one before, so that focus goes to its heading. */
  @property({ attribute: false }) moved = false;

  @state() private visitor: Visitor;
  /** Whether the first steps are still to be offered. */
  @state() private isNew = false;
  @state() private homes: Homes | undefined;

  /** Whether the person has just been signed out, here or elsewhere. */
  #left = false;
  /** When what nobody waits for may be asked: what the page is about comes first. */
  #calm: Promise<void> = Promise.resolve();
  /** The elements' own: one session, one stream of hints, nothing read twice. */
  readonly #client = new Client(sharedHttp());
  readonly #taste = new Taste(this, this.#client);
  readonly #stage = new ViewStage(this);
  readonly #preview = previewHere();
  readonly #unseen = new Unseen(this, this.#client);
  readonly #face = new Face(this, this.#client);
  readonly #steps = new FirstSteps(this, this.#taste, () => this.#introduced());
  readonly #invited = new Invited(this, this.#client, (me) => void this.#enter(me));
  readonly #wardrobe = new Wardrobe(this, this.#client);
  readonly #welcome = new Welcome(this);
  readonly #viewer = pdfViewer(() => this.#taste.texts.pdf);
  readonly #address = new Address(this, {
    own: (url) => placeAt(url) !== null,
    moved: () => {
      this.moved = true;
      this.#unseen.soon();
    },
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.replaceChildren();
    void this.#identify();
  }

  protected override render(): unknown {
    const { visitor } = this;
    const { texts, chosen } = this.#taste;
    return html`
      <a class="skip" href="#inhalt">${texts.skip}</a>
      ${this.#preview ? previewBar(this.#preview, { texts, onLeave: this.#signOut }) : nothing}
      <p24-provider
        locale=${chosen.locale}
        source=${(visitor === 'nobody' && this.#wardrobe.brand?.slug) || nothing}
        @p24-signed-in=${this.#cameIn}
        @p24-invitation-accepted=${this.#joined}
        @p24-source-joined=${this.#joined}
        @p24-signed-out=${this.#leave}
        @p24-navigate=${this.#navigate}
        @p24-error=${this.#invited.refused}
        @p24-preview-started=${({ preview }: PreviewStartedEvent) => begin(preview)}
        @p24-notice-read=${this.#unseen.soon}
        @p24-document-opened=${this.#unseen.soon}
      >
        ${this.#page()}
      </p24-provider>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const place = placeAt(location);
    const { texts, chosen } = this.#taste;
    const title = titleOf(texts, { place, door: doorAt(location), brand: this.#wardrobe.brand });
    document.title = this.#preview ? texts.preview.inTitle(title) : title;
    document.documentElement.lang = chosen.locale;
    const { visitor } = this;
    if (typeof visitor === 'object') {
      this.#wardrobe.wear(companiesAt(visitor, place, this.homes));
      void this.#calm.then(() => this.visitor === visitor && this.#unseen.look(visitor, placeAt(location), this.homes));
    }
    if (!this.moved) return;
    this.moved = false;
    // What was gone into from its list gets the focus by the element.
    if (place?.item && this.#address.inside) return;
    scrollTo(0, 0);
    this.querySelector<HTMLElement>(this.#left ? '.left' : 'h1')?.focus({ preventScroll: true });
  }

  #page(): unknown {
    const { visitor } = this;
    const { texts } = this.#taste;
    const { brand } = this.#wardrobe;
    const top = (content: unknown) => header({ texts, brand, outside: visitor === 'nobody' }, content);
    if (visitor === undefined || visitor === 'failed') {
      const words =
        visitor === undefined ? html`<p role="status">${texts.loading}</p>` : failure(texts, this.#identify);
      return html`${top(nothing)}<main id="inhalt" class="wait" tabindex="-1">${words}</main>`;
    }
    const place = placeAt(location);
    const door = doorAt(location);
    const alone =
      visitor === 'nobody' || door
        ? this.#welcome.render(texts, { wants: Boolean(place?.view.path), left: this.#left, door })
        : this.#firstOf(visitor);
    if (!alone && visitor !== 'nobody') return this.#rooms(visitor, place, top);
    return html`${top(visitor === 'nobody' ? tongue(texts, this.#taste.switchHere) : nothing)}${alone}${footer({ texts, brand, companies: this.#wardrobe.companies })}`;
  }

  /** What comes before everything else: a safe way in for managers, a welcome to who is new. */
  #firstOf(me: Me): unknown {
    const { texts } = this.#taste;
    if (me.needsFactor) return secureFirst(texts, { onDone: this.#identify, onSignOut: this.#signOut });
    return this.isNew && this.#steps.render(me);
  }

  #rooms(me: Me, place: Place | null, top: (content: unknown) => unknown): unknown {
    const { texts, chosen } = this.#taste;
    const { brand } = this.#wardrobe;
    const side = sideAt(place, me);
    const { counts } = this.#unseen;
    const options = { texts, me, side, place, counts, narrow: chosen.narrow, closed: this.#invited.closed };
    const choice =
      place && place.view.side === 'resident' && !place.view.menu ? { texts, homes: this.homes, place } : undefined;
    return html`
      ${top(this.#face.menu({ texts, me, onLanguage: this.#taste.switch, onSignOut: this.#signOut }, this.#preview ? null : this.#calm))}
      ${side === 'resident' && !this.#preview ? html`<p24-chatbot link-pattern="/?zeige={view}&eintrag={item}"></p24-chatbot>` : nothing}
      <div class=${chosen.narrow ? 'frame narrow' : 'frame'}>
        ${menu({ ...options, head: choice && choiceButton(choice), onCollapse: this.#taste.collapse })}
        <main id="inhalt" class=${place?.view.fills && place.item ? 'content filled' : 'content'} tabindex="-1">
          ${choice ? html`<div class="choice">${choiceButton(choice)}</div>` : nothing}${this.#content(me, place)}
        </main>
      </div>
      ${footer({ texts, brand, companies: this.#wardrobe.companies, side })}${thumbs(options)}${sheet(options, brand?.homepage)}${choice && choiceColumn(choice)}
    `;
  }

  #content(me: Me, place: Place | null): unknown {
    const { texts } = this.#taste;
    if (!place || !(place.view.menu === 'account' || sidesOf(me).includes(place.view.side))) {
      const { title, text, back } = texts.missing;
      return html`<h1 tabindex="-1">${title}</h1><p>${text}</p><p><a class="button" href="/">${back}</a></p>`;
    }
    if (me.memberships.length === 0 && place.view.menu !== 'account')
      return html`<h1 tabindex="-1">${texts.greeting('')}</h1><p>${texts.nothingYet}</p>${this.#invited.card(texts)}`;
    const { view } = place;
    const home = view.path === '';
    return html`
      ${home ? nothing : trail(view, texts)}
      <h1 tabindex="-1">${home ? texts.greeting(nameOf(me)) : texts.views[view.name]}</h1>
      ${view.side === 'resident' && !view.menu ? this.#invited.readsFor(texts) : nothing}
      ${home ? this.#invited.card(texts) : nothing}${reportLink(me, place, texts)}
      ${this.#element(me, { ...place, scope: scopeOf(me, place, this.homes) })}
    `;
  }

  #element(me: Me, place: Place): unknown {
    const { texts } = this.#taste;
    const stage = this.#stage.show(place);
    if (stage.state === 'ready') {
      if (place.view.tag === 'p24-documents') Object.assign(stage.element, { viewer: this.#viewer });
      if (isOwn(place.view))
        Object.assign(stage.element, {
          ...{ texts, me, scope: place.scope, locale: texts.locale, client: this.#client, homes: this.homes },
          ...{ news: this.#unseen.news, renew: this.#unseen.read, closed: this.#invited.closed },
        });
      return stage.element;
    }
    if (stage.state === 'loading') return html`<p class="loading" role="status">${texts.loading}</p>`;
    return failure(texts, () => this.#stage.clear());
  }

  readonly #identify = async (): Promise<void> => {
    this.visitor = undefined;
    try {
      const about = this.#client.session.signedIn === false ? null : getToKnow(this.#client);
      const me = about && (await sharedMe());
      if (about && me) return await this.#enter(me, { about });
      // The page is made up once, with the sign-in.
      await this.#welcome.bring();
      this.visitor = 'nobody';
      if (this.#preview) void leave(this.#preview, { over: true });
    } catch {
      this.visitor = 'failed';
    }
  };

  /** The elements hear who is there when the page does, so only a sign-in matters. */
  readonly #cameIn = ({ me }: P24SignedInEvent): void => {
    const fresh = this.visitor === 'nobody';
    if (fresh || this.visitor === 'failed') void this.#enter(me, { fresh });
  };

  async #enter(me: Me, { fresh = false, about = getToKnow(this.#client) } = {}): Promise<void> {
    const { homes, preferences } = await about(me);
    // Signed out in another tab meanwhile.
    if (this.#client.session.signedIn === false) {
      this.visitor = 'nobody';
      return;
    }
    this.homes = homes;
    // The language that the person chose goes along to every device.
    this.#taste.follow(preferences?.introduced ? preferences : undefined);
    this.isNew = preferences?.introduced === false;
    this.visitor = me;
    this.#calm = painted(this, placeAt(location));
    void this.#calm.then(() => whenIdle(() => void import('@p24/components/register/p24-chatbot')));
    this.#left = false;
    // Whoever has just come in begins at the top of the page.
    this.moved ||= fresh;
    if (!this.#preview) void this.#invited.read(me, this.#calm);
    const led = leadFrom(location, me);
    if (led) this.#address.go(led, { replace: true });
    if (fresh && !this.isNew) await offerChoice(this, this.homes);
  }

  readonly #joined = async (): Promise<void> => this.#enter(await this.#client.auth.me());

  readonly #leave = (): void => {
    if (this.#preview) void leave(this.#preview, { over: true });
    if (this.visitor === undefined) return;
    // Also where another tab or the end of the session did it; who was not in yet has not left.
    if (typeof this.visitor === 'object') this.moved = this.#left = true;
    this.homes = undefined;
    this.visitor = 'nobody';
    this.#unseen.forget();
    this.#invited.forget();
    this.#steps.forget();
    this.#stage.clear();
    this.#wardrobe.wear([]);
  };

  readonly #signOut = (): void => {
    if (this.#preview) return void leave(this.#preview);
    void this.#client.auth.signOut().catch(() => {});
    forgetTyped();
    this.#leave();
    this.#address.go('/');
  };

  readonly #navigate = (event: P24NavigateEvent): void => {
    if (doorAt(location) && event.view === 'overview') {
      event.preventDefault();
      // Somebody else may have been signed in before: the page begins anew.
      location.replace('/');
      return;
    }
    const step = asks(event, this) ? null : stepFor(event, placeAt(location), this.#stage.element);
    if (!step) return;
    const { how, path, replace } = step;
    if (how !== 'itself') event.preventDefault();
    if (how === 'elsewhere') {
      this.#stage.repoint();
      this.#stage.hand(event.detail);
    }
    if (how === 'out of') this.#address.leave(path);
    else this.#address.go(path, { into: how === 'into', replace });
    if (how === 'itself') this.moved = false;
  };

  readonly #introduced = (): void => {
    this.isNew = false;
    this.moved = true;
    void this.#client.preferences.choose({ introduced: true, locale: this.#taste.chosen.locale }).catch(() => {});
    void offerChoice(this, this.homes);
  };
}
