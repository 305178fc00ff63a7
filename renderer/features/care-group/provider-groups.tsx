import { Button, Group, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { ProviderId } from '../../../shared/domain/ids.ts'
import type { ProviderFlag } from '../../../shared/domain/provider-flag.ts'
import { WRITERS } from '../../../shared/domain/user.ts'
import { useCall } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import { careGroupPageText, providerGroupText } from '../../text/care-group.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { Panel } from '../../ui/panel.tsx'
import { shortDay } from '../../ui/short-day.ts'
import facts from '../provider/provider-page.module.css'
import { FlagDialog } from './flag-dialog.tsx'
import { groupAddress, useGroupWords } from './use-group-words.ts'
import { newest } from '../../ui/newest.ts'

const text = providerGroupText

/** Groups that a provider is in, and what it is in the region's plan. */
export function ProviderGroups({ providerId }: { providerId: ProviderId }) {
  const { user } = useSession()
  const words = useGroupWords()
  const found = useCall('careGroup.ofProvider', { providerId })
  const [open, setOpen] = useState<ProviderFlag | 'new' | null>(null)
  const mayWrite = WRITERS.some((role) => role === user.role)
  return (
    <Panel heading={text.title}>
      <CallStates of={found}>
        {({ memberships, flags }) => (
          <>
            {memberships.length === 0 && <Text size="sm">{text.none}</Text>}
            <dl className={facts.facts}>
              {memberships.map(({ group, member, isCurrent }) => (
                <div key={member.id} style={{ display: 'contents' }}>
                  <dt>{words.role(member.role)}</dt>
                  <dd>
                    <Link href={groupAddress(group.id)}>{group.name}</Link>
                    {!isCurrent && text.past}
                    {member.standInNote !== '' && `　${member.standInNote}`}
                  </dd>
                </div>
              ))}
              {flags.map((flag) => (
                <div key={flag.id} style={{ display: 'contents' }}>
                  <dt>{text.flag}</dt>
                  <dd>
                    {words.flag(flag.flag)}
                    {'　'}
                    {careGroupPageText.period(shortDay(flag.sinceOn ?? ''), shortDay(flag.untilOn ?? ''))}
                    {'　'}
                    {careGroupPageText.sourceOf(flag.source.document, flag.source.asOf)}{' '}
                    {mayWrite && (
                      <Button
                        size="compact-xs"
                        variant="default"
                        aria-label={text.editOf(words.flag(flag.flag))}
                        onClick={() => setOpen(flag)}
                      >
                        {text.edit}
                      </Button>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </CallStates>
      {mayWrite && (
        <Group justify="flex-end">
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setOpen('new')}
          >
            {text.addFlag}
          </Button>
        </Group>
      )}
      {open !== null && (
        <FlagDialog
          providerId={providerId}
          flag={open === 'new' ? undefined : newest(found.data?.flags, open)}
          onClose={() => setOpen(null)}
        />
      )}
    </Panel>
  )
}
