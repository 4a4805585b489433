import type { PropertyDeclaration, ReactiveElement } from 'lit';

type Decorator = (proto: object, name: PropertyKey) => void;

/** What decorators of properties become in the embedded elements: calls of these. */
export function __decorate(decorators: readonly Decorator[], proto: object, name: PropertyKey): void {
  for (const decorate of decorators) decorate(proto, name);
}

/** A property of an element, as Lit's decorator of that name declares it. */
export const property =
  (options?: PropertyDeclaration): Decorator =>
  (proto, name) =>
    (proto.constructor as typeof ReactiveElement).createProperty(name, options);

/** As Lit's decorator of that name: a property without an attribute. */
export const state = (): Decorator => property({ state: true, attribute: false });
