/** The record as the list has it by now; the one in hand where it is no longer in the list. */
export function newest<One extends { readonly id: string }>(
  list: readonly One[] | undefined,
  inHand: One,
): One {
  return list?.find(({ id }) => id === inHand.id) ?? inHand
}
