import { Button, Group, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { WRITERS } from '../../../shared/domain/user.ts'
import { useCall } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import { questionnaireText } from '../../text/questionnaire.ts'
import { EmptyList } from '../../ui/empty-list.tsx'
import { CallStates } from '../../ui/call-states.tsx'
import table from '../../ui/data-table.module.css'
import { dayTextWithYear } from '../../ui/day-text.ts'
import { SectionTabs } from '../../ui/section-tabs.tsx'
import { NewQuestionnaire } from './new-questionnaire.tsx'
import classes from './questionnaire.module.css'

/** アンケート to institutions: what was asked, and how many have answered. */
export function QuestionnaireListPage() {
  const { user } = useSession()
  const list = useCall('questionnaire.list', {})
  const [isAdding, setAdding] = useState(false)
  return (
    <div className={classes.page}>
      <title>{questionnaireText.title}</title>
      <SectionTabs of="providers" />
      <Group justify="space-between">
        <Title order={1} size="h3">
          {questionnaireText.title}
        </Title>
        {WRITERS.some((role) => role === user.role) && (
          <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setAdding(true)}>
            {questionnaireText.add}
          </Button>
        )}
      </Group>
      <Text size="sm">{questionnaireText.hint}</Text>
      <CallStates of={list}>{(rows) => <Questionnaires rows={rows} />}</CallStates>
      {isAdding && <NewQuestionnaire onClose={() => setAdding(false)} />}
    </div>
  )
}

function Questionnaires({ rows }: { rows: CallOutput<'questionnaire.list'> }) {
  if (rows.length === 0)
    return <EmptyList title={questionnaireText.empty} hint={questionnaireText.emptyHint} />
  return (
    <table className={`${table.lines} ${classes.table}`}>
      <thead>
        <tr>
          {Object.entries(questionnaireText.columns).map(([key, word]) => (
            <th key={key} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ questionnaire, sheets, answered }) => (
          <tr key={questionnaire.id}>
            <td>{questionnaireText.no(questionnaire.no)}</td>
            <th scope="row">
              <Link href={`/providers/questionnaires/${questionnaire.id}`} className={table.link}>
                {questionnaire.title}
              </Link>
            </th>
            <td>{dayTextWithYear(questionnaire.askedOn)}</td>
            <td>{questionnaire.dueOn === null ? '' : dayTextWithYear(questionnaire.dueOn)}</td>
            <td>{questionnaireText.answered(answered, sheets)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
