import { Resource, type ResourceHost } from './resource.js';

/** A part of an element that is brought when it is wanted first, and kept with all that is being written in it. */
export class LatePart<T> extends Resource<T, [boolean]> {
  /** The part, once it has come; also while nobody is signed in. */
  part: T | undefined;

  constructor(host: ResourceHost, wanted: () => boolean, bring: () => Promise<T>) {
    let coming: Promise<T> | undefined;
    const once = async () => {
      coming ??= bring();
      try {
        this.part = await coming;
        return this.part;
      } catch (error) {
        coming = undefined;
        throw error;
      }
    };
    super(host, {
      args: () => [wanted() || this.part !== undefined],
      // What is not wanted is not missing.
      load: ([due]) => (due ? once() : new Promise<T>(() => undefined)),
    });
  }
}
