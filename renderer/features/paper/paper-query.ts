import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { z } from 'zod'
import { PaperRef } from '../../../shared/contract/paper.ts'
import type { AdmissionId } from '../../../shared/domain/ids.ts'

const Place = z.object({ paper: PaperRef })

/** The paper that a link asks for: `?kind=anonymous-inquiry&provider=…&role=…`, `?kind=conference-record&conference=…`. */
function readQuery(admissionId: AdmissionId): PaperRef | null {
  const query = new URLSearchParams(location.search)
  if (!query.has('kind')) return null
  const given = (name: string, field: string) => {
    const value = query.get(name)
    return value === null || value === '' ? {} : { [field]: value }
  }
  return (
    PaperRef.safeParse({
      admissionId,
      kind: query.get('kind'),
      ...given('provider', 'providerId'),
      ...given('conference', 'conferenceId'),
      ...given('role', 'role'),
    }).data ?? null
  )
}

/**
 * Which paper is open, kept in the history: the back key leads to the list, a reload stays. A link's query is taken
 * out of the address, which would otherwise carry it to every other screen.
 */
export function useOpenPaper(patientId: string, admissionId: AdmissionId) {
  const [, goTo] = useLocation()
  const path = `/patients/${patientId}/papers`
  const kept = Place.safeParse(useHistoryState()).data?.paper
  const linked = readQuery(admissionId)
  const open = linked ?? (kept?.admissionId === admissionId ? kept : null)
  useEffect(() => {
    const takeLink = () => {
      const asked = readQuery(admissionId)
      if (!new URLSearchParams(location.search).has('kind')) return
      history.replaceState(null, '', `${location.pathname}${location.hash}`)
      if (asked !== null) goTo(path, { replace: true, state: { paper: asked } })
    }
    takeLink()
    window.addEventListener('hashchange', takeLink)
    return () => window.removeEventListener('hashchange', takeLink)
  }, [admissionId, goTo, path])
  return {
    open,
    show: (paper: PaperRef, options: { replace?: boolean } = {}) =>
      goTo(path, { ...options, state: { paper } }),
    close: () => goTo(path, { state: null }),
  }
}
