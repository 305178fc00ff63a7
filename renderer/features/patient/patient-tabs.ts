import { lazy } from 'react'
import { patientTabText } from '../../text/patient.ts'
import type { PatientTab } from './patient-tab.ts'

/** The tabs of the patient page in their order. A plain list; a tab is loaded when it is first opened. */
export const patientTabs: readonly PatientTab[] = [
  {
    slug: 'overview',
    word: patientTabText.overview,
    screen: lazy(() => import('./overview-tab.tsx').then((m) => ({ default: m.OverviewTab }))),
  },
  {
    slug: 'search',
    word: patientTabText.search,
    screen: lazy(() => import('../match/match-tab.tsx').then((m) => ({ default: m.MatchTab }))),
  },
  {
    slug: 'team',
    word: patientTabText.team,
    screen: lazy(() => import('../team/team-tab.tsx').then((m) => ({ default: m.TeamTab }))),
  },
  {
    slug: 'conference',
    word: patientTabText.conference,
    screen: lazy(() =>
      import('../conference/conference-tab.tsx').then((m) => ({ default: m.ConferenceTab })),
    ),
  },
  {
    slug: 'papers',
    word: patientTabText.papers,
    screen: lazy(() => import('../paper/papers-tab.tsx').then((m) => ({ default: m.PapersTab }))),
  },
  {
    slug: 'timeline',
    word: patientTabText.timeline,
    screen: lazy(() => import('../timeline/timeline-tab.tsx').then((m) => ({ default: m.TimelineTab }))),
  },
]
