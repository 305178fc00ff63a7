import { Loader, Tabs } from '@mantine/core'
import { Suspense } from 'react'
import { useLocation, useParams } from 'wouter'
import { PatientId } from '../../../shared/domain/ids.ts'
import { useCall } from '../../api/use-call.ts'
import { common } from '../../text/common.ts'
import { bandText, patientTabText } from '../../text/patient.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { PatientBand } from './patient-band.tsx'
import { PatientLost } from './patient-lost.tsx'
import classes from './patient-page.module.css'
import { patientTabs } from './patient-tabs.ts'
import { useTabKeys } from './use-tab-keys.ts'

/** A patient: the band, the tabs, and the tab's own screen below. */
export function PatientPage() {
  const { patientId: rawId, tab } = useParams<{ patientId: string; tab?: string }>()
  const id = PatientId.safeParse(rawId)
  if (!id.success) return <PatientLost />
  return <PatientFrame key={id.data} patientId={id.data} tab={tab} />
}

function PatientFrame({ patientId, tab }: { patientId: PatientId; tab: string | undefined }) {
  const [, goTo] = useLocation()
  const patient = useCall('patient.get', { patientId })
  const shown = patientTabs.find(({ slug }) => slug === tab) ?? patientTabs[0]
  const open = (slug: string) => goTo(`/patients/${patientId}/${slug}`)
  useTabKeys(patientTabs, open)
  if (patient.error?.wire.code === 'not-found') return <PatientLost />
  return (
    <CallStates of={patient}>
      {(view) => (
        <Tabs
          value={shown?.slug ?? ''}
          onChange={(slug) => slug !== null && open(slug)}
          keepMounted={false}
          activateTabWithKeyboard={false}
        >
          <title>{`${shown?.word} - ${common.appName}`}</title>
          <div className={classes.head}>
            <PatientBand view={view} />
            <Tabs.List aria-label={bandText.tabs} className={classes.tabs}>
              {patientTabs.map(({ slug, word }, index) => (
                <Tabs.Tab key={slug} value={slug} title={patientTabText.key(index + 1)}>
                  {word}
                </Tabs.Tab>
              ))}
            </Tabs.List>
          </div>
          {patientTabs.map(({ slug, screen: Screen }) => (
            <Tabs.Panel key={slug} value={slug} pt="sm" tabIndex={-1}>
              <Suspense fallback={<Loader size="sm" aria-label={common.loading} />}>
                <Screen view={view} />
              </Suspense>
            </Tabs.Panel>
          ))}
        </Tabs>
      )}
    </CallStates>
  )
}
