import { CloseButton, Group, Select, Text } from '@mantine/core'
import { useState } from 'react'
import { Role } from '../../../shared/domain/role.ts'
import { useCall } from '../../api/use-call.ts'
import { questionnaireText } from '../../text/questionnaire.ts'
import { foldFilter } from '../../ui/fold-filter.ts'
import { ProviderSelect } from '../provider/provider-select.tsx'
import type { Chosen } from './new-questionnaire.tsx'
import classes from './questionnaire.module.css'

type ChooseInstitutionsProps = {
  readonly chosen: readonly Chosen[]
  readonly onChange: (chosen: readonly Chosen[]) => void
}

/** Institutions one after the other; each choice empties the field for the next. */
export function ChooseInstitutions({ chosen, onChange }: ChooseInstitutionsProps) {
  const roles = useCall('master.words', {}).data?.roles ?? []
  const [role, setRole] = useState<Role | null>(null)
  const [round, setRound] = useState(0)
  return (
    <section className={classes.institutions} aria-label={questionnaireText.institutions}>
      <Text size="sm" fw={700}>
        {questionnaireText.institutions}{' '}
        <Text span size="sm" role="status">
          {questionnaireText.chosen(chosen.length)}
        </Text>
      </Text>
      <Text size="xs">{questionnaireText.institutionsHint}</Text>
      <Group align="flex-end" gap="sm">
        <Select
          label={questionnaireText.role}
          placeholder={questionnaireText.allRoles}
          data={roles.map(({ code, word }) => ({ value: code, label: word }))}
          value={role}
          onChange={(value) => setRole(Role.safeParse(value).data ?? null)}
          clearable
          searchable
          openOnFocus={false}
          filter={foldFilter}
          clearButtonProps={{ 'aria-label': questionnaireText.role }}
        />
        <ProviderSelect
          key={round}
          flex={1}
          label={questionnaireText.addInstitution}
          value={null}
          chosenName=""
          {...(role === null ? {} : { inRole: role })}
          onChoose={(id, name) => {
            if (id === null) return
            if (!chosen.some((one) => one.id === id)) onChange([...chosen, { id, name }])
            setRound((before) => before + 1)
          }}
        />
      </Group>
      <ul className={classes.chosen}>
        {chosen.map(({ id, name }) => (
          <li key={id}>
            {name}
            <CloseButton
              size="sm"
              aria-label={questionnaireText.remove(name)}
              onClick={() => onChange(chosen.filter((one) => one.id !== id))}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
