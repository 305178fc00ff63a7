import { Anchor, Tabs, Text, Title } from '@mantine/core'
import { IconChevronLeft } from '@tabler/icons-react'
import { Link, useLocation } from 'wouter'
import { importText } from '../../text/import.ts'
import { FileImport } from './file-import.tsx'
import { ImportHistory } from './import-history.tsx'
import classes from './import.module.css'

/** Bringing open data into the directory: files, places, counts first, then the import itself. */
export function ImportPage() {
  return (
    <ImportFrame tab="import">
      <Text size="sm" mb="sm">
        {importText.about}
      </Text>
      <FileImport />
      <ImportHistory />
      <Text size="xs" className={classes.quiet}>
        {importText.licence}
      </Text>
    </ImportFrame>
  )
}

/** Heading and the two ways in; each has its own address. */
export function ImportFrame({ tab, children }: { tab: 'import' | 'paste'; children: React.ReactNode }) {
  const [, goTo] = useLocation()
  return (
    <>
      <title>{importText.title}</title>
      <Anchor component={Link} href="/providers" size="sm" className={classes.back}>
        <IconChevronLeft size={16} aria-hidden />
        {importText.back}
      </Anchor>
      <Title order={1} size="h3" mb="xs">
        {importText.title}
      </Title>
      <Tabs value={tab} onChange={(next) => goTo(`/providers/${next ?? 'import'}`)} keepMounted={false}>
        <Tabs.List aria-label={importText.tabs} mb="sm">
          <Tabs.Tab value="import">{importText.tabFile}</Tabs.Tab>
          <Tabs.Tab value="paste">{importText.tabPaste}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value={tab}>{children}</Tabs.Panel>
      </Tabs>
    </>
  )
}
