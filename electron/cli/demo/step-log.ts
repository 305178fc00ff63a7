/** What the demonstration did, line by line, with the milliseconds each took. */
export type StepLog = {
  readonly rows: readonly (readonly [string, string, string])[]
  readonly add: (what: string, result: string) => void
}

export function stepLog(): StepLog {
  const rows: [string, string, string][] = []
  let last = performance.now()
  return {
    rows,
    add(what, result) {
      const now = performance.now()
      rows.push([what, result, String(Math.round(now - last))])
      last = now
    },
  }
}
