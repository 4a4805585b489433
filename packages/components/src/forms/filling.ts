import type { Answer, Answers, Form, FormElement, FormPage } from '@p24/sdk';
import { type AnswerIssue, checkAnswers, fittingUnits, readNumber, shownKeys } from '@p24/sdk/answers';
import type { Formats } from '../core/formats.js';
import { type FormChanges, formChanges } from './form-changes.js';

/** What filling in needs to know of its surroundings. */
export interface FillingOptions {
  /** Id of the account, so that nobody sees what another person has typed. */
  person: string;
  formats: Formats;
  /** The calendar day at the managing company, as `YYYY-MM-DD`. */
  today: string;
  /** Answers to begin with where there is no draft of them, for example from a conversation. */
  prefill?: Answers | undefined;
}

/** What is known of an uploaded file. */
export interface KnownFile {
  id: string;
  name: string;
  type: string;
  size: number;
  /** Signed address, where the draft brought it. */
  url?: string;
  /** Its thumbnail, where it was chosen in this page. */
  picture?: HTMLCanvasElement | undefined;
}

/** What is wrong with an answer; the server says it as a sentence. */
export type FieldIssue = AnswerIssue & { detail?: string };

/** Whether an element is answered; headings and notes are only read. */
export const isAsked = ({ type }: FormElement): boolean => type !== 'heading' && type !== 'note';

/** Whether an element is answered by files. */
export const isFile = ({ type }: FormElement): boolean => type === 'file' || type === 'photo';

/** A form while a person fills it in: what they typed, what of it is shown, and what is wrong with it. */
export class Filling {
  form: Form;
  /** The page that is shown; the number of pages stands for the review. */
  page = 0;
  /** What is wrong, by the key of the element, as far as it was looked at. */
  issues: ReadonlyMap<string, FieldIssue> = new Map();
  /** What the person says about passing on their data; never kept in a draft. */
  consent: 'given' | 'refused' | null = null;
  /** What is different since the person began, after the form was changed. */
  changes: FormChanges | undefined;
  /** The `savedAt` of the draft that this goes on from; null where there is none. */
  kept: string | null;
  /** What was sent to be kept since then, without an answer. */
  unheard: readonly Answers[] = [];
  /** What is known of uploaded files, by their id. */
  readonly files = new Map<string, KnownFile>();
  readonly #options: FillingOptions;
  /** As typed: numbers stay texts, so that nobody's comma disappears. */
  #typed: Answers = {};

  constructor(form: Form, options: FillingOptions) {
    this.form = form;
    this.#options = options;
    this.kept = form.draft?.savedAt ?? null;
    this.#know(form);
    this.begin(form.draft?.answers, form.draft?.page);
    // What was asked then is not known any more; what can no longer be chosen is.
    if (form.draft && form.draft.version !== form.version) this.#lose(formChanges(form, form, this.answers));
  }

  get person(): string {
    return this.#options.person;
  }

  /** The calendar day at the managing company, as `YYYY-MM-DD`. */
  get today(): string {
    return this.#options.today;
  }

  /** Starts with these answers, or with what is known; where files are gone that is said first. */
  begin(answers?: Answers, page = 0): void {
    const { prefill } = this.#options;
    const gone = new Map<string, FieldIssue>();
    this.#typed = {};
    for (const element of this.#asked) {
      const { key } = element;
      const offered = this.#fits(element, prefill?.[key]) ? prefill?.[key] : undefined;
      const value = this.#onlyUnit(element) ?? answers?.[key] ?? offered ?? this.form.prefill[key];
      if (value === undefined) continue;
      this.#typed[key] = this.#asTyped(element, value);
      if (isFile(element) && String(value) !== String(this.#typed[key])) gone.set(key, { key, code: 'files-gone' });
    }
    this.page = Math.min(page, this.form.pages.length - 1);
    this.issues = gone;
    if (gone.size) this.goToIssue();
  }

  /** The contracts that may be chosen in an element. */
  unitsFor(element: FormElement): Form['units'] {
    return fittingUnits(element, this.form.units);
  }

  /** Whether an answer given from outside can be one: a contract may be of another kind than is asked for. */
  #fits(element: FormElement, value: Answer | undefined): boolean {
    return element.type !== 'unit' || this.unitsFor(element).some(({ contractId }) => contractId === value);
  }

  /** Where a single contract fits there is nothing to choose. */
  #onlyUnit(element: FormElement): string | undefined {
    const [unit, ...others] = element.type === 'unit' ? this.unitsFor(element) : [];
    return others.length ? undefined : unit?.contractId;
  }

  /** An answer as its field holds it: numbers as texts, and of files those that are still there. */
  #asTyped(element: FormElement, value: Answer): Answer {
    if (element.type === 'number' && typeof value === 'number')
      return this.#options.formats.number(value, { useGrouping: false, maximumFractionDigits: 10 });
    return isFile(element) && Array.isArray(value) ? value.filter((id) => this.files.has(id)) : value;
  }

  /** What stands in a field. */
  typed(key: string): Answer {
    return this.#typed[key] ?? null;
  }

  /** Takes over what a person typed or chose. */
  type(key: string, value: Answer): void {
    this.#typed[key] = value;
    if (!this.issues.size) return;
    // What is wrong goes away as it is mended; what was not looked at yet is left in peace.
    const told = [...this.issues].filter(
      ([wrong, { code, detail }]) => wrong !== key && (detail || code === 'files-gone'),
    );
    this.issues = new Map([...this.#check((wrong) => this.issues.has(wrong)), ...told]);
  }

  /** The answers, with numbers as numbers where they are some. */
  get answers(): Answers {
    const answers = { ...this.#typed };
    for (const { key, type } of this.#asked) {
      const value = answers[key];
      if (type === 'number' && typeof value === 'string') answers[key] = readNumber(value) ?? value;
    }
    return answers;
  }

  /** The elements of a page that are shown for the answers; nobody is asked which of no contracts it is about. */
  shown({ elements }: FormPage): FormElement[] {
    const keys = shownKeys(this.form, this.answers);
    return elements.filter((one) => keys.has(one.key) && (one.type !== 'unit' || this.unitsFor(one).length > 0));
  }

  /** The contract that it is about: what was chosen in what is shown, else what is known of a question left out. */
  get contractId(): string | null {
    const { accepted, answers } = this;
    const keys = this.#asked.filter(({ type }) => type === 'unit').map(({ key }) => key);
    const chosen = [accepted, answers].flatMap((given) => keys.map((key) => given[key]));
    return chosen.find((one): one is string => typeof one === 'string') ?? null;
  }

  /** Says of these elements that their files are still on their way. */
  wait(keys: readonly string[]): void {
    const waiting = keys.map((key): [string, FieldIssue] => [key, { key, code: 'uploading' }]);
    this.issues = new Map([...this.issues, ...waiting]);
  }

  /** The pages that have something to show, by their index; the review is behind the last. */
  get steps(): number[] {
    return this.form.pages.flatMap((page, index) => (this.shown(page).length ? [index] : []));
  }

  /** The number of the step that is shown, from 1. */
  get at(): number {
    const { steps, page, form } = this;
    return (page < form.pages.length ? steps.indexOf(page) : steps.length) + 1;
  }

  /** Shows a step by its number; before that what is missing first, and the first one where there is none such. */
  reach(step: number): void {
    const { length } = this.form.pages;
    this.page = length;
    this.check();
    this.goToIssue();
    this.page = Math.min(this.page, [...this.steps, length][step - 1] ?? 0);
    this.issues = new Map();
  }

  /** Goes to the page before or after; behind the last one is the review. False at the beginning. */
  step(by: 1 | -1): boolean {
    const { steps, page, form } = this;
    const next =
      by > 0 ? (steps.find((step) => step > page) ?? form.pages.length) : steps.findLast((one) => one < page);
    if (next === undefined) return false;
    this.page = next;
    this.issues = new Map();
    return true;
  }

  /** Looks at what was answered on a page, or on all of them; true when nothing is wrong. */
  check(page?: number): boolean {
    const keys = page === undefined ? undefined : this.form.pages[page]?.elements.map(({ key }) => key);
    this.issues = this.#check((key) => keys?.includes(key) ?? true);
    return this.issues.size === 0;
  }

  /** Takes over what the server found wrong, and shows the first page with some of it. */
  refuse(issues: readonly FieldIssue[]): void {
    this.issues = new Map(issues.map((issue) => [issue.key, issue]));
    this.goToIssue();
  }

  /** Shows the first page on which something is wrong. */
  goToIssue(): void {
    const page = this.form.pages.findIndex(({ elements }) => elements.some(({ key }) => this.issues.has(key)));
    if (page >= 0) this.page = page;
  }

  /** Goes on with another version of the form; answers stay by their keys. */
  adopt(form: Form): void {
    const { answers } = this;
    const changes = formChanges(this.form, form, answers);
    this.form = form;
    this.#know(form);
    this.begin(answers);
    this.#lose(changes);
  }

  /** Says what is different, and forgets answers that are not possible any more. */
  #lose(changes: FormChanges): void {
    this.changes = changes;
    for (const { key } of changes.lost) delete this.#typed[key];
  }

  /** Uploads are kept for a month; those that a draft names and the server does not are gone. */
  #know({ draft }: Form): void {
    for (const file of draft?.files ?? []) this.files.set(file.id, file);
  }

  get #asked(): FormElement[] {
    return this.form.pages.flatMap(({ elements }) => elements).filter(isAsked);
  }

  /** The answers as they are kept: right, of what is shown. */
  get accepted(): Answers {
    return this.#checked.answers;
  }

  get #checked() {
    return checkAnswers(this.form, this.answers, { today: this.today, units: this.form.units });
  }

  #check(keep: (key: string) => boolean): Map<string, FieldIssue> {
    const { issues } = this.#checked;
    return new Map(issues.flatMap((issue) => (keep(issue.key) ? [[issue.key, issue]] : [])));
  }
}
