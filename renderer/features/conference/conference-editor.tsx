import { Group } from '@mantine/core'
import { type ReactNode, useRef, useState } from 'react'
import type { ConferenceView } from '../../../shared/contract/conference.ts'
import type { PatientView } from '../../../shared/contract/patient.ts'
import { missingBeforeConfirming, missingBeforeMeeting } from '../../../shared/domain/conference-missing.ts'
import { membersWithoutSeat } from '../../../shared/domain/conference-table.ts'
import {
  CONFERENCE_STEPS,
  type ConferenceStep,
  conferenceState,
  firstUnfinishedStep,
} from '../../../shared/domain/conference.ts'
import type { ConferenceId } from '../../../shared/domain/ids.ts'
import { localDate } from '../../../shared/domain/local-date.ts'
import type { TeamMember } from '../../../shared/domain/team-member.ts'
import { useCall } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import { CallStates } from '../../ui/call-states.tsx'
import classes from './conference-editor.module.css'
import { ConfirmStep } from './confirm-step.tsx'
import { DiscardConference } from './discard-conference.tsx'
import { PrepareStep } from './prepare-step.tsx'
import { RecordReader } from './record-reader.tsx'
import { RecordStep } from './record-step.tsx'
import { MergeNotice, SaveState } from './save-state.tsx'
import { ScheduleStep } from './schedule-step.tsx'
import { StepBar } from './step-bar.tsx'
import { useConferenceDraft } from './use-conference-draft.ts'
import { useRestHeight } from '../../ui/use-rest-height.ts'

type EditorProps = {
  readonly conferenceId: ConferenceId
  readonly patientView: PatientView
  /** Choice of another conference of the stay, at the right of the steps. */
  readonly others: ReactNode
}

/** One conference in its four steps. */
export function ConferenceEditor({ conferenceId, patientView, others }: EditorProps) {
  const admissionId = patientView.admission.id
  const conference = useCall('conference.get', { conferenceId, admissionId })
  const team = useCall('team.list', { admissionId })
  return (
    <CallStates of={conference}>
      {(view) => (
        <CallStates of={team}>
          {({ members }) => <Steps view={view} patientView={patientView} team={members} others={others} />}
        </CallStates>
      )}
    </CallStates>
  )
}

function Steps({
  view,
  patientView,
  team,
  others,
}: {
  view: ConferenceView
  patientView: PatientView
  team: readonly TeamMember[]
  others: ReactNode
}) {
  const draft = useConferenceDraft(view.conference)
  const today = localDate(useSession().today)
  const { confirmedNo, correctionReason } = view.conference
  const state = conferenceState({ heldOn: draft.body.heldOn, confirmedNo, correctionReason }, today)
  const [step, setStep] = useState<ConferenceStep>(firstUnfinishedStep(state))
  const frame = useRef<HTMLDivElement>(null)
  const height = useRestHeight(frame, 420)
  const { admission, patient } = patientView
  const facts = { body: draft.body, admission, team, today, draftMark: view.draftMark }
  const isConfirmed = state === 'confirmed'
  const newcomers = isConfirmed ? [] : membersWithoutSeat(draft.body, team)
  const shared = { view, draft, newcomers, patientId: patient.id, onOpen: setStep }
  return (
    <div>
      <Group gap="md" mb="xs" wrap="nowrap">
        <StepBar
          step={step}
          done={CONFERENCE_STEPS.slice(
            0,
            isConfirmed ? 4 : CONFERENCE_STEPS.indexOf(firstUnfinishedStep(state)),
          )}
          onOpen={setStep}
        />
        {step !== 'record' && !isConfirmed && <SaveState draft={draft} />}
        {others}
      </Group>
      <MergeNotice draft={draft} />
      <div ref={frame} className={classes.frame} style={{ height }}>
        {step === 'schedule' && (isConfirmed ? <RecordReader view={view} /> : <ScheduleStep {...shared} />)}
        {step === 'prepare' && (
          <PrepareStep {...shared} missing={isConfirmed ? [] : missingBeforeMeeting(facts)} />
        )}
        {step === 'record' &&
          (isConfirmed ? (
            <RecordReader view={view} />
          ) : (
            <RecordStep view={view} draft={draft} untold={view.untold} />
          ))}
        {step === 'confirm' && <ConfirmStep {...shared} missing={missingBeforeConfirming(facts)} />}
        {step !== 'record' && <DiscardConference view={view} draft={draft} />}
      </div>
    </div>
  )
}
