import { Button, Group, Select, Text, TextInput, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { MasterEntryRow } from '../../../shared/contract/master-edit.ts'
import { fold } from '../../../shared/domain/fold.ts'
import { useCall } from '../../api/use-call.ts'
import { masterEditText } from '../../text/master-edit.ts'
import { useRoleWords } from '../team/use-role-words.ts'
import type { Facts } from './field-scope.ts'
import { StateBadge } from './state-badge.tsx'
import { RuleEditor } from './rule-editor.tsx'
import classes from './rule.module.css'
import { conditionText, type DraftRule, outcomeText, rolesOfRule } from './rule-words.ts'

/** 役割の規則: every rule as a sentence; one is opened to be changed, with the patients it changes beside. */
export function RuleDesk({ master }: { master: CallOutput<'masterEdit.open'> }) {
  const [edited, setEdited] = useState<MasterEntryRow | 'new'>()
  const facts = useCall('masterEdit.facts', {}).data ?? []
  if (edited !== undefined) {
    return (
      <RuleEditor
        key={edited === 'new' ? 'new' : edited.key}
        row={edited === 'new' ? null : edited}
        facts={facts}
        master={master}
        onClose={() => setEdited(undefined)}
      />
    )
  }
  return <RuleList master={master} facts={facts} onOpen={setEdited} />
}

type RuleListProps = {
  readonly master: CallOutput<'masterEdit.open'>
  readonly facts: Facts
  readonly onOpen: (row: MasterEntryRow | 'new') => void
}

function RuleList({ master, facts, onOpen }: RuleListProps) {
  const roleWord = useRoleWords()
  const roles = useCall('master.words', {}).data?.roles ?? []
  const [role, setRole] = useState<string | null>(null)
  const [text, setText] = useState('')
  const labels = new Map(facts.map(({ fact, label }) => [fact, label]))
  const words = { factWord: (fact: string) => labels.get(fact) ?? fact, roleWord }
  const lines = master.rows.map((row) => {
    const rule = row.entry as DraftRule
    const when = conditionText(rule.when, words)
    const gives = (rule.gives ?? []).map((outcome) => outcomeText(outcome, words))
    return { row, when, gives, roles: rolesOfRule(rule) }
  })
  const wanted = fold(text)
  const shown = lines.filter(
    (line) =>
      (role === null || line.roles.includes(role)) &&
      fold(`${line.when}${line.gives.join('')}${line.row.key}`).includes(wanted),
  )
  return (
    <>
      <Group justify="space-between" align="flex-end">
        <Title order={2} size="h4">
          {masterEditText.rules}
          {'　'}
          <Text span size="sm">
            {masterEditText.rows(shown.length)}
          </Text>
        </Title>
        <Group gap="sm" align="flex-end">
          <Select
            size="sm"
            clearable
            searchable
            aria-label={masterEditText.filterRole}
            placeholder={masterEditText.allRoles}
            data={roles.map(({ code, shortWord }) => ({ value: code, label: shortWord }))}
            value={role}
            onChange={setRole}
          />
          <TextInput
            size="sm"
            aria-label={masterEditText.filter}
            placeholder={masterEditText.filter}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {master.mayEdit && (
            <Button size="sm" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => onOpen('new')}>
              {masterEditText.addRule}
            </Button>
          )}
        </Group>
      </Group>
      <Text size="sm">{masterEditText.rulesHint}</Text>
      {shown.length === 0 && <Text size="sm">{masterEditText.empty}</Text>}
      <ol className={classes.rules}>
        {shown.map(({ row, when, gives }) => (
          <li key={row.key} data-removed={row.state === 'removed'}>
            <button type="button" className={classes.rule} onClick={() => onOpen(row)}>
              <span className={classes.if}>{masterEditText.ifWord}</span> {when}{' '}
              <span className={classes.if}>{masterEditText.thenWord}</span>
              <ul>
                {gives.map((give) => (
                  <li key={give}>{give}</li>
                ))}
              </ul>
            </button>
            <StateBadge row={row} />
          </li>
        ))}
      </ol>
    </>
  )
}
