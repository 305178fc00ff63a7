import { useState } from 'react'

/** The job that is built, reviewed or applied; kept over a reload and a look at other pages. */
export type KeptJob = { readonly id: string; readonly step: 'building' | 'reviewing' | 'applying' }

const KEY = 'ieji-import-job'

function read(): KeptJob | null {
  const [id, step] = (sessionStorage.getItem(KEY) ?? '').split(' ')
  if (id === undefined || id === '') return null
  return { id, step: step === 'reviewing' || step === 'applying' ? step : 'building' }
}

/** Job and step, as they were left. */
export function useKeptJob(): [KeptJob | null, (job: KeptJob | null) => void] {
  const [job, setJob] = useState(read)
  const keep = (next: KeptJob | null) => {
    if (next === null) sessionStorage.removeItem(KEY)
    else sessionStorage.setItem(KEY, `${next.id} ${next.step}`)
    setJob(next)
  }
  return [job, keep]
}
