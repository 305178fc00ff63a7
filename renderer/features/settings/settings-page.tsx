import { Tabs, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useSession } from '../../app/session-context.ts'
import { settingsText } from '../../text/settings.ts'
import { AboutSection } from './about-section.tsx'
import { AccessLogSection } from './access-log-section.tsx'
import { AccountsSection } from './accounts-section.tsx'
import { HospitalSection } from './hospital-section.tsx'
import { MastersSection } from './masters-section.tsx'
import { PasswordSection } from './password-section.tsx'

type Section = {
  readonly slug: string
  readonly word: string
  readonly isAdminOnly: boolean
  readonly body: ReactNode
}

const sections: readonly Section[] = [
  { slug: 'hospital', word: settingsText.sections.hospital, isAdminOnly: false, body: <HospitalSection /> },
  { slug: 'accounts', word: settingsText.sections.accounts, isAdminOnly: true, body: <AccountsSection /> },
  { slug: 'password', word: settingsText.sections.password, isAdminOnly: false, body: <PasswordSection /> },
  {
    slug: 'access-log',
    word: settingsText.sections.accessLog,
    isAdminOnly: true,
    body: <AccessLogSection />,
  },
  { slug: 'masters', word: settingsText.sections.masters, isAdminOnly: false, body: <MastersSection /> },
  { slug: 'about', word: settingsText.sections.about, isAdminOnly: false, body: <AboutSection /> },
]

/** 設定: what the department and the IT staff set, and what the program says about itself. */
export function SettingsPage() {
  const { user } = useSession()
  const shown = sections.filter(({ isAdminOnly }) => !isAdminOnly || user.role === 'admin')
  return (
    <>
      <Title order={1} size="h3" mb="sm">
        {settingsText.title}
      </Title>
      <Tabs defaultValue={shown[0]?.slug ?? 'about'} keepMounted={false}>
        <Tabs.List aria-label={settingsText.title}>
          {shown.map(({ slug, word }) => (
            <Tabs.Tab key={slug} value={slug}>
              {word}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {shown.map(({ slug, body }) => (
          <Tabs.Panel key={slug} value={slug} pt="md">
            {body}
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  )
}
