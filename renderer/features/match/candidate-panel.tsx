import { Button, Text, Title } from '@mantine/core'
import { type RefObject, useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { MatchedRole } from '../../../shared/contract/match.ts'
import type { PatientView } from '../../../shared/contract/patient.ts'
import type { Role } from '../../../shared/domain/role.ts'
import { useCall } from '../../api/use-call.ts'
import { matchText } from '../../text/match.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { CandidateList } from './candidate-list.tsx'
import classes from './candidate.module.css'
import { CandidatesFoot } from './candidates-foot.tsx'
import panel from './match-tab.module.css'

type CandidatePanelProps = {
  readonly view: PatientView
  readonly role: MatchedRole
  readonly list: RefObject<HTMLDivElement | null>
  /** The candidates of the chosen role stand there. */
  readonly onShown: () => void
  readonly onLeave: () => void
}

type Shown = { readonly role: Role; readonly widen: 0 | 1 | 2; readonly limit: number }

/** Rows at first, and added by each さらに表示. */
const STEP = 5
const MOST = 100
/** So many places are named; more are counted. */
const NAMED_PLACES = 3

/** Right column: the candidates of the chosen role. */
export function CandidatePanel({ view, role, list, onShown, onLeave }: CandidatePanelProps) {
  const first: Shown = { role: role.role, widen: 0, limit: STEP }
  const [shown, setShown] = useState(first)
  // Another role begins again with its first rows, near by.
  const asked = shown.role === role.role ? shown : first
  const admissionId = view.admission.id
  const candidates = useCall('match.candidates', { admissionId, ...asked })
  return (
    <section className={panel.panel} aria-label={matchText.candidates}>
      <div className={panel.panelHead}>
        <Title order={2} size="sm">
          {matchText.candidatesOf(role.word)}
        </Title>
        {candidates.data !== undefined && <Searched found={candidates.data} />}
      </div>
      <div className={panel.panelBody} data-flush>
        {role.group !== null && (
          <Text size="sm" className={classes.hint}>
            {matchText.careManagerArranges}
          </Text>
        )}
        <CallStates of={candidates}>
          {(found) => (
            <>
              {!found.hasSuitable && (
                <p className={classes.nobody} role="status">
                  <strong>
                    {found.candidates.length === 0 ? matchText.nobody : matchText.nobodySuitable}
                  </strong>{' '}
                  {matchText.whenNone(found.whenNone)}
                </p>
              )}
              {/* While the next role is fetched the last one stays to be seen, and cannot be answered for. */}
              <div inert={found.role !== role.role}>
                <CandidateList
                  key={found.role}
                  view={view}
                  role={role}
                  found={found}
                  list={list}
                  onShown={onShown}
                  onLeave={onLeave}
                />
              </div>
              {found.total > found.candidates.length && asked.limit < MOST && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  fullWidth
                  onClick={() => setShown({ ...asked, limit: Math.min(asked.limit + STEP * 2, MOST) })}
                >
                  {matchText.more(found.total - found.candidates.length)}
                </Button>
              )}
              <CandidatesFoot
                admissionId={admissionId}
                role={role}
                found={found}
                widen={asked.widen}
                onWiden={() => setShown({ ...asked, widen: asked.widen === 0 ? 1 : 2 })}
              />
            </>
          )}
        </CallStates>
      </div>
      <Text size="xs" className={panel.keys}>
        {matchText.keysCandidates}
      </Text>
    </section>
  )
}

function Searched({ found }: { found: CallOutput<'match.candidates'> }) {
  const more = found.areaWords.length - NAMED_PLACES
  const words = [...found.areaWords.slice(0, NAMED_PLACES), ...(more > 0 ? [matchText.areaMore(more)] : [])]
  return (
    <Text size="sm" title={found.areaWords.join('、')}>
      {words.length === 0 ? matchText.searchedEverywhere : words.join('、')}　{matchText.total(found.total)}
    </Text>
  )
}
