type Decorator = (proto: object, name: PropertyKey) => PropertyDescriptor | undefined;

/** What decorators of properties become in the embedded elements: calls of these, with what they answer put in place. */
export function __decorate(decorators: readonly Decorator[], proto: object, name: PropertyKey): void {
  for (const decorate of decorators) {
    const descriptor = decorate(proto, name);
    if (descriptor) Object.defineProperty(proto, name, descriptor);
  }
}
