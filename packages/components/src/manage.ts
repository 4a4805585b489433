/** Managers' elements as classes; importing this defines no tag. */
export {};
