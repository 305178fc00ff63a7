import { Button, Group, Select } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useHistoryState } from 'wouter/use-browser-location'
import { z } from 'zod'
import type { ConferenceRow } from '../../../shared/contract/conference.ts'
import { ConferenceId } from '../../../shared/domain/ids.ts'
import { useCall } from '../../api/use-call.ts'
import { conferenceText, stateText } from '../../text/conference.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { dayText } from '../../ui/day-text.ts'
import type { PatientTabProps } from '../patient/patient-tab.ts'
import { ConferenceEditor } from './conference-editor.tsx'
import { StartConference } from './start-conference.tsx'

/** How a link from カンファレンス予定 says which one it means. */
export const ConferenceLinkState = z.object({ conferenceId: ConferenceId })

/** The patient's tab カンファレンス: the conference that is under way, else the last; a first one is begun here. */
export function ConferenceTab({ view }: PatientTabProps) {
  const admissionId = view.admission.id
  const list = useCall('conference.listForAdmission', { admissionId })
  const linked = ConferenceLinkState.safeParse(useHistoryState()).data?.conferenceId
  const [chosen, setChosen] = useState(linked)
  const [isAdding, setAdding] = useState(false)
  const started = (conferenceId: ConferenceId) => {
    setChosen(conferenceId)
    setAdding(false)
  }
  return (
    <CallStates of={list}>
      {(rows) => {
        const shown = rows.find(({ conferenceId }) => conferenceId === chosen) ?? underWay(rows)
        if (shown === undefined || isAdding) {
          const onCancel = shown === undefined ? null : () => setAdding(false)
          return <StartConference admissionId={admissionId} onStarted={started} onCancel={onCancel} />
        }
        return (
          <ConferenceEditor
            key={shown.conferenceId}
            conferenceId={shown.conferenceId}
            patientView={view}
            others={<Chooser rows={rows} shown={shown} onChoose={setChosen} onAdd={() => setAdding(true)} />}
          />
        )
      }}
    </CallStates>
  )
}

/** What is not confirmed comes first; the list is newest first. */
function underWay(rows: readonly ConferenceRow[]): ConferenceRow | undefined {
  return rows.find(({ state }) => state !== 'confirmed') ?? rows[0]
}

function Chooser({
  rows,
  shown,
  onChoose,
  onAdd,
}: {
  rows: readonly ConferenceRow[]
  shown: ConferenceRow
  onChoose: (conferenceId: ConferenceId) => void
  onAdd: () => void
}) {
  const word = ({ heldOn, state }: ConferenceRow) =>
    `${heldOn === null ? conferenceText.noDate : dayText(heldOn)} ${stateText[state]}`
  return (
    <Group gap="xs" wrap="nowrap" ml="auto">
      {rows.length > 1 && (
        <Select
          size="xs"
          w="13rem"
          aria-label={conferenceText.choose}
          allowDeselect={false}
          data={rows.map((row) => ({ value: row.conferenceId, label: word(row) }))}
          value={shown.conferenceId}
          onChange={(value) => {
            const id = ConferenceId.safeParse(value).data
            if (id !== undefined) onChoose(id)
          }}
        />
      )}
      <Button size="xs" variant="subtle" leftSection={<IconPlus size={15} aria-hidden />} onClick={onAdd}>
        {conferenceText.anotherStart}
      </Button>
    </Group>
  )
}
