/** Figures of repeated runs of one thing: milliseconds where no other unit is named. */
export type Measured = {
  readonly what: string
  readonly note: string
  readonly times: readonly number[]
  readonly unit?: string
}

export type Work = () => unknown

/** Runs work `runs` times after `warmUps` that do not count; between runs the other work may run (side by side). */
export async function measure(
  what: string,
  work: Work,
  { runs = 30, warmUps = 3, note = '' } = {},
): Promise<Measured> {
  for (let round = 0; round < warmUps; round += 1) await work()
  const times: number[] = []
  for (let round = 0; round < runs; round += 1) {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  return { what, note, times }
}

/** The value below which `share` (0–1) of the times lie. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

const number = (milliseconds: number) => milliseconds.toFixed(milliseconds < 10 ? 2 : 0)

/** One line a measurement: median, 95th percentile, fastest, slowest. */
export function tableOf(rows: readonly Measured[]): string {
  const head = '| what | runs | median | p95 | min | max | unit | note |\n|---|--:|--:|--:|--:|--:|---|---|'
  const lines = rows.map(({ what, note, times, unit = 'ms' }) => {
    const [median, p95, min, max] = [0.5, 0.95, 0, 1].map((share) => number(quantile(times, share)))
    return `| ${what} | ${times.length} | ${median} | ${p95} | ${min} | ${max} | ${unit} | ${note} |`
  })
  return [head, ...lines].join('\n')
}
