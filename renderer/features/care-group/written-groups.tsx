import { Button, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { WrittenGroup } from '../../../shared/contract/care-group.ts'
import { useCommand } from '../../api/use-call.ts'
import { careGroupText } from '../../text/care-group.ts'
import { notifyProblem } from '../../ui/notify-problem.ts'
import { Panel } from '../../ui/panel.tsx'
import classes from './care-group.module.css'
import { useGroupWords } from './use-group-words.ts'

/** Names of groups that stand on cards only: one press makes a group of them, with the cards as members. */
export function WrittenGroups({
  written,
  mayWrite,
}: {
  written: readonly WrittenGroup[]
  mayWrite: boolean
}) {
  const make = useCommand('careGroup.makeFromWord')
  const { words } = useGroupWords()
  const kind = words?.kinds.find(({ traits }) => traits.includes('takesPatients'))?.code
  return (
    <Panel heading={careGroupText.written}>
      <Text size="xs" mb={6}>
        {careGroupText.writtenHint}
      </Text>
      <ul className={classes.written}>
        {written.map(({ word, providers }) => (
          <li key={word}>
            <strong>{word}</strong>
            <span>{careGroupText.writtenMembers(providers.map(({ name }) => name))}</span>
            {mayWrite && kind !== undefined && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={careGroupText.makeOf(word)}
                loading={make.isPending && make.variables.word === word}
                onClick={() =>
                  make.mutate(
                    { word, kind },
                    {
                      onSuccess: () => notifications.show({ message: careGroupText.made(word) }),
                      onError: notifyProblem,
                    },
                  )
                }
              >
                {careGroupText.makeGroup}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
